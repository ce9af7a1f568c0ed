import type { PersonActor } from '../../state-machines/actor';
import { isPerson, type Actor } from '../../state-machines/actor';
import type { CaseFact, CaseFactOf, CaseFactType } from '../../state-machines/case/facts';

// What the facts alone say, without what the case remembers of them.

/** The facts of one type, in the order in which they happened. */
export const ofType = <T extends CaseFactType>(
  facts: readonly CaseFact[],
  type: T,
): readonly CaseFactOf<T>[] =>
  facts.filter((fact): fact is CaseFact & CaseFactOf<T> => fact.type === type);

/** Who decided: whom the paper names, else who acted. */
export function decidedBy({ data }: CaseFact): Omit<PersonActor, 'via'> | undefined {
  const paper = 'onPaper' in data ? data.onPaper : undefined;
  const by: Actor = data.by;
  return paper?.decidedBy ?? (isPerson(by) ? by : undefined);
}

/** The persons who brought about, or decided, facts of these types. */
export const personsOf = (
  facts: readonly CaseFact[],
  ...types: readonly CaseFactType[]
): readonly string[] =>
  facts.filter(({ type }) => types.includes(type)).flatMap((fact) => decidedBy(fact)?.person ?? []);

/** The rule that a 特例 sets aside. */
export const setAside = ({ data }: CaseFact): string | undefined =>
  'exception' in data ? data.exception?.rule : undefined;

/** The department in which somebody acted. */
export const departmentOf = (by: Pick<PersonActor, 'unitPath'> | undefined): string | undefined =>
  by?.unitPath.find(({ level }) => level === 'department')?.id;
