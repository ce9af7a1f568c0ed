import type { Role } from '../../../state-machines/actor';
import type { OwedBy } from '../../../state-machines/case/facts/obligations';
import {
  speakingUnit,
  toBeAnsweredFirst,
  unitInPlaceOf,
} from '../../../state-machines/case/rules/standing';
import {
  isOfAnExternalAudit,
  isOwedAboutAVoice,
  isRaised,
  openObligations,
} from '../../../state-machines/case/v1/derived';
import type {
  CaseMemory,
  ObligationMemory,
  PendingMemory,
} from '../../../state-machines/case/v1/memory';
import { granting, keepersOf, promoterOrOfficer, secretariat } from './audiences';
import type { Audience, Task } from './task';

// What a case waits for beside its step.

/** What is still read when all is over: 後閲, 供覧, and a 廃案 by those who were consulted. */
export function readings({ abandonments, toReadAfterwards, plan }: CaseMemory): readonly Task[] {
  const steps = [...new Set(toReadAfterwards.map(({ step }) => step))];
  const circulated = plan?.steps.filter(
    ({ kind, post, done, skipped }) =>
      kind === 'circulate' && post !== undefined && done === undefined && skipped === undefined,
  );
  return [
    ...steps.map((about): Task => {
      const owed = toReadAfterwards.filter(({ step }) => step === about);
      const who = owed.map(({ person, post }) => (person === undefined ? { post } : { person }));
      return { fact: 'ReadAfterwards', about, who };
    }),
    ...(circulated ?? []).map(({ id, post }): Task => ({
      fact: 'CirculationRead',
      about: id,
      who: [{ post }],
    })),
    ...abandonments.map(({ ref, posts }): Task => ({
      fact: 'AbandonmentRead',
      about: String(ref.revision),
      who: posts.map((post) => ({ post })),
    })),
  ];
}

/** 消去 that was proposed, whatever became of the case. */
export const erasures = ({ proposedErasure }: CaseMemory): readonly Task[] =>
  requested('ErasureDecided', ['recordsManager'], proposedErasure);

/** What cannot wait, on hold or not: what is owed, what is to be stood by, what was asked for. */
export function alsoOnHold(memory: CaseMemory, isOnHold: boolean): readonly Task[] {
  const { pending, holdRequest, cancellationRequest } = memory;
  return [
    // Whoever has the voice finds it among the voices that wait for them.
    ...openObligations(memory)
      .filter((open) => !isOwedAboutAVoice(open))
      .map(owed),
    ...pending.map(toStandBy),
    ...requested(isOnHold ? 'HoldExtended' : 'CaseHeld', forTheSecretariat(memory), holdRequest),
    ...(mayEndEarly(memory)
      ? requested('CaseCancelled', ['qualityManager'], cancellationRequest)
      : []),
    ...delayToExplain(memory),
  ];
}

/** What waits while a case is open and not on hold, wherever it stands. */
export function whileOpen(memory: CaseMemory): readonly Task[] {
  const { report, finding, extensionRequests } = memory;
  const granted = extensionRequests.map(({ deadline, person }): Task => {
    const notPersons = [...new Set([person, ...keepersOf(memory, deadline)])];
    const who = [{ ...granting(memory, deadline), notPersons }];
    return { fact: 'ExtensionGranted', about: deadline, who };
  });
  const asked = [...granted, ...reclassificationAsked(memory)];
  if (report?.findingKind === undefined || finding !== undefined) return asked;
  const who = [promoterOrOfficer(memory)];
  return [...asked, { fact: 'FindingAccepted', who, deadline: 'findingAnswer' }];
}

/** What waits from 区分決定 on: a withdrawal wished for, also on hold, and a 仮区分 to be checked. */
export function onceTriaged(memory: CaseMemory, isOnHold: boolean): readonly Task[] {
  const { triage, withdrawalRequest } = memory;
  if (triage === undefined) return [];
  const withdrawals = mayEndEarly(memory)
    ? requested('CaseWithdrawn', forTheSecretariat(memory), withdrawalRequest)
    : [];
  if (!triage.provisional || isOnHold) return withdrawals;
  const who = [secretariat(memory)];
  return [...withdrawals, { fact: 'TriageConfirmed', who, deadline: 'triageConfirmation' }];
}

const owed = ({ id, owedBy, dueOn }: ObligationMemory): Task => ({
  fact: 'ObligationMet',
  about: id,
  who: owers(owedBy),
  dueOn,
});

/** For a unit its 推進員・推進責任者 act; in the place of a person who has left the 推進責任者 there. */
function owers(owedBy: OwedBy): readonly Audience[] {
  if ('unit' in owedBy)
    return [{ unit: speakingUnit(owedBy.path), roles: ['promoter', 'responsibleOfficer'] }];
  if ('post' in owedBy) return [{ post: owedBy.post }];
  const { person } = owedBy;
  const unit = unitInPlaceOf(owedBy);
  return [
    { person },
    ...(unit === undefined
      ? []
      : [{ unit, roles: ['responsibleOfficer'] as const, inPlaceOf: person }]),
  ];
}

/** A decision on paper is confirmed by its decider, or who came into the post since; a 特例 countersigned by a head elsewhere. */
function toStandBy(pending: PendingMemory): Task {
  const { ref, what, person, post, typedBy, department, dueOn } = pending;
  const about = String(ref.revision);
  if (what === 'confirmation')
    return {
      ...{ fact: 'PaperDecisionConfirmed', about, dueOn },
      who: [{ person }, { post, notPersons: typedBy === undefined ? [] : [typedBy] }],
    };
  const roles = ['responsibleOfficer', 'secretariatHead', 'qualityManager'] as const;
  const who = [{ roles, notUnit: department, notPersons: [person] }];
  return { fact: 'ExceptionCountersigned', about, who, dueOn };
}

/** 報告が遅れた理由: asked of who reported it, until the case has ended. */
const delayToExplain = ({ report, delayExplanation }: CaseMemory): readonly Task[] =>
  report?.isLateUnexplained === true && delayExplanation === undefined
    ? [{ fact: 'DelayExplained', who: [{ person: report.reporter }] }]
    : [];

/**
 * 区分変更 that the section asked for. Upward and sideways the secretariat's head decides; downward
 * the days since 区分決定 say which of the two, unless it is serious or from outside.
 */
function reclassificationAsked(memory: CaseMemory): readonly Task[] {
  const { reclassificationRequest, triage } = memory;
  if (reclassificationRequest === undefined || triage === undefined) return [];
  const { kind, severity } = triage;
  const isDownward = isRaised(memory.ruleset, reclassificationRequest, { kind, severity });
  const roles = !isDownward
    ? (['secretariatHead'] as const)
    : severity === 'serious' || isOfAnExternalAudit(memory)
      ? (['qualityManager'] as const)
      : (['secretariatHead', 'qualityManager'] as const);
  return [{ fact: 'CaseReclassified', who: [{ roles }] }];
}

/** What has to be answered first is a task of its own. */
const mayEndEarly = (memory: CaseMemory): boolean =>
  toBeAnsweredFirst(memory, memory.ruleset).length === 0;

/** Of the secretariat's own section its head may be who asks. */
const forTheSecretariat = ({ isOfTheSecretariat }: CaseMemory): readonly Role[] =>
  isOfTheSecretariat ? ['secretariatHead', 'qualityManager'] : ['secretariatHead'];

/** Who asks does not decide. */
const requested = (
  fact: Task['fact'],
  roles: readonly Role[],
  request: { readonly person: string } | undefined,
): readonly Task[] =>
  request === undefined ? [] : [{ fact, who: [{ roles, notPersons: [request.person] }] }];
