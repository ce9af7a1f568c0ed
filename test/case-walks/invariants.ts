import assert from 'node:assert/strict';
import { transition } from 'xstate';
import type { CaseFact } from '../../state-machines/case/facts';
import { isSignedFactType } from '../../state-machines/case/signed-facts';
import { caseMachineV1 } from '../../state-machines/case/v1/machine';
import { stateOf } from '../../state-machines/case-state';
import {
  parseCaseFact,
  possible,
  replay,
  step,
  type CaseSnapshot,
} from '../../state-machines/statechart';
import { snapshotText } from '../case-stories/snapshot-text';
import type { Outcome, Story } from '../case-stories/story';
import { ofType } from './told-facts';

// What holds for every case, whatever anyone tries. Checked with assert: walks ask a hundred
// thousand times, and jest's expect takes longer than all the stepping.

/** A snapshot as data; its keys in any order. */
const content = (snapshot: CaseSnapshot): unknown => JSON.parse(snapshotText(snapshot));

/** A person is refused by what they were told beforehand, and by nothing else. */
export function judgesAsWasTold(before: Story, { fact, judgement }: Outcome): void {
  const { data } = fact;
  const cityDay = 'found' in data ? data.found.cityDay : undefined;
  const told = possible(before.snapshot, data.by, cityDay, before.ruleset);
  const possibility = told.find(({ fact: type }) => type === fact.type);
  assert.ok(told.filter(({ fact: type }) => type === fact.type).length < 2);
  assert.equal(judgement.verdict === 'not-possible-in-this-state', possibility === undefined);
  // 紙決裁 and 特例 are asked about somebody else, and about one rule less.
  const isAWayRound = ['onPaper', 'exception'].some((way) => way in data);
  if (possibility === undefined || isAWayRound) return;
  assert.deepEqual(
    judgement.verdict === 'refused-by-who' ? judgement.rules : [],
    possibility.denied,
  );
  if (judgement.verdict === 'refused-by-what')
    assert.ok(judgement.rules.every((rule) => possibility.required.includes(rule)));
  if (judgement.verdict === 'signature-missing')
    assert.ok(isSignedFactType(fact.type) && !('signature' in data));
}

/** Judged, stepped, or stepped by xstate itself: always the same. */
export function stepsAlike(before: Story, after: Story, fact: CaseFact): void {
  const live = content(after.snapshot);
  assert.deepEqual(content(step(before.snapshot, fact)), live);
  assert.deepEqual(content(transition(caseMachineV1, before.snapshot, fact)[0]), live);
  assert.equal(after.snapshot.status, 'active');
}

/** The whole history, folded again, is the case as it stands. */
export function replaysAlike({ facts, snapshot }: Story): void {
  if (facts.length === 0) return;
  const replayed = replay(facts, () => snapshot.context.ruleset);
  assert.deepEqual(content(replayed), content(snapshot));
}

/** What was accepted fits its schema, so it can be written and read. */
export function fitsItsSchema(fact: CaseFact): void {
  assert.deepEqual(parseCaseFact(fact), fact);
}

/** A number that was given is the case's for ever. */
export function hasOneNumberAtMost({ snapshot, facts }: Story): void {
  const numbers = ofType(facts, 'CaseNumbered').map(({ data }) => data.text);
  assert.ok(numbers.length <= 1);
  assert.equal(snapshot.context.number, numbers[0]);
}

const ALWAYS = [
  'CaseNumbered',
  'NoteAdded',
  'ReadAfterwards',
  'CirculationRead',
  'AbandonmentRead',
  'ErasureProposed',
  'ErasureDecided',
  'ErasureRefused',
];

const ONCE_CLOSED = ['CaseReopened', 'PreventionMaterialised'];

/** An end is an end: only a closed case is reopened, or what it was to prevent happens. */
export function livesOnNowhere(before: Story, fact: CaseFact): void {
  if (!before.snapshot.hasTag('end')) return;
  const isOnceClosed = before.place === 'closure.closed' && ONCE_CLOSED.includes(fact.type);
  assert.ok(isOnceClosed || ALWAYS.includes(fact.type), `${fact.type} after ${before.place}`);
}

/** A hold gives the case back as it was, but for what was contained meanwhile. */
export function comesBackToWhereItWas(after: Story, fact: CaseFact): void {
  if (fact.type !== 'CaseResumed') return;
  const { facts } = after;
  const since = facts.findLastIndex(({ type }) => type === 'CaseHeld');
  if (facts.slice(since).some(({ type }) => type === 'ContainmentRecorded')) return;
  const held = replay(facts.slice(0, since), () => after.snapshot.context.ruleset);
  assert.deepEqual(stateOf(after.snapshot), stateOf(held));
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
