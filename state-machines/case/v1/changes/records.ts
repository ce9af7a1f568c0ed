import { refOf } from '../../../fact';
import type { CaseFactOf, CaseFactType } from '../../facts';
import type { CaseMemory } from '../memory';
import { approvalsVoid } from './approval';
import { including, remember, type Change } from './change';

/** The fact stands in the record; nothing that a guard or a rule asks for depends on it. */
const keepOnly = (type: CaseFactType): Change => remember(type, () => ({}));

/** What was amended again is read as it was amended last. */
function amended(
  { amendments }: CaseMemory,
  fact: CaseFactOf<'ReportAmended' | 'CausesAmended' | 'PlanAmended'>,
): CaseMemory['amendments'] {
  const { revision: of, field } = fact.data;
  const others = amendments.filter((one) => one.of !== of || one.field !== field);
  return [...others, { of, field, ref: refOf(fact) }];
}

export const recordChanges = {
  rememberReportAmendment: remember('ReportAmended', (memory, fact) => ({
    amendments: amended(memory, fact),
  })),
  /** After 決裁 it touches what was decided: a new decision is needed. In 回議 it voids the approvals. */
  rememberCausesAmendment: remember('CausesAmended', (memory, fact) => ({
    ...approvalsVoid(memory),
    amendments: amended(memory, fact),
    needsNewDecision: memory.needsNewDecision || memory.plan !== undefined,
    wrote: including(memory.wrote, fact.data.by.person),
  })),
  /** Whoever amends a plan has written it. */
  rememberPlanAmendment: remember('PlanAmended', (memory, fact) => ({
    ...approvalsVoid(memory),
    amendments: amended(memory, fact),
    authored: including(memory.authored, fact.data.by.person),
    wrote: including(memory.wrote, fact.data.by.person),
  })),
  keepNote: keepOnly('NoteAdded'),
  keepEvidence: keepOnly('EvidenceAdded'),
  keepReminder: keepOnly('ReminderSent'),
  keepEscalation: keepOnly('Escalated'),
  rememberProposedErasure: remember('ErasureProposed', (_memory, fact) => ({
    proposedErasure: {
      ref: refOf(fact),
      person: fact.data.by.person,
      erases: fact.data.erases,
      ground: fact.data.ground,
    },
  })),
  rememberErasure: remember('ErasureDecided', () => ({ proposedErasure: undefined })),
  forgetProposedErasure: remember('ErasureRefused', () => ({ proposedErasure: undefined })),
};
