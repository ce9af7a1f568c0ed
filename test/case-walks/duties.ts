import assert from 'node:assert/strict';
import type { CaseFact } from '../../state-machines/case/facts';
import type { Story } from '../case-stories/story';
import { decidedBy, departmentOf, ofType, personsOf, setAside } from './told-facts';

// 職務の分離 and 完了's gates, told from the facts alone.

/** Who put a word into a plan wrote it. */
const authorsOf = (facts: readonly CaseFact[]) => personsOf(facts, 'PlanSubmitted', 'PlanAmended');

/** Nobody decides what they wrote or own, checks what they did, or judges what they had part in. */
export function dutiesStayApart(before: Story, fact: CaseFact): void {
  const person = decidedBy(fact)?.person;
  if (person === undefined || setAside(fact) !== undefined) return;
  const { facts } = before;
  const wrote = [...authorsOf(facts), ...personsOf(facts, 'CausesRecorded', 'CausesAmended')];
  const implemented = [
    ...personsOf(facts, 'ActionCompleted', 'FixRecorded'),
    ...ofType(facts, 'FixRecorded').map(({ data }) => data.doneBy),
  ];
  if (fact.type === 'PlanDecided') {
    const plans = ofType(facts, 'PlanSubmitted');
    const owners = plans.at(-1)?.data.actions.map(({ owner }) => owner) ?? [];
    assert.ok(![...authorsOf(facts), ...owners].includes(person));
  }
  if (fact.type === 'DecisionRaised')
    for (const holder of fact.data.found.holders)
      assert.ok(!authorsOf(facts).includes(holder), 'It is raised to its author');
  if (fact.type === 'PlanChanged') {
    const deciders = [person, personsOf(facts, 'PlanDecided').at(-1)];
    for (const { owner } of fact.data.changes)
      assert.ok(
        owner === undefined || !deciders.includes(owner),
        'The decider comes to own an action',
      );
  }
  if (fact.type === 'ImplementationConfirmed') assert.ok(!implemented.includes(person));
  if (fact.type === 'EffectJudged') {
    const decided = personsOf(facts, 'PlanDecided', 'ImplementationConfirmed', 'ActionCancelled');
    const isLight = before.snapshot.context.triage?.kind === 'minorNonconformity';
    const isOfficer = decidedBy(fact)?.roles.includes('responsibleOfficer') === true;
    const apart = isLight && isOfficer ? implemented : [...wrote, ...decided, ...implemented];
    assert.ok(!apart.includes(person), 'The verifier had part in it');
  }
  if (fact.type === 'ClosureApproved' && before.snapshot.context.triage?.kind === 'correctionItem')
    assert.ok(!implemented.includes(person), 'Who made the fix confirms it');
  if (fact.type === 'ObligationWaived') {
    const owed = ofType(facts, 'ObligationRaised').find(
      ({ data }) => data.obligation.id === fact.data.id,
    )?.data.obligation.owedBy;
    const decider = decidedBy(fact);
    if (owed !== undefined && 'person' in owed) assert.notEqual(owed.person, person);
    if (owed !== undefined && 'post' in owed) assert.notEqual(owed.post, decider?.post);
    if (owed !== undefined && 'unit' in owed)
      assert.ok(decider?.unitPath.every(({ id }) => id !== owed.unit));
  }
  if (fact.type === 'ErasureDecided' || fact.type === 'ErasureRefused')
    assert.notEqual(ofType(facts, 'ErasureProposed').at(-1)?.data.by.person, person);
  if (fact.type === 'CaseHeld' || fact.type === 'HoldExtended')
    assert.notEqual(ofType(facts, 'HoldRequested').at(-1)?.data.by.person, person);
  if (fact.type === 'CaseCancelled')
    assert.notEqual(ofType(facts, 'CancellationRequested').at(-1)?.data.by.person, person);
}

/** 重要・異例, as anybody on the route said of any round, or by raising the decision. */
const saidImportant = (facts: readonly CaseFact[]) =>
  facts.some(
    (fact) =>
      fact.type === 'DecisionRaised' || ('important' in fact.data && fact.data.important === true),
  );

/**
 * Never for the decision or the effect of a serious case, nor on paper by who typed it in; and no 代決
 * of one's own draft, nor of a serious case that can wait.
 */
export function exitsStayNarrow(before: Story, fact: CaseFact): void {
  if (fact.type === 'PlanDecided' && fact.data.inAbsence !== undefined) {
    assert.ok(
      !authorsOf(before.facts).includes(decidedBy(fact)?.person ?? ''),
      '代決 of an own draft',
    );
    const isSerious = before.snapshot.context.triage?.severity === 'serious';
    const isImportant = isSerious || saidImportant(before.facts);
    assert.ok(
      !isImportant || fact.data.inAbsence.urgent,
      '代決 of what is serious, and not urgent',
    );
    const { absence } = fact.data.found;
    assert.ok(
      absence?.recordedBy === undefined ||
        absence.recordedBy === absence.person ||
        ![decidedBy(fact)?.person, ...authorsOf(before.facts)].includes(absence.recordedBy),
      '代決 by an absence of one’s own recording',
    );
  }
  if (fact.type === 'StepSkipped')
    for (const { person, recordedBy = person } of fact.data.found.absences ?? [])
      assert.ok(
        recordedBy === person || !authorsOf(before.facts).includes(recordedBy),
        'A step skipped by its author’s word',
      );
  if (setAside(fact) !== undefined && ['PlanDecided', 'EffectJudged'].includes(fact.type))
    assert.notEqual(before.snapshot.context.triage?.severity, 'serious');
  const paper = 'onPaper' in fact.data ? fact.data.onPaper : undefined;
  if (paper !== undefined && 'person' in fact.data.by)
    assert.notEqual(paper.decidedBy.person, fact.data.by.person);
  if (fact.type === 'ExceptionCountersigned') {
    const signed = before.facts[fact.data.revision];
    assert.ok(signed !== undefined && setAside(signed) !== undefined);
    assert.notEqual(decidedBy(signed)?.person, fact.data.by.person);
    assert.notEqual(departmentOf(decidedBy(signed)), departmentOf(fact.data.by));
  }
  if (fact.type === 'PaperDecisionConfirmed') {
    const typed = before.facts[fact.data.revision];
    assert.ok(typed !== undefined);
    const decider = decidedBy(typed);
    const typist = 'person' in typed.data.by ? typed.data.by.person : undefined;
    if (fact.data.found.deciderIsOnStaff) assert.equal(decider?.person, fact.data.by.person);
    else if (decider?.person !== fact.data.by.person) {
      assert.notEqual(typist, fact.data.by.person);
      // A superior only where nobody in the post itself can.
      if (decider?.post !== fact.data.by.post)
        assert.ok(fact.data.found.successors.every((successor) => successor === typist));
    }
  }
}

/** Nothing ends early before it was judged whether a leak is reportable: nobody may waive that. */
export function endsEarlyOwingNoJudgement(after: Story): void {
  const { facts } = after;
  const last = facts.at(-1)?.type ?? '';
  if (!['CaseWithdrawn', 'MarkedNotApplicable', 'CaseCancelled'].includes(last)) return;
  const met = new Set(ofType(facts, 'ObligationMet').map(({ data }) => data.id));
  for (const { data } of ofType(facts, 'ObligationRaised'))
    assert.ok(data.obligation.kind !== 'leakAssessment' || met.has(data.obligation.id));
}

/** No closing with an open obligation, an unconfirmed paper, or a 特例 without 追認. */
export function closesOwingNothing(after: Story): void {
  if (after.place !== 'closure.closed') return;
  const { facts } = after;
  const ended = new Set(
    [...ofType(facts, 'ObligationMet'), ...ofType(facts, 'ObligationWaived')].map(
      ({ data }) => data.id,
    ),
  );
  for (const { data } of ofType(facts, 'ObligationRaised'))
    assert.ok(ended.has(data.obligation.id));
  const confirmed = ofType(facts, 'PaperDecisionConfirmed').map(({ data }) => data.revision);
  const countersigned = ofType(facts, 'ExceptionCountersigned').map(({ data }) => data.revision);
  for (const fact of facts) {
    const isOnPaper = 'onPaper' in fact.data && fact.data.onPaper !== undefined;
    if (isOnPaper) assert.ok(confirmed.includes(fact.revision), `${fact.type} on paper`);
    if (setAside(fact) !== undefined)
      assert.ok(countersigned.includes(fact.revision), `特例 of ${fact.type}`);
  }
}

/** Merged, and nothing is forgotten: replies go to the other case with their voices, which owes the rest already. */
export function mergesForgettingNothing(before: Story, fact: CaseFact): void {
  if (fact.type !== 'CaseMerged') return;
  const { facts } = before;
  const ended = [...ofType(facts, 'ObligationMet'), ...ofType(facts, 'ObligationWaived')].map(
    ({ data }) => data.id,
  );
  for (const { data } of ofType(facts, 'ObligationRaised')) {
    const { id, kind, about } = data.obligation;
    const goesOver = kind === 'reply' && about !== undefined;
    const isOwedThere = fact.data.found.master.owes.some((owed) => owed.kind === kind);
    assert.ok(
      ended.includes(id) || goesOver || (kind !== 'reply' && isOwedThere),
      `${kind} lapses`,
    );
  }
}

/** Who endorsed the plan, or was consulted, saw what is decided: nothing of it was amended since. */
export function approvalsAreOfWhatIsDecided(before: Story, fact: CaseFact): void {
  if (fact.type !== 'PlanDecided') return;
  const { proposal } = before.snapshot.context;
  const amended = before.facts.findLastIndex(
    ({ type }) => type === 'PlanAmended' || type === 'CausesAmended',
  );
  for (const { id, kind, skipped, done } of proposal?.steps ?? [])
    if (kind !== 'decide' && kind !== 'circulate' && skipped === undefined)
      assert.ok((done?.ref.revision ?? -1) > amended, `${id} saw something else`);
}

/** How the effect is judged stands once work has begun, sent back or not: but for the quality manager. */
export function criterionStandsOnceWorkBegan(before: Story, after: Story, fact: CaseFact): void {
  const plan = before.snapshot.context.plan;
  const now = after.snapshot.context.plan;
  if (plan === undefined || now === undefined || fact.type === 'CriterionChanged') return;
  const begins = before.facts.findLastIndex(
    ({ type, data }) =>
      ['CaseReopened', 'CaseTriaged'].includes(type) ||
      ('outcome' in data && data.outcome === 'ineffective'),
  );
  if (!before.facts.slice(begins + 1).some(({ type }) => type === 'ActionCompleted')) return;
  assert.deepEqual(
    [now.criterion, now.measure, now.effectCheck],
    [plan.criterion, plan.measure, plan.effectCheck],
  );
}

/** A new plan loses nothing of what was done for the one before. */
export function keepsWhatWasDone(before: Story, after: Story, fact: CaseFact): void {
  if (fact.type !== 'PlanDecided') return;
  const done = before.snapshot.context.plan?.actions.filter(
    ({ completed }) => completed !== undefined,
  );
  for (const action of done ?? [])
    assert.deepEqual(
      after.snapshot.context.plan?.actions.find(({ id }) => id === action.id),
      action,
    );
}

/** Closed by ClosureApproved, on a route with verification: its effect was judged since it began. */
export function closesOnlyWhatIsDone(after: Story): void {
  const last = after.facts.at(-1);
  if (last?.type !== 'ClosureApproved') return;
  assert.equal(after.snapshot.context.triage?.provisional, false, '仮区分');
  const open = after.snapshot.context.plan?.actions.filter(
    ({ completed, cancelled }) => completed === undefined && cancelled === undefined,
  );
  const kind = after.snapshot.context.triage?.kind ?? '';
  if (!['correctionItem', 'goodPoint'].includes(kind)) assert.deepEqual(open ?? [], []);
  if (kind === 'nonconformity' || kind === 'minorNonconformity')
    assert.ok(ofType(after.facts, 'ContainmentRecorded').length > 0);
}
