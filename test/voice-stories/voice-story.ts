import type { PersonActor } from '../../state-machines/actor';
import type { Day } from '../../state-machines/fact';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import type {
  VoiceFact,
  VoiceFactData,
  VoiceFactOf,
  VoiceFactType,
} from '../../state-machines/voice/facts';
import { voiceRules, type VoiceRuleName } from '../../state-machines/voice/rules';
import type { VoiceStanding, VoiceState } from '../../state-machines/voice/state';
import {
  judgeVoice,
  parseVoiceFact,
  possibleWithVoice,
  type VoiceJudgement,
} from '../../state-machines/voice/voice';

/** When a deed is done, and to which voice. */
export interface VoiceMoment {
  readonly voice: VoiceState | undefined;
  readonly today: Day;
}

/** Something that somebody does to a voice. */
export interface VoiceDeed<T extends VoiceFactType = VoiceFactType> {
  readonly type: T;
  data(moment: VoiceMoment): VoiceFactData<T>;
}

export const FIRST_DAY = '2026-04-06';

/** The instant of all that is done on a day: noon in the city. */
export const noonOf = (today: Day): string => `${today}T03:00:00.000Z`;

const digestOf = (type: VoiceFactType, revision: number): string =>
  `sha256-1:${Buffer.from(`${revision} ${type}`).toString('hex').padEnd(64, '0')}`;

/** A voice as far as it has come, told in deeds. A story never changes; each deed gives a new one. */
export class VoiceStory {
  private constructor(
    readonly voice: VoiceState | undefined,
    readonly facts: readonly VoiceFact[],
    readonly today: Day,
  ) {}

  static begin(): VoiceStory {
    return new VoiceStory(undefined, [], FIRST_DAY);
  }

  /** The same voice on another day. */
  on(day: Day): VoiceStory {
    return new VoiceStory(this.voice, this.facts, day);
  }

  /** Deeds that go without saying; one that is not accepted is a mistake of the story. */
  after(...deeds: readonly VoiceDeed[]): VoiceStory {
    return deeds.reduce<VoiceStory>((story, deed) => story.when(deed).thenAccepted(), this);
  }

  /** The deed that the story is about. */
  when<T extends VoiceFactType>({ type, data }: VoiceDeed<T>): VoiceOutcome {
    const revision = this.facts.length;
    const told: VoiceFactOf<T> = {
      type,
      data: data({ voice: this.voice, today: this.today }),
      at: noonOf(this.today),
      revision,
      digest: digestOf(type, revision),
    };
    const fact = told as VoiceFact;
    const judgement = judgeVoice(this.voice, fact, defaultRuleset);
    const next =
      judgement.verdict === 'accepted'
        ? new VoiceStory(judgement.next, [...this.facts, fact], this.today)
        : undefined;
    return new VoiceOutcome(fact, judgement, next);
  }

  /** The names of the facts that no rule about the person forbids now. */
  mayBeDoneBy(by: PersonActor): readonly VoiceFactType[] {
    return possibleWithVoice(this.voice, by)
      .filter(({ denied }) => denied.length === 0)
      .map(({ fact }) => fact);
  }
}

/** How a deed ended. */
export class VoiceOutcome {
  constructor(
    readonly fact: VoiceFact,
    readonly judgement: VoiceJudgement,
    /** The story after it; undefined where it was refused. */
    readonly next: VoiceStory | undefined,
  ) {}

  /** The fact may happen, and fits its schema. */
  thenAccepted(): VoiceStory {
    expect({ [this.fact.type]: withoutNext(this.judgement) }).toEqual({
      [this.fact.type]: { verdict: 'accepted' },
    });
    expect(() => parseVoiceFact(this.fact)).not.toThrow();
    if (this.next === undefined) throw new Error('An accepted fact led nowhere');
    return this.next;
  }

  /** The fact may happen, and the voice then stands here. */
  thenStands(standing: VoiceStanding): VoiceStory {
    const story = this.thenAccepted();
    expect(story.voice?.standing).toBe(standing);
    return story;
  }

  /** Exactly these rules say no. */
  thenRefused(...names: readonly [VoiceRuleName, ...VoiceRuleName[]]): void {
    const verdict = voiceRules[names[0]].kind === 'who' ? 'refused-by-who' : 'refused-by-what';
    const { verdict: was, rules } = { rules: [], ...this.judgement };
    expect({ verdict: was, rules: [...rules].sort() }).toEqual({
      verdict,
      rules: [...names].sort(),
    });
  }

  /** The voice, as it stands, knows no such fact. */
  thenNotPossible(): void {
    expect(withoutNext(this.judgement)).toEqual({ verdict: 'not-possible-in-this-state' });
  }
}

/** A judgement that a failed expectation can print. */
const withoutNext = (judgement: VoiceJudgement): object =>
  judgement.verdict === 'accepted' ? { verdict: judgement.verdict } : judgement;

/** A voice after these deeds. */
export const givenVoice = (...deeds: readonly VoiceDeed[]): VoiceStory =>
  VoiceStory.begin().after(...deeds);
