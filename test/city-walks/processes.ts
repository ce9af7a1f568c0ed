import { REPLY } from '../../state-machines/case/facts/obligations';
import { sectionOfVoice } from '../../state-machines/voice/state';
import { theVoices } from '../case-stories/cast';
import type { Deed } from '../case-stories/deed';
import { obligationMet, obligationRaised } from '../case-stories/deeds';
import type { Story } from '../case-stories/story';
import { caseLinked } from '../voice-stories/voice-deeds';
import type { VoiceDeed, VoiceStory } from '../voice-stories/voice-story';
import type { Kept, World } from './world';

/** What the process of the voices has to bring about: in a case, or in a voice. */
export type Order =
  | { readonly in: 'case'; readonly id: string; readonly deed: Deed }
  | { readonly in: 'voice'; readonly id: string; readonly deed: VoiceDeed };

/** The obligation by which a case owes a voice its reply. */
export const replyTo = (voiceId: string): string => `reply-${voiceId}`;

/** All that follows from what stands now, and is not done yet. */
export const ordersIn = (world: World): readonly Order[] =>
  world.voices.flatMap((voice) =>
    world.cases.flatMap((kept) => [...linksOf(voice, kept), ...obligationsOf(voice, kept)]),
  );

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

/** A linked case owes the reply, until the voice is answered. */
function obligationsOf(
  { id: voiceId, story: { voice } }: Kept<VoiceStory>,
  { id, story }: Kept<Story>,
): readonly Order[] {
  if (voice?.cases.includes(id) !== true || hasEnded(story)) return [];
  const owed = story.snapshot.context.obligations.find((one) => one.id === replyTo(voiceId));
  if (owed === undefined) {
    const owedBy = { unit: sectionOfVoice(voice) ?? '', path: voice.sectionPath };
    const due = { id: replyTo(voiceId), kind: REPLY, owedBy, dueOn: voice.dueOn, about: voiceId };
    const deed = obligationRaised((usual) => ({ ...usual, by: theVoices, obligation: due }));
    return [{ in: 'case', id, deed: deed as unknown as Deed }];
  }
  if (voice.answer === undefined || owed.ended !== undefined) return [];
  const deed = obligationMet((usual) => ({
    by: theVoices,
    id: replyTo(voiceId),
    answer: 'done',
    found: usual.found,
  }));
  return [{ in: 'case', id, deed: deed as unknown as Deed }];
}
