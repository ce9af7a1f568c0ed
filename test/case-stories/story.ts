import type { Actor } from '../../state-machines/actor';
import type { CaseFact, CaseFactType } from '../../state-machines/case/facts';
import { rules, type RuleName } from '../../state-machines/case/rules/rules';
import type { Day } from '../../state-machines/fact';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { stateOf } from '../../state-machines/case-state';
import {
  judge,
  newCase,
  parseCaseFact,
  possible,
  type CaseSnapshot,
  type Judgement,
  type Possibility,
} from '../../state-machines/statechart';
import { snapshotText } from './snapshot-text';
import { factOf, type Deed, type Moment } from './deed';
import { FIRST_DAY } from './deeds';

/** What a story starts from, where it is not the usual: the ruleset, and the day. */
export interface Beginning {
  readonly ruleset?: Ruleset;
  readonly day?: Day;
}

/**
 * A case as far as it has come, told in deeds:
 * `given(submitted(), accepted()).when(triaged({ by: theNeighbour })).thenRefused('…')`.
 * A story never changes; each deed gives a new one.
 */
export class Story {
  private constructor(
    readonly snapshot: CaseSnapshot,
    readonly facts: readonly CaseFact[],
    readonly today: Day,
    /** The ruleset in force now; the pinned one stands in the snapshot. */
    readonly ruleset: Ruleset,
  ) {}

  static begin({ ruleset = defaultRuleset, day = FIRST_DAY }: Beginning = {}): Story {
    return new Story(newCase(ruleset), [], day, ruleset);
  }

  /** The same case on another day. */
  on(day: Day): Story {
    return new Story(this.snapshot, this.facts, day, this.ruleset);
  }

  /** The same case after the city has decided another ruleset. */
  withRulesetInForce(ruleset: Ruleset): Story {
    return new Story(this.snapshot, this.facts, this.today, ruleset);
  }

  /** Deeds that go without saying; one that is not accepted is a mistake of the story. */
  after(...deeds: readonly Deed[]): Story {
    return deeds.reduce<Story>((story, next) => story.when(next).thenAccepted(), this);
  }

  /** The deed that the story is about. */
  when(next: Deed): Outcome {
    const today =
      next.notBefore !== undefined && next.notBefore > this.today ? next.notBefore : this.today;
    const fact = factOf(next, this.momentOn(today), this.facts.length);
    const textBefore = snapshotText(this.snapshot);
    const judgement = judge(this.snapshot, fact, this.ruleset);
    const then =
      judgement.verdict === 'accepted'
        ? new Story(judgement.next, [...this.facts, fact], today, this.ruleset)
        : undefined;
    return new Outcome(this, textBefore, fact, judgement, then);
  }

  /** What this person may do now, and what not. */
  possibleFor(by: Actor): readonly Possibility[] {
    return possible(this.snapshot, by, this.today, this.ruleset);
  }

  /** The names of the facts that no rule about the person forbids now. */
  mayBeDoneBy(by: Actor): readonly CaseFactType[] {
    return this.possibleFor(by)
      .filter(({ denied }) => denied.length === 0)
      .map(({ fact }) => fact);
  }

  /** Where the case stands, as `phase.step`; parallel steps are joined by `+`. */
  get place(): string {
    const { phase, steps } = stateOf(this.snapshot);
    return `${phase}.${steps.join('+')}`;
  }

  private momentOn(today: Day): Moment {
    return { memory: this.snapshot.context, today };
  }
}

/** How a deed ended. */
export class Outcome {
  constructor(
    private readonly before: Story,
    private readonly textBefore: string,
    readonly fact: CaseFact,
    readonly judgement: Judgement,
    /** The story after it; undefined where it was refused. */
    readonly next: Story | undefined,
  ) {}

  /** The fact may happen, and fits its schema. Goes on with the story. */
  thenAccepted(): Story {
    expect({ [this.fact.type]: withoutNext(this.judgement) }).toEqual({
      [this.fact.type]: { verdict: 'accepted' },
    });
    expect(() => parseCaseFact(this.fact)).not.toThrow();
    if (this.next === undefined) throw new Error('An accepted fact led nowhere');
    return this.next;
  }

  /** The fact may happen and leads to this place. Goes on with the story. */
  thenIn(place: string): Story {
    const story = this.thenAccepted();
    expect(story.place).toBe(place);
    return story;
  }

  /** Exactly these rules say no, and nothing has changed. */
  thenRefused(...names: readonly [RuleName, ...RuleName[]]): Story {
    const verdict = rules[names[0]].kind === 'who' ? 'refused-by-who' : 'refused-by-what';
    expect(withoutNext(this.judgement)).toEqual({ verdict, rules: expect.any(Array) as unknown });
    expect(new Set('rules' in this.judgement ? this.judgement.rules : [])).toEqual(new Set(names));
    return this.unchanged();
  }

  /** The case's state knows no such fact. */
  thenNotPossible(): Story {
    expect(withoutNext(this.judgement)).toEqual({ verdict: 'not-possible-in-this-state' });
    return this.unchanged();
  }

  /** The person may, but has not signed. */
  thenSignatureMissing(): Story {
    expect(withoutNext(this.judgement)).toEqual({ verdict: 'signature-missing' });
    return this.unchanged();
  }

  private unchanged(): Story {
    expect(snapshotText(this.before.snapshot)).toBe(this.textBefore);
    return this.before;
  }
}

/** A judgement that a failed expectation can print. */
function withoutNext(judgement: Judgement): object {
  return judgement.verdict === 'accepted' ? { verdict: judgement.verdict } : judgement;
}

/** A case after these deeds. */
export const given = (...deeds: readonly Deed[]): Story => Story.begin().after(...deeds);
