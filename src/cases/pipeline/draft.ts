import type { CaseFactData, CaseFactType } from '../../../state-machines/case/facts';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { Standing } from '../../../state-machines/organisation/questions';
import type { WorkingCalendar } from '../../calendar/working-days';
import type { Requester } from '../../people/requester';
import type { RecordedRuleset } from '../../rulesets/rulesets';
import { PlainText, type Unsealed } from '../../sealed-texts/plain-text';

/** A fact as a command handler drafts it: texts not yet sealed, without what is the same for all. */
export type Draft<T extends CaseFactType> = Unsealed<
  Omit<CaseFactData<T>, 'by' | 'signature' | 'onPaper' | 'exception'>
>;

/** A draft with its name: made by `named`, which holds the two together. */
export interface NamedDraft {
  readonly type: CaseFactType;
  readonly draft: object;
}

export const named = <T extends CaseFactType>(type: T, draft: Draft<T>): NamedDraft => ({
  type,
  draft,
});

/** What a handler drafts from. */
export interface Given {
  readonly caseId: string;
  readonly memory: CaseMemory;
  /** The day that it is in the city. */
  readonly cityDay: Day;
  readonly requester: Requester;
  /** The post in which the requester acts. */
  readonly standing: Standing;
  /** Who decides: the requester, or whoever decided on paper. */
  readonly acting: { readonly person: string; readonly post: string };
  readonly inForce: RecordedRuleset;
  /** The city's working days, as they are known today. */
  readonly calendar: WorkingCalendar;
}

export const text = (typed: string): PlainText => new PlainText(typed);
export const optionalText = (typed: string | undefined): PlainText | undefined =>
  typed === undefined ? undefined : new PlainText(typed);
