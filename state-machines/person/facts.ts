import { z } from 'zod';
import { actor } from '../actor';
import type { Fact } from '../fact';
import { sealedLine } from '../sealed';

/** Every fact of a stream `person-<id>`, by its name. What it says of the person is sealed. */
export const personFactSchemas = {
  PersonRegistered: z.strictObject({
    by: actor,
    name: sealedLine,
    contact: sealedLine.optional(),
  }),
  /** Another name or contact. It says both anew, so that one fact tells all that is known now. */
  PersonRenamed: z.strictObject({
    by: actor,
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
