import assert from 'node:assert/strict';
import { isPerson, type Actor } from '../../state-machines/actor';
import type { CaseFact } from '../../state-machines/case/facts';
import { replyOwedTo } from '../../src/voices/owed-reply';
import { sectionOfVoice } from '../../state-machines/voice/state';
import {
  organisationFactSchemas,
  type OrganisationFact,
} from '../../state-machines/organisation/facts';
import { holdersOf } from '../../state-machines/organisation/questions';
import type { Outcome, Story } from '../case-stories/story';
import { plusDays } from '../case-stories/days';
import { decidedBy } from '../case-walks/told-facts';
import { faultsOn } from '../organisation-stories/invariants';
import {
  heldByTheFacts,
  heldByTheState,
  heldAs,
  stoodAfterEach,
  textOf,
  type OrganisationStory,
} from './organisation-story';
import { ordersIn } from './processes';
import { caseStoodAfterEach, voiceStoodAfterEach, type World } from './world';

// What holds for the city as a whole, whatever anyone tries in any of its streams.

/** The organisation's facts fit their schemas, its tree stands, and its holders are who the facts say. */
export function organisationHolds(
  { state, facts }: OrganisationStory,
  fact: OrganisationFact,
  today: string,
): void {
  assert.deepEqual(organisationFactSchemas[fact.type].parse(fact.data), fact.data);
  for (const day of [-5, 0, 5].map((days) => plusDays(today, days)))
    assert.deepEqual(heldByTheState(state, day), heldByTheFacts(facts, day));
  assert.deepEqual(faultsOn(state, today), []);
  const { by } = fact.data;
  if (isPerson(by)) assert.ok(!appointedBy(fact).includes(by.person), 'An order for oneself');
}

/** Who comes to a post, or to a designation. */
const appointedBy = ({ type, data }: OrganisationFact): readonly string[] => {
  if (type === 'TransfersOrdered')
    return data.transfers.filter(({ takes }) => takes !== undefined).map(({ person }) => person);
  return type === 'PostHeld' || type === 'Designated' ? [data.person] : [];
};

/** Who acted, or decided on paper, held that post that day, in that unit, and had those roles. */
export function actedAsTheyStood({ organisation, today }: World, fact: CaseFact): void {
  const actor: Actor = fact.data.by;
  for (const one of [isPerson(actor) ? actor : undefined, decidedBy(fact)]) {
    if (one === undefined) continue;
    const { facts } = organisation.story;
    assert.ok(heldByTheFacts(facts, today).includes(heldAs(one.post, one.person)));
    const post = facts.find(({ type, data }) => type === 'PostEstablished' && data.id === one.post);
    assert.ok(post?.type === 'PostEstablished');
    assert.equal(one.unitPath.at(-1)?.id, post.data.unit);
    const roles = [...post.data.roles, 'reporter', ...designatedTo(facts, one.person, today)];
    for (const role of one.roles) assert.ok(roles.includes(role), `${one.person} is no ${role}`);
  }
}

/** 指名 by the facts alone. */
function designatedTo(
  facts: readonly OrganisationFact[],
  person: string,
  today: string,
): readonly string[] {
  const ended = facts.flatMap((fact) =>
    fact.type === 'DesignationEnded' && fact.data.until < today ? [fact.data.id] : [],
  );
  return facts.flatMap((fact) =>
    fact.type === 'Designated' &&
    fact.data.person === person &&
    fact.data.from <= today &&
    today <= fact.data.until &&
    !ended.includes(fact.data.id)
      ? [fact.data.role]
      : [],
  );
}

/** The route that the server resolves for a plan is one that the rules take. */
export function routesAreTaken({ fact, judgement }: Outcome): void {
  if (fact.type !== 'PlanSubmitted' || judgement.verdict !== 'refused-by-what') return;
  if (fact.data.steps.length === 0) return;
  assert.ok(!judgement.rules.includes('followsTheRouteOfTheRuleset'), 'The route is not taken');
}

/** 兼務: who alone holds the posts of two steps of a plan's route takes one of them, the higher. */
export function eachActsOnce({ organisation, today }: World, { type, data }: CaseFact): void {
  if (type !== 'PlanSubmitted') return;
  const { state } = organisation.story;
  const holders = data.steps
    .filter(({ kind, skipped }) => kind !== 'circulate' && skipped === undefined)
    .map(({ post }) => (post === undefined ? [] : holdersOf(state, post, today)));
  holders.forEach(([holder, ...others], index) => {
    if (holder === undefined || others.length > 0) return;
    const later = holders.slice(index + 1).flat();
    assert.ok(!later.includes(holder), `${holder} takes two steps`);
  });
}

/** A citizen's reply is met by the answer to the voice, and by nothing else. */
export function repliesAreAnswers({ voices }: World, before: Story, fact: CaseFact): void {
  if (fact.type !== 'ObligationMet') return;
  const { context: memory } = before.snapshot;
  const voice = voices.find(({ id }) => replyOwedTo(memory, id)?.id === fact.data.id);
  if (voice !== undefined) assert.ok(voice.story.voice?.answer !== undefined);
}

/** A case is merged into one that was submitted earlier: no way leads back. */
export function mergersEnd({ cases }: World): void {
  for (const { story } of cases) {
    const merged = story.facts.find(({ type }) => type === 'CaseMerged');
    if (merged?.type !== 'CaseMerged') continue;
    const master = cases.find(({ id }) => id === merged.data.into);
    const submitted = (one: Story | undefined) => one?.facts[0]?.at ?? '';
    assert.ok(submitted(master?.story) !== '' && submitted(master?.story) < submitted(story));
  }
}

/** Every stream, folded again up to each of its revisions, is what stood there at the time. */
export function asOfEachRevision({ organisation, cases, voices }: World): void {
  assert.deepEqual(stoodAfterEach(organisation.story.facts), organisation.stood);
  assert.equal(textOf(organisation.story.state), organisation.stood.at(-1));
  for (const { story, stood } of cases) assert.deepEqual(caseStoodAfterEach(story.facts), stood);
  for (const { story, stood } of voices) assert.deepEqual(voiceStoodAfterEach(story.facts), stood);
}

/** Once the processes have done theirs, no open case waits for an answer that was given, or of whom it is no longer. */
export function nothingIsLeftUndone(world: World): void {
  assert.deepEqual(ordersIn(world), []);
  for (const { id: voiceId, story } of world.voices)
    for (const { story: told } of world.cases) {
      const owed = replyOwedTo(told.snapshot.context, voiceId);
      if (owed === undefined || told.snapshot.hasTag('end')) continue;
      if (story.voice?.answer !== undefined) assert.ok(owed.ended !== undefined);
      if (story.voice === undefined || owed.ended !== undefined) continue;
      assert.deepEqual('unit' in owed.owedBy && owed.owedBy.unit, sectionOfVoice(story.voice));
      assert.ok(owed.dueOn >= story.voice.dueOn);
    }
}
