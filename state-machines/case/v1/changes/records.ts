import { refOf } from '../../../fact';
import type { CaseFactType } from '../../facts';
import { approvalsVoid } from './approval';
import { including, remember, type Change } from './change';

/** The fact stands in the record; nothing that a guard or a rule asks for depends on it. */
const keepOnly = (type: CaseFactType): Change => remember(type, () => ({}));

export const recordChanges = {
  rememberReportAmendment: remember('ReportAmended', (memory, fact) => ({
    amendments: [...memory.amendments, { of: fact.data.revision, ref: refOf(fact) }],
  })),
  /** After 決裁 it touches what was decided: a new decision is needed. In 回議 it voids the approvals. */
  rememberCausesAmendment: remember('CausesAmended', (memory, fact) => ({
    ...approvalsVoid(memory),
    amendments: [...memory.amendments, { of: fact.data.revision, ref: refOf(fact) }],
    needsNewDecision: memory.needsNewDecision || memory.plan !== undefined,
    wrote: including(memory.wrote, fact.data.by.person),
  })),
  /** Whoever amends a plan has written it. */
  rememberPlanAmendment: remember('PlanAmended', (memory, fact) => ({
    ...approvalsVoid(memory),
    amendments: [...memory.amendments, { of: fact.data.revision, ref: refOf(fact) }],
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
