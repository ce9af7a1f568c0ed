import { departmentOf } from '../../../actor';
import { refOf, type FactRef } from '../../../fact';
import type { CaseFact, CaseFactOf, CaseFactType } from '../../facts';
import type { CaseMemory, PendingMemory } from '../memory';

/** How a fact changes the memory; XState calls it with the event, which must be of that type. */
export type Change = (step: { context: CaseMemory; event: CaseFact }) => Partial<CaseMemory>;

export function remember<T extends CaseFactType>(
  type: T,
  change: (memory: CaseMemory, fact: CaseFactOf<T>) => Partial<CaseMemory>,
): Change {
  return ({ context, event }) => {
    if (event.type !== type)
      throw new Error(`The memory of ${type} was asked to remember ${event.type}`);
    const fact = event as CaseFactOf<T>;
    return { ...pendingAfter(context, event), ...change(context, fact) };
  };
}

/** Remembers under one name where the last fact of a type stands. */
export const rememberRef = (type: CaseFactType, name: keyof CaseMemory): Change =>
  remember(type, (_memory, fact): Partial<CaseMemory> => ({ [name]: refOf(fact) }));

/** What was planned, decided and confirmed so far does not stand any more. */
export const NOTHING_PLANNED = {
  plan: undefined,
  proposal: undefined,
  decision: undefined,
  confirmation: undefined,
  adoption: undefined,
  waitUntil: undefined,
} as const satisfies Partial<CaseMemory>;

export const including = (
  persons: readonly string[],
  ...more: readonly string[]
): readonly string[] => [...new Set([...persons, ...more])];

/** Who decided: on paper, whoever the paper names. */
export const deciderOf = (data: {
  readonly by: { readonly person: string };
  readonly onPaper?: { readonly decidedBy: { readonly person: string } } | undefined;
}): string => data.onPaper?.decidedBy.person ?? data.by.person;

/** Any decision may have been made on paper, or under a 特例: somebody has to stand by it later. */
function pendingAfter(memory: CaseMemory, event: CaseFact): Partial<CaseMemory> {
  const { data } = event;
  const added: PendingMemory[] = [];
  const ref: FactRef = refOf(event);
  if ('onPaper' in data && data.onPaper !== undefined) {
    const { person, post, postKind, unitPath } = data.onPaper.decidedBy;
    added.push({
      ref,
      what: 'confirmation',
      ...{ person, post, unitPath },
      ...(postKind !== undefined && { postKind }),
      typedBy: data.by.person,
      dueOn: data.onPaper.confirmBy,
    });
  }
  if ('exception' in data && data.exception !== undefined) {
    const { unitPath } = ('onPaper' in data ? data.onPaper?.decidedBy : undefined) ?? data.by;
    const department = departmentOf(unitPath);
    added.push({
      ref,
      what: 'countersignature',
      person: deciderOf(data),
      ...(department !== undefined && { department }),
      dueOn: data.exception.countersignBy,
    });
  }
  return added.length === 0 ? {} : { pending: [...memory.pending, ...added] };
}
