import { mendedRoute } from '../../src/cases/approval/mended-route';
import { reasonToSkip } from '../../src/cases/approval/route-mending';
import { movedReply, replyFor, replyOwedTo } from '../../src/voices/owed-reply';
import type { CaseFactType } from '../../state-machines/case/facts';
import { stepsInTurn } from '../../state-machines/case/v1/derived';
import { theVoices } from '../case-stories/cast';
import type { Deed } from '../case-stories/deed';
import {
  obligationMet,
  obligationMoved,
  obligationRaised,
  routeResolvedAgain,
  stepSkipped,
} from '../case-stories/deeds';
import type { Story } from '../case-stories/story';
import { caseLinked } from '../voice-stories/voice-deeds';
import type { VoiceDeed, VoiceStory } from '../voice-stories/voice-story';
import type { Kept, World } from './world';

/** What a process has to bring about: in a case, or in a voice. */
export type Order =
  | { readonly in: 'case'; readonly id: string; readonly deed: Deed }
  | { readonly in: 'voice'; readonly id: string; readonly deed: VoiceDeed };

/** All that follows from what stands now, and is not done yet. */
export const ordersIn = (world: World): readonly Order[] => [
  ...world.cases.flatMap((kept) => mendingOf(world, kept)),
  ...world.voices.flatMap((voice) =>
    world.cases.flatMap((kept) => [...linksOf(voice, kept), ...obligationsOf(voice, kept)]),
  ),
];

/** A plan in approval goes round those who are away, and to the posts that are there now. */
function mendingOf({ organisation, today }: World, { id, story }: Kept<Story>): readonly Order[] {
  if (story.place !== 'correction.approving') return [];
  const { context: memory } = story.snapshot;
  const now = { organisation: organisation.story.state, ruleset: story.ruleset, today };
  const found = { cityDay: today };
  const steps = mendedRoute(memory, now);
  if (steps !== undefined) return [inCase(id, routeResolvedAgain({ steps: [...steps], found }))];
  const [skipped] = stepsInTurn(memory).flatMap((step) => {
    const reason = reasonToSkip(step, memory, now);
    if (reason === undefined) return [];
    const { because, absences } = reason;
    const why = { ...found, ...(absences !== undefined && { absences }) };
    return [stepSkipped({ step: step.id, because, found: why })];
  });
  return skipped === undefined ? [] : [inCase(id, skipped)];
}

const inCase = <T extends CaseFactType>(id: string, deed: Deed<T>): Order => ({
  in: 'case',
  id,
  deed: deed as unknown as Deed,
});

const hasEnded = ({ snapshot }: Story): boolean => snapshot.hasTag('end');

/** A voice is told of the case that came from it, and of what a case of its was merged into. */
function linksOf(voice: Kept<VoiceStory>, { id, story }: Kept<Story>): readonly Order[] {
  if (voice.story.voice === undefined) return [];
  const { cases } = voice.story.voice;
  const link = (to: string): readonly Order[] =>
    cases.includes(to) ? [] : [{ in: 'voice', id: voice.id, deed: linkTo(to) }];
  const merged = story.facts.find(({ type }) => type === 'CaseMerged');
  return [
    ...(story.snapshot.context.report?.voice === voice.id ? link(id) : []),
    ...(merged?.type === 'CaseMerged' && cases.includes(id) ? link(merged.data.into) : []),
  ];
}

const linkTo = (id: string): VoiceDeed => caseLinked({ case: id }) as unknown as VoiceDeed;

/** A linked case owes the reply, wherever the voice goes and whatever was promised, until it is answered. */
function obligationsOf(
  { id: voiceId, story: { voice } }: Kept<VoiceStory>,
  { id, story }: Kept<Story>,
): readonly Order[] {
  if (voice?.cases.includes(id) !== true || hasEnded(story)) return [];
  const owed = replyOwedTo(story.snapshot.context, voiceId);
  if (owed === undefined) {
    const obligation = replyFor(voiceId, voice);
    return [
      inCase(
        id,
        obligationRaised((usual) => ({ ...usual, by: theVoices, obligation })),
      ),
    ];
  }
  if (owed.ended !== undefined) return [];
  const moved = movedReply(owed, voice);
  return [
    ...(moved === undefined ? [] : [inCase(id, obligationMoved(moved))]),
    ...(voice.answer === undefined ? [] : [inCase(id, met(owed.id))]),
  ];
}

const met = (id: string) =>
  obligationMet(({ found }) => ({ by: theVoices, id, answer: 'done', found }));
