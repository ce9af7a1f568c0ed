import { ApiParam } from '@nestjs/swagger';

/** A part of an address that is a UUID, and what it is the id of. */
export const ApiUuidParam = (name: string, description: string): MethodDecorator =>
  ApiParam({ name, description, schema: { type: 'string', format: 'uuid' } });

/** A part of an address that is a whole number, and what it counts. */
export const ApiNumberParam = (
  name: string,
  description: string,
  minimum: number,
): MethodDecorator => ApiParam({ name, description, schema: { type: 'integer', minimum } });
