import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

/** Under this key the guard of signed-in requests finds what needs no sign-in. */
export const PUBLIC = 'zesei:public';

/** Marks a handler or a controller that answers anyone, signed in or not. */
export const Public = (): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));
