import assert from 'node:assert/strict';
import { transition } from 'xstate';
import type { CaseFact, CaseFactOf, CaseFactType } from '../../state-machines/case/facts';
import { isSignedFactType } from '../../state-machines/case/signed-facts';
import { caseMachineV1 } from '../../state-machines/case/v1/machine';
import {
  parseCaseFact,
  persist,
  possible,
  replay,
  restore,
  step,
  type CaseSnapshot,
} from '../../state-machines/statechart';
import type { Outcome, Story } from '../case-stories/story';

// What holds for every case, whatever anyone tries. Checked with assert: walks ask a hundred
// thousand times, and jest's expect takes longer than all the stepping.

/** A snapshot as data; keys in any order, since a restored one may have them in another. */
const content = (snapshot: CaseSnapshot): unknown => JSON.parse(persist(snapshot));

/** A person is refused by what they were told beforehand, and by nothing else. */
export function judgesAsWasTold(before: Story, { fact, judgement }: Outcome): void {
  const cityDay = 'found' in fact.data ? fact.data.found.cityDay : undefined;
  const told = possible(before.snapshot, fact.data.by, cityDay, before.ruleset);
  const possibility = told.find(({ fact: type }) => type === fact.type);
  assert.ok(told.filter(({ fact: type }) => type === fact.type).length < 2);
  assert.equal(judgement.verdict === 'not-possible-in-this-state', possibility === undefined);
  if (possibility === undefined) return;
  assert.deepEqual(
    judgement.verdict === 'refused-by-who' ? judgement.rules : [],
    possibility.denied,
  );
  if (judgement.verdict === 'refused-by-what')
    assert.ok(judgement.rules.every((rule) => possibility.required.includes(rule)));
  if (judgement.verdict === 'signature-missing')
    assert.ok(isSignedFactType(fact.type) && !('signature' in fact.data));
}

/** Judged, stepped, replayed, restored in between, or stepped by xstate itself: always the same. */
export function stepsAlike(before: Story, after: Story, fact: CaseFact): void {
  const live = content(after.snapshot);
  assert.deepEqual(content(step(before.snapshot, fact)), live);
  assert.deepEqual(content(replay(after.facts, () => before.snapshot.context.ruleset)), live);
  const restored = restore(persist(before.snapshot), before.snapshot.context.ruleset);
  assert.deepEqual(content(step(restored, fact)), live);
  assert.deepEqual(content(transition(caseMachineV1, before.snapshot, fact)[0]), live);
  assert.equal(after.snapshot.status, 'active');
}

/** What was accepted fits its schema, so it can be written and read. */
export function fitsItsSchema(fact: CaseFact): void {
  assert.deepEqual(parseCaseFact(fact), fact);
}

const ofType = <T extends CaseFactType>(
  facts: readonly CaseFact[],
  type: T,
): readonly CaseFactOf<T>[] =>
  facts.filter((fact): fact is CaseFact & CaseFactOf<T> => fact.type === type);

const persons = (facts: readonly { readonly data: { readonly by: { person: string } } }[]) =>
  facts.map(({ data }) => data.by.person);

/** Told from the facts alone, not from what the case remembers. */
export function dutiesStayApart(facts: readonly CaseFact[]): void {
  const plans = ofType(facts, 'PlanSubmitted');
  const authors = persons(plans);
  const owners = plans.at(-1)?.data.actions.map(({ owner }) => owner) ?? [];
  const deciders = persons(ofType(facts, 'PlanDecided'));
  const implementers = persons(ofType(facts, 'ActionCompleted'));
  const writers = [...authors, ...persons(ofType(facts, 'CausesRecorded'))];
  const verifiers = persons(ofType(facts, 'EffectJudged'));
  assert.ok(!deciders.some((person) => [...authors, ...owners].includes(person)));
  const confirmers = persons(ofType(facts, 'ImplementationConfirmed'));
  assert.ok(!confirmers.some((person) => implementers.includes(person)));
  const partial = [...writers, ...deciders, ...implementers, ...confirmers];
  assert.ok(!verifiers.some((person) => partial.includes(person)));
}

/** A number that was given is the case's for ever. */
export function hasOneNumberAtMost({ snapshot, facts }: Story): void {
  const numbers = ofType(facts, 'CaseNumbered').map(({ data }) => data.text);
  assert.ok(numbers.length <= 1);
  assert.equal(snapshot.context.number, numbers[0]);
}

/** A case is not closed before all of it was done, each thing by the one who had to do it. */
export function closesOnlyWhatIsDone(after: Story): void {
  if (!after.snapshot.hasTag('end')) return;
  const { facts } = after;
  const planned = ofType(facts, 'PlanSubmitted').at(-1)?.data.actions ?? [];
  const completed = ofType(facts, 'ActionCompleted').map(
    ({ data }) => `${data.action} ${data.by.person}`,
  );
  assert.deepEqual(
    completed.toSorted(),
    planned.map(({ id, owner }) => `${id} ${owner}`).toSorted(),
  );
  assert.ok(ofType(facts, 'ContainmentRecorded').length > 0);
  for (const once of [
    'CausesRecorded',
    'PlanDecided',
    'ImplementationConfirmed',
    'EffectJudged',
    'ClosureApproved',
  ] as const)
    assert.equal(ofType(facts, once).length, 1, once);
}

/** What a person typed stands in the fact alone: its key can be destroyed and nothing is left. */
export function remembersNoText({ snapshot, facts }: Story): void {
  const { ruleset: _public, ...memory } = snapshot.context;
  const remembered = JSON.stringify(memory);
  const kept = facts
    .flatMap((fact) => sealedIn(fact.data))
    .filter((part) => remembered.includes(part));
  assert.deepEqual(kept, []);
}

/** Key, nonce and ciphertext of every sealed text, at any depth. */
function sealedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('key' in value && 'iv' in value && 'data' in value)
    return [value.key, value.iv, value.data].map(String);
  return Object.values(value).flatMap(sealedIn);
}
