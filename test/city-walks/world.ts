import type { CaseFact } from '../../state-machines/case/facts';
import type { Day } from '../../state-machines/fact';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import { newCase, parseCaseFact, step } from '../../state-machines/statechart';
import { snapshotText } from '../case-stories/snapshot-text';
import type { VoiceFact } from '../../state-machines/voice/facts';
import type { VoiceState } from '../../state-machines/voice/state';
import { parseVoiceFact, stepVoice } from '../../state-machines/voice/voice';
import type { Story } from '../case-stories/story';
import { VoiceStory } from '../voice-stories/voice-story';
import { OrganisationStory, stoodAfterEach } from './organisation-story';

/** A story, and what stood after each of its facts, as text and as it was then. */
export interface Kept<Told> {
  readonly id: string;
  readonly story: Told;
  readonly stood: readonly string[];
}

/** The organisation, cases and voices on a day. A world never changes; each fact gives a new one. */
export interface World {
  readonly today: Day;
  readonly organisation: Kept<OrganisationStory>;
  readonly cases: readonly Kept<Story>[];
  readonly voices: readonly Kept<VoiceStory>[];
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** The same world on a later day; all its stories come along. */
export function onDay(world: World, day: Day): World {
  const today = later(world.today, day);
  return {
    ...world,
    today,
    cases: world.cases.map((kept) => ({ ...kept, story: kept.story.on(today) })),
    voices: world.voices.map((kept) => ({ ...kept, story: kept.story.on(today) })),
  };
}

const FOUNDED: Kept<OrganisationStory> = {
  id: 'organisation',
  story: OrganisationStory.founded,
  stood: stoodAfterEach(OrganisationStory.founded.facts),
};

const caseId = (index: number): string => `00000000-0000-8000-8000-00000000ca5${index}`;
const voiceId = (index: number): string => `00000000-0000-8000-8000-000000000fa${index}`;

/** The city as it was founded, on the day to which the furthest of these cases has come. */
export function worldOf(cases: readonly Story[], voices: number): World {
  const today = cases.map((story) => story.today).reduce(later);
  const world = {
    today,
    organisation: FOUNDED,
    cases: cases.map((story, index) => ({
      id: caseId(index),
      story,
      stood: caseStoodAfterEach(story.facts),
    })),
    voices: Array.from({ length: voices }, (_, index) => ({
      id: voiceId(index),
      story: VoiceStory.begin(),
      stood: [],
    })),
  };
  return onDay(world, today);
}

/** As the log would give it. */
const stored = <T>(fact: T): T => JSON.parse(JSON.stringify(fact)) as T;

/** A case folded from its facts, as it stood after each of them. */
export function caseStoodAfterEach(facts: readonly CaseFact[]): readonly string[] {
  let snapshot = newCase(defaultRuleset);
  return facts.map((fact) => {
    snapshot = step(snapshot, parseCaseFact(stored(fact)));
    return snapshotText(snapshot);
  });
}

/** A voice folded from its facts, as it stood after each of them. */
export function voiceStoodAfterEach(facts: readonly VoiceFact[]): readonly string[] {
  let voice: VoiceState | undefined;
  return facts.map((fact) => {
    voice = stepVoice(voice, parseVoiceFact(stored(fact)));
    return JSON.stringify(voice);
  });
}

/** With one story gone on: the others stay as they are. */
export const goneOn = <Told>(
  all: readonly Kept<Told>[],
  id: string,
  story: Told,
  stands: string,
): readonly Kept<Told>[] =>
  all.map((kept) => (kept.id === id ? { id, story, stood: [...kept.stood, stands] } : kept));
