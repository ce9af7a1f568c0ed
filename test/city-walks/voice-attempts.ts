import { isPerson, type Actor } from '../../state-machines/actor';
import {
  RECEPTIONS,
  SETTLED_AS,
  VOICE_FACT_TYPES,
  type VoiceFact,
  type VoiceFactData,
  type VoiceFactType,
} from '../../state-machines/voice/facts';
import { possibleWithVoice } from '../../state-machines/voice/voice';
import { awaitedOf } from '../../src/read-models/voices/awaited';
import { deciderOf } from '../../src/voices/commands/draft-reply';
import { processes } from '../case-stories/cast';
import { plusDays } from '../case-stories/days';
import { sealedText } from '../case-stories/sealed-text';
import { chosen } from '../case-walks/walk';
import * as deeds from '../voice-stories/voice-deeds';
import type { VoiceDeed, VoiceOutcome, VoiceStory } from '../voice-stories/voice-story';
import { insteadOf, isThere, pathToday, staffOf, unitToday } from './people';
import type { World } from './world';

// What somebody of the city tries with one of the voices.

export interface VoiceAttempt {
  readonly kind: 'onward' | 'anything';
  readonly fact: number;
  readonly way: number;
  readonly who: number;
}

/** Tries it with the voice of that number: the usual person first, then whoever may. */
export function triedWithVoice(
  world: World,
  which: number,
  attempt: VoiceAttempt,
): readonly VoiceOutcome[] {
  const { story } = chosen(world.voices, which);
  const type = typeFor(story, attempt);
  const deed = deedFor(world, type, attempt);
  const by = (actor: Actor) => outcomesOf(world, story, deed, actor);
  if (attempt.kind === 'anything')
    return by(chosen([...staffOf(world), ...processes], attempt.who));
  const { by: usually } = deed.data({ voice: story.voice, today: world.today });
  const instead = isPerson(usually) ? insteadOf(world, usually).slice(0, 1) : [usually];
  const usual = instead.flatMap(by);
  if (!usual.every(({ judgement }) => judgement.verdict === 'refused-by-who')) return usual;
  const other = [...staffOf(world), ...processes].find((one) =>
    story.voice === undefined ? isPerson(one) : mayDo(story, one).includes(type),
  );
  return [...usual, ...(other === undefined ? [] : by(other))];
}

const mayDo = ({ voice }: VoiceStory, by: Actor): readonly VoiceFactType[] =>
  possibleWithVoice(voice, by)
    .filter(({ denied }) => denied.length === 0)
    .map(({ fact }) => fact);

function typeFor({ voice }: VoiceStory, { kind, fact }: VoiceAttempt): VoiceFactType {
  const here = VOICE_FACT_TYPES.filter((type) =>
    possibleWithVoice(voice, ANYBODY).some((one) => one.fact === type),
  );
  if (kind === 'anything') return chosen(VOICE_FACT_TYPES, fact);
  const awaited = voice && awaitedOf(voice)?.fact;
  return awaited !== undefined && fact % 3 === 0 ? awaited : chosen(here, fact);
}
const [ANYBODY] = processes as readonly [Actor, ...Actor[]];

function deedFor(world: World, type: VoiceFactType, { way }: VoiceAttempt): VoiceDeed {
  const { today } = world;
  const usual: Readonly<Record<VoiceFactType, () => VoiceDeed>> = {
    VoiceReceived: () =>
      chosen(
        [
          ...[deeds.received(), deeds.received(), deeds.received()],
          ...[deeds.receivedAnonymously(), deeds.receivedWithoutWish()],
        ],
        way,
      ),
    VoiceNumbered: () => deeds.numbered(),
    VoiceTransferred: () => deeds.transferred(),
    VoiceAcknowledged: () => deeds.acknowledged(),
    InterimReplySent: () => deeds.interimReplySent({ newDueOn: plusDays(today, (way % 9) * 5) }),
    ReplyDrafted: () => deeds.replyDrafted(),
    ReplyDecided: () => deeds.replyDecided(),
    ReplySent: () => deeds.replySent({ on: plusDays(today, -(way % 3)) }),
    NoReplyDecided: () => deeds.noReplyDecided(),
    VoiceSettled: () => deeds.settled(settledAs(way)),
    ReceptionRecorded: () => deeds.receptionRecorded({ reception: RECEPTIONS[way % 3] }),
    SecondLookAssigned: () => deeds.secondLookAssigned(),
    SecondLookDecided: () => deeds.secondLookDecided(),
    ErasureProposed: () => deeds.erasureProposed({ erases: { upTo: way % 9 } }),
    ErasureDecided: () => deeds.erasureDecided(),
    ErasureRefused: () => deeds.erasureRefused(),
    CaseLinked: () => deeds.caseLinked({ case: chosen(world.cases, way).id }),
  };
  return usual[type]() as VoiceDeed;
}

/** Now and then without a reason, which only お礼 do without. */
const settledAs = (way: number) => ({
  settledAs: SETTLED_AS[way % 3],
  ...(way % 2 === 0 && { reason: sealedText('It was said at the counter') }),
});

/** What it comes to, done by this person today; nothing where the server would not hear of it. */
function outcomesOf(
  world: World,
  story: VoiceStory,
  deed: VoiceDeed,
  by: Actor,
): readonly VoiceOutcome[] {
  const usual = deed.data({ voice: story.voice, today: world.today });
  if (isPerson(by) !== isPerson(usual.by) && deed.type !== 'CaseLinked') return [];
  const told = { type: deed.type, data: { ...usual, by } } as Pick<VoiceFact, 'type' | 'data'>;
  const data = lookedUp(world, story, told as VoiceFact);
  return data === undefined ? [] : [story.when({ type: deed.type, data: () => data })];
}

/** With what the server looks up in the organisation. Undefined where it refuses before judging. */
function lookedUp(
  world: World,
  { voice }: VoiceStory,
  { type, data }: VoiceFact,
): VoiceFactData<VoiceFactType> | undefined {
  const { today, organisation } = world;
  switch (type) {
    case 'VoiceReceived': {
      const unit = unitToday(world, data.unit);
      const found = { ...data.found, unitPath: pathToday(world, unit) };
      const replyDueOn = plusDays(today, 14);
      return isThere(world, unit) ? { ...data, unit, replyDueOn, found } : undefined;
    }
    case 'VoiceTransferred': {
      const toUnit = unitToday(world, data.toUnit);
      const found = { ...data.found, toUnitPath: pathToday(world, toUnit) };
      return isThere(world, toUnit) ? { ...data, toUnit, found } : undefined;
    }
    case 'SecondLookAssigned': {
      const unit = unitToday(world, data.unit);
      const found = { ...data.found, unitPath: pathToday(world, unit) };
      return isThere(world, unit) ? { ...data, unit, found } : undefined;
    }
    case 'ReplyDrafted': {
      const decider = deciderOf(organisation.story.state, voice, data.by.person, today);
      return { ...data, found: { cityDay: today, ...(decider !== undefined && { decider }) } };
    }
    case 'CaseLinked': {
      const linked = world.cases.find(({ id }) => id === data.case);
      const isReported = linked?.story.snapshot.context.report !== undefined;
      return isReported ? data : undefined;
    }
    default:
      return data;
  }
}
