import { Inject, Injectable } from '@nestjs/common';
import { factLabels } from '../../state-machines/case/labels';
import { possible } from '../../state-machines/statechart';
import { cityDay } from '../calendar/city-day';
import { COMMAND_OF_FACT } from '../cases/command-names';
import type { LoadedCase } from '../cases/pipeline/case-streams';
import { askedFor, explained } from '../cases/pipeline/refusal';
import { actorBy } from '../cases/pipeline/standing';
import { SignedFact } from '../cases/requests/command-body';
import type { Requester } from '../people/requester';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import type { Text } from '../platform/language';
import { Rulesets } from '../rulesets/rulesets';

/** A rule, and what it tells the person. */
export class RuleView {
  name: string;
  message: Text | string;
}

/** A command that the state of the case allows, and whether this person may. */
export class PossibilityView {
  /** The last part of `POST /api/cases/{id}/{command}`. */
  command: string;
  label: Text | string;
  allowed: boolean;
  /** The posts in which the person may; with more than one, `as` has to name it. */
  posts: string[];
  /** Why not, where the person may not. */
  rules: RuleView[];
  /** What the content will be held to. */
  required: RuleView[];
  /** What a signed command has to repeat in `signs`, once the person was shown it. */
  signs?: SignedFact[];
}

/** What someone may do with a case now, and why not the rest. */
@Injectable()
export class Possibilities {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly rulesets: Rulesets,
  ) {}

  async of({ snapshot }: LoadedCase, requester: Requester): Promise<PossibilityView[]> {
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const { ruleset } = await this.rulesets.inForce(today);
    const byPost = requester.standings.map((standing) => ({
      post: standing.post,
      possibilities: possible(snapshot, actorBy(requester, standing), today, ruleset),
    }));
    const [first] = byPost;
    if (first === undefined) throw new Error('Someone without a post was let in');
    return first.possibilities.flatMap(({ fact, required, signs }) => {
      const command = COMMAND_OF_FACT[fact];
      if (command === undefined) return [];
      const answers = byPost.map(({ post, possibilities }) => ({
        post,
        denied: possibilities.find((other) => other.fact === fact)?.denied ?? [],
      }));
      const posts = answers.filter(({ denied }) => denied.length === 0).map(({ post }) => post);
      const nearest = answers.reduce((a, b) => (b.denied.length < a.denied.length ? b : a));
      return {
        command,
        label: factLabels[fact],
        allowed: posts.length > 0,
        posts,
        rules: explained(nearest.denied),
        required: askedFor(required),
        ...(signs !== undefined && { signs: signs.map((ref) => ({ ...ref })) }),
      };
    });
  }
}
