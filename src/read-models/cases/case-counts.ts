import type { ReadModelsDatabase } from '../schema';
import { casesAt } from './case-list';

/** How many cases count in a fiscal year under a source and a kind; null is not yet classified. */
export interface CaseCount {
  readonly fiscalYear: number;
  readonly source: string;
  readonly kind: string | null;
  readonly cases: number;
}

/** Ends of a case that do not count (domain section 5). */
const NOT_COUNTED = ['+notApplicable+', '+withdrawn+', '+merged+'];

/** Every case as it stood at a position, counted; nobody's view narrows it. */
export async function countCases(
  database: ReadModelsDatabase,
  position: number,
): Promise<CaseCount[]> {
  const rows = await casesAt(database, position)
    .select(['fiscal_year', 'source', 'kind'])
    .select((eb) => eb.fn.countAll<number>().as('cases'))
    .where('steps', 'not in', NOT_COUNTED)
    .groupBy(['fiscal_year', 'source', 'kind'])
    .orderBy('fiscal_year')
    .orderBy('source')
    .orderBy('kind')
    .execute();
  return rows.map(({ fiscal_year, source, kind, cases }) => ({
    fiscalYear: fiscal_year,
    source,
    kind,
    cases,
  }));
}

/** The fiscal year in which the first case was submitted, as known at a position. */
export async function firstYearOfRecords(
  database: ReadModelsDatabase,
  position: number,
): Promise<number | undefined> {
  const row = await casesAt(database, position)
    .select('submitted_year')
    .orderBy('submitted_position')
    .limit(1)
    .executeTakeFirst();
  return row?.submitted_year;
}
