import { z } from 'zod';
import { processActor } from '../actor';
import type { Fact } from '../fact';
import { LIMITS } from '../limits';

/** The columns of the printed table, from the left. Their headings were lost. */
export const OCCURRENCE_COLUMNS = [
  'c1',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'c7',
  'c8',
  'c9',
  'c10',
  'c11',
  'c12',
] as const;
export type OccurrenceColumn = (typeof OCCURRENCE_COLUMNS)[number];

/** 各課の発生状況, 内部監査, 外部審査: the blocks of columns that the report prints below the table. */
export const OCCURRENCE_BLOCKS = ['section', 'internalAudit', 'externalAudit'] as const;
export type OccurrenceBlock = (typeof OCCURRENCE_BLOCKS)[number];

/** How sure an inference about a column is. */
export const CERTAINTIES = ['certain', 'likely', 'open'] as const;

/** The most years that a table may hold. */
export const MOST_OCCURRENCE_ROWS = 100;

/** Null is a dash in print: not in use, or not recorded. It is no zero. */
const count = z.int().nonnegative().max(1_000_000).nullable();

/** 見出し推定: what a column most likely counts. `heading` is a kind, and is left out where open. */
export const occurrenceColumn = z.strictObject({
  id: z.enum(OCCURRENCE_COLUMNS),
  block: z.enum(OCCURRENCE_BLOCKS),
  blockCertainty: z.enum(CERTAINTIES),
  heading: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/)
    .optional(),
  headingCertainty: z.enum(CERTAINTIES),
});
export type PrintedColumn = z.infer<typeof occurrenceColumn>;

const occurrenceRow = z.strictObject({
  /** As printed: `平成20年`. */
  nengo: z.string().min(1).max(20),
  fiscalYear: z.int().min(1868).max(9999),
  columns: z.strictObject({
    c1: count,
    c2: count,
    c3: count,
    c4: count,
    c5: count,
    c6: count,
    c7: count,
    c8: count,
    c9: count,
    c10: count,
    c11: count,
    c12: count,
  }),
  note: z.string().min(1).max(LIMITS.line).optional(),
});
export type PrintedRow = z.infer<typeof occurrenceRow>;

/** Every fact of the stream `occurrences`. */
export const occurrencesFactSchemas = {
  /** A table of former years was taken over as it was printed. It replaces one taken over before. */
  OccurrencesImported: z.strictObject({
    by: processActor,
    /** Where it was printed; public words, so not sealed. */
    source: z.string().min(1).max(LIMITS.paragraph),
    columns: z.array(occurrenceColumn).length(OCCURRENCE_COLUMNS.length),
    rows: z.array(occurrenceRow).min(1).max(MOST_OCCURRENCE_ROWS),
  }),
} as const;

type OccurrencesFactType = keyof typeof occurrencesFactSchemas;
export const isOccurrencesFactType = (type: string): type is OccurrencesFactType =>
  Object.hasOwn(occurrencesFactSchemas, type);

export type OccurrencesFactData<T extends OccurrencesFactType> = z.infer<
  (typeof occurrencesFactSchemas)[T]
>;

export type OccurrencesFact = {
  [T in OccurrencesFactType]: Pick<Fact<T, OccurrencesFactData<T>>, 'type' | 'data'>;
}[OccurrencesFactType];
