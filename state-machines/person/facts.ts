import { z } from 'zod';
import { processActor } from '../actor';
import type { Fact } from '../fact';
import { sealedLine } from '../sealed';

/** Every fact of a stream `person-<id>`, by its name. What it says of the person is sealed. */
export const personFactSchemas = {
  PersonRegistered: z.strictObject({
    by: processActor,
    name: sealedLine,
    contact: sealedLine.optional(),
  }),
} as const;

export type PersonFactType = keyof typeof personFactSchemas;
export const isPersonFactType = (type: string): type is PersonFactType =>
  Object.hasOwn(personFactSchemas, type);

/** What a fact of that name carries. */
export type PersonFactData<T extends PersonFactType> = z.infer<(typeof personFactSchemas)[T]>;

/** A fact of a person, as far as the fold looks at it. */
export type PersonFact = {
  [T in PersonFactType]: Pick<Fact<T, PersonFactData<T>>, 'type' | 'data'>;
}[PersonFactType];
