import { isPerson, type Actor } from '../../state-machines/actor';
import { CASE_FACT_TYPES, type CaseFact, type CaseFactType } from '../../state-machines/case/facts';
import { isSignedFactType } from '../../state-machines/case/signed-facts';
import { stepsInTurn } from '../../state-machines/case/v1/derived';
import { absenceOf } from '../../state-machines/organisation/questions';
import { processes, theRoutes, theVoices } from '../case-stories/cast';
import { factOf, unsigned, type Deed } from '../case-stories/deed';
import { decidedInAbsence, submitted } from '../case-stories/deeds';
import type { Outcome, Story } from '../case-stories/story';
import { waysOf } from '../case-walks/variations';
import { chosen, isDue, ONWARD, possibleHere, SELDOM, type Attempt } from '../case-walks/walk';
import { doneBy, lookedUp } from './looked-up';
import type { Purpose } from './on-purpose';
import { inPost, insteadOf, postsOf, staffOf } from './people';
import { onDay, type Kept, type World } from './world';

// What somebody of the city tries with one of the cases.

/** The world on the day of the attempt, and what came of it: the usual person's, then another's. */
export interface Tried {
  readonly world: World;
  readonly outcomes: readonly Outcome[];
}

export interface CaseAttempt extends Omit<Attempt, 'by' | 'days' | 'kind'> {
  /** As in the walks over one case; besides 一時停止 and 再開, 区分変更, 統合, and where duties meet. */
  readonly kind: Attempt['kind'] | 'pause' | 'reclassify' | 'merge' | 'meet';
  readonly who: number;
}

/** Tries it in the case of that number. */
export function triedInCase(before: World, which: number, attempt: CaseAttempt): Tried {
  const deed = deedFor(before, chosen(before.cases, which).story, attempt);
  const world = onDay(before, dayOf(before, chosen(before.cases, which).story, deed));
  const kept = chosen(world.cases, which);
  const by = (actor: Actor) => outcomesOf(world, kept, deed, actor, attempt.unsigned);
  if (attempt.kind === 'anything' || attempt.kind === 'bySomebody')
    return { world, outcomes: by(chosen([...staffOf(world), ...processes], attempt.who)) };
  const usual = usualActor(world, kept.story, deed, attempt.who).flatMap(by);
  const isRefused = usual.every(({ judgement }) => judgement.verdict === 'refused-by-who');
  if (!isRefused) return { world, outcomes: usual };
  const other = whoMay(world, kept.story, deed.type);
  return { world, outcomes: [...usual, ...(other === undefined ? [] : by(other))] };
}

/** A deed that was meant for this case today: by this person in each of their posts, or by whoever may. */
export function triedOnPurpose(
  world: World,
  { caseId, deed, person }: Pick<Purpose, 'caseId' | 'deed' | 'person'>,
): readonly Outcome[] {
  const kept = world.cases.find(({ id }) => id === caseId);
  if (kept === undefined) throw new Error(`There is no case ${caseId}`);
  const actors = person === undefined ? whoGoesOn(world, kept.story, deed) : postsOf(world, person);
  return actors.slice(0, 1).flatMap((by) => outcomesOf(world, kept, deed, by, false));
}

/** Who usually does it, where the case knows that one; else the first who may. */
function whoGoesOn(world: World, story: Story, deed: Deed): readonly Actor[] {
  if (deed.type === 'PlanDecided') return usualActor(world, story, deed, 2);
  return [whoMay(world, story, deed.type)].filter((actor) => actor !== undefined);
}

/** A deed may wait for its day: the check of the effect does. */
function dayOf(world: World, story: Story, deed: Deed): string {
  const { data } = usualFact(story, deed);
  const found = deed.type === 'EffectCheckBegun' && 'found' in data ? data.found.cityDay : '';
  return [world.today, deed.notBefore ?? '', found].reduce((one, other) =>
    one > other ? one : other,
  );
}

const usualFact = ({ snapshot, today, facts }: Story, deed: Deed): CaseFact =>
  factOf(deed, { memory: snapshot.context, today }, facts.length);

/** What the deed comes to, done by this person today; nothing where the server would not hear of it. */
function outcomesOf(
  world: World,
  kept: Kept<Story>,
  deed: Deed,
  by: Actor,
  isBare: boolean,
): readonly Outcome[] {
  const usual = usualFact(kept.story, deed);
  // What persons do is tried by persons; these processes do what is theirs, unasked.
  if (isPerson(by) !== isPerson(usual.data.by)) return [];
  if ([by, usual.data.by].some((one) => OF_THEIR_OWN.includes(one))) return [];
  const done = isPerson(by) ? doneBy(world, usual, by) : usual;
  const fact = done && lookedUp(world, kept, done);
  if (fact === undefined) return [];
  const told = { type: fact.type, data: () => fact.data } as Deed;
  return [kept.story.when(isBare && isSigned(told) ? unsigned(told) : told)];
}

/** What they bring about, and when, stands in `processes`. */
const OF_THEIR_OWN: readonly Actor[] = [theRoutes, theVoices];

const isSigned = (deed: Deed): deed is Parameters<typeof unsigned>[0] & Deed =>
  isSignedFactType(deed.type);

/**
 * Whoever holds by now the post of the one who usually does it, or that one wherever they are; of
 * 代決, whoever holds the post that the route names. Now and then somebody who had part in the case
 * already. Nobody, where the post is vacant.
 */
function usualActor(world: World, story: Story, deed: Deed, who: number): readonly Actor[] {
  const { data } = usualFact(story, deed);
  if (!isPerson(data.by)) return [data.by];
  const isInStead = 'inAbsence' in data && data.inAbsence !== undefined;
  const standIn = isInStead ? decisionOf(story)?.standIn : undefined;
  const actors = standIn === undefined ? insteadOf(world, data.by) : inPost(world, standIn);
  const more = who % 3 === 1 ? whoHadPart(world, story) : actors;
  if (more.length > 0 && who % 3 < 2) return [chosen(more, who / 3)];
  return actors.slice(0, 1);
}

/** Who wrote, did, decided or asked for something, in whatever posts they are by now. */
function whoHadPart(world: World, { snapshot }: Story): readonly Actor[] {
  const { wrote, implemented, decided, ...memory } = snapshot.context;
  const asked = [memory.holdRequest, memory.cancellationRequest, memory.proposedErasure];
  const persons = [
    ...wrote,
    ...implemented,
    ...decided,
    ...asked.flatMap((one) => one?.person ?? []),
  ];
  const had = staffOf(world).filter(({ person }) => persons.includes(person));
  // Those who act in a role that they did not have then.
  const since = had.filter(({ roles }) => roles.includes('internalAuditor'));
  return since.length > 0 ? since : had;
}

const whoMay = (world: World, story: Story, type: CaseFactType): Actor | undefined =>
  [...staffOf(world), ...processes].find((by) => story.mayBeDoneBy(by).includes(type));

function deedFor(world: World, story: Story, { kind, fact, way }: CaseAttempt): Deed {
  const here = possibleHere(story);
  const type =
    kind === 'anything' ? chosen(CASE_FACT_TYPES, fact) : typeFor(story, here, kind, fact);
  const { right, wrong } = waysOf[type];
  if (type === 'CaseSubmitted' && way % 2 === 0) return aboutAVoice(world, way);
  if (type === 'PlanDecided' && isDeciderAway(world, story)) return decidedInAbsence();
  if (kind === 'anything') return chosen([...right, ...wrong], way)();
  const isWrong = kind === 'aside' && way % 4 === 0 && wrong.length > 0;
  return isWrong ? chosen(wrong, way / 4)() : chosen(right, way)();
}

function typeFor(
  story: Story,
  here: readonly CaseFactType[],
  kind: CaseAttempt['kind'],
  fact: number,
): CaseFactType {
  const meant = MEANT_BY[kind]?.find((type) => here.includes(type) && isMeant(story, type));
  if (meant !== undefined) return meant;
  const onward = ONWARD.filter((type) => here.includes(type) && isDue(story, type));
  if (kind === 'onward' && onward.length > 0) return chosen(onward, fact);
  const often = here.filter((type) => !SELDOM.includes(type) || fact % 7 === 0);
  return chosen(often.length > 0 ? often : here, fact);
}

const MEANT_BY: Readonly<Partial<Record<CaseAttempt['kind'], readonly CaseFactType[]>>> = {
  pause: ['CaseResumed', 'CaseHeld', 'HoldRequested'],
  reclassify: ['CaseReclassified'],
  merge: ['CaseMerged'],
  meet: ['EffectJudged', 'PlanDecided', 'ExceptionCountersigned', 'ImplementationConfirmed'],
};

/** Asked for first, then granted; the step in turn; what waits. */
function isMeant(story: Story, type: CaseFactType): boolean {
  const { holdRequest, pending } = story.snapshot.context;
  if (type === 'CaseHeld') return holdRequest !== undefined;
  if (type === 'PlanDecided') return decisionOf(story) !== undefined;
  if (type === 'ExceptionCountersigned')
    return pending.some(({ what }) => what === 'countersignature');
  return true;
}

/** A case that came from a citizen's letter. */
function aboutAVoice(world: World, way: number): Deed {
  const { id, story } = chosen(world.voices, way / 2);
  const voice =
    story.voice === undefined ? { citizen: { reply: 'notWanted' as const } } : { voice: id };
  return submitted({ foundHow: 'citizen', ...voice }) as unknown as Deed;
}

const decisionOf = ({ snapshot }: Story) =>
  stepsInTurn(snapshot.context).find(({ kind }) => kind === 'decide');

/** Whether whoever decides next is recorded as absent today. */
function isDeciderAway(world: World, story: Story): boolean {
  const { state } = world.organisation.story;
  return inPost(world, decisionOf(story)?.post ?? '').some(
    ({ person }) => absenceOf(state, person, world.today) !== undefined,
  );
}
