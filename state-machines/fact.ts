import { z } from 'zod';
import { LIMITS } from './limits';

/** A real date of the calendar, `YYYY-MM-DD`, in the city's time zone. */
export const day = z.iso.date();
export type Day = z.infer<typeof day>;

const MILLISECONDS_A_DAY = 86_400_000;
/** How many days lie between two days; none from a day to itself. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;

export const digest = z.string().regex(/^sha256-1:[0-9a-f]{64}$/);

/** Names a fact of the same stream, and what it said. */
export const factRef = z.strictObject({ revision: z.int().nonnegative(), digest });
export type FactRef = z.infer<typeof factRef>;

/**
 * A signature: the digests of the facts that the signer was shown and approves (21 CFR 11.50, 11.70).
 * The client sends `signs`; the server adds when and how the signer last proved who they are.
 */
export const signature = z.strictObject({
  meaning: z.enum([
    'authored',
    'endorsed',
    'consulted',
    'decided',
    'returned',
    'abandoned',
    'raised',
    'confirmed',
    'judged',
    'closed',
    'countersigned',
  ]),
  signs: z.array(factRef).min(1).max(LIMITS.signed),
  authenticatedAt: z.iso.datetime(),
  method: z.enum(['password', 'token']),
});
export type Signature = z.infer<typeof signature>;

/** A fact as a statechart sees it: the whole event, built before it is judged. */
export interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
  /** When it was recorded (UTC, milliseconds). */
  readonly at: string;
  readonly revision: number;
  readonly digest: string;
}

export const refOf = (fact: { revision: number; digest: string }): FactRef => ({
  revision: fact.revision,
  digest: fact.digest,
});

/** A text in the languages of the product, Japanese first. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}
