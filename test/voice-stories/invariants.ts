import { isPerson } from '../../state-machines/actor';
import type { VoiceState } from '../../state-machines/voice/state';
import { parseVoiceFact, possibleWithVoice, stepVoice } from '../../state-machines/voice/voice';
import type { VoiceOutcome, VoiceStory } from './voice-story';

// What holds for every voice, whatever anyone tries.

/** `possible` told what `judge` says. */
export function judgesAsWasTold(before: VoiceStory, { fact, judgement }: VoiceOutcome): void {
  const told = possibleWithVoice(before.voice, fact.data.by).find(
    (possibility) => possibility.fact === fact.type,
  );
  expect(told === undefined).toBe(judgement.verdict === 'not-possible-in-this-state');
  if (told === undefined) return;
  expect(told.denied).toEqual(judgement.verdict === 'refused-by-who' ? judgement.rules : []);
  if (judgement.verdict === 'refused-by-what')
    for (const rule of judgement.rules) expect(told.required).toContain(rule);
}

/** Nobody decides what they wrote, in whatever post; nobody looks again at their own answer. */
export function dutiesStayApart({ voice }: VoiceStory, { fact }: VoiceOutcome): void {
  const { by } = fact.data;
  if (voice === undefined || !isPerson(by)) return;
  const { drafters, deciders } = voice;
  if (fact.type === 'ReplyDecided') expect(drafters).not.toContain(by.person);
  if (fact.type === 'ErasureDecided' || fact.type === 'ErasureRefused')
    expect(voice.proposedErasure?.person).not.toBe(by.person);
  if (fact.type === 'SecondLookDecided')
    expect([...drafters, ...deciders]).not.toContain(by.person);
}

/** A reply goes out as it was decided on, and a voice is answered once. */
export function answersOnce(
  { voice }: VoiceStory,
  after: VoiceState,
  { fact }: VoiceOutcome,
): void {
  if (fact.type === 'ReplySent')
    expect(voice?.decision ?? voice?.secondLook?.decision).toBeDefined();
  if (voice?.answer !== undefined) expect(after.answer).toEqual(voice.answer);
  if (after.anonymous) expect(after.standing).not.toBe('replied');
  if (after.standing === 'settled' && after.wantsReply && fact.type === 'VoiceSettled')
    expect(fact.data).toMatchObject({ settledAs: 'inquiry', reason: expect.anything() as object });
}

/** The whole history, folded again as the log would give it. */
export const replayed = ({ facts }: VoiceStory): VoiceState | undefined =>
  facts.reduce<VoiceState | undefined>(
    (voice, fact) => stepVoice(voice, parseVoiceFact(JSON.parse(JSON.stringify(fact)) as never)),
    undefined,
  );
