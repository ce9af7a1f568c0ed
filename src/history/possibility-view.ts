import { ApiProperty } from '@nestjs/swagger';
import type { FactRef } from '../../state-machines/fact';
import type { SignedFact } from '../cases/requests/command-body';
import type { Standing } from '../people/requester';
import type { Text } from '../platform/language';

/** A rule, and what it tells the person. */
export class RuleView {
  name: string;
  @ApiProperty({ type: String })
  message: Text | string;
}

/** A command that the state of a case or a voice allows, and whether this person may. */
export class PossibilityView {
  /** The last part of `POST /api/cases/{id}/{command}`, or of `POST /api/voices/{id}/{command}`. */
  command: string;
  @ApiProperty({ type: String })
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

/** What the state allows, and what stands between somebody in one post and it. */
interface Possibility<Fact, Rule> {
  readonly fact: Fact;
  readonly denied: readonly Rule[];
  readonly required: readonly Rule[];
  readonly signs?: readonly FactRef[];
}

/** How the facts and rules of a kind of stream are called. */
interface Wording<Fact extends string, Rule extends string> {
  /** Facts of processes have no command, and are left out. */
  readonly commands: Readonly<Partial<Record<Fact, string>>>;
  readonly labels: Readonly<Record<Fact, Text>>;
  readonly explained: (names: readonly Rule[]) => RuleView[];
  readonly askedFor: (names: readonly Rule[]) => RuleView[];
}

/**
 * What somebody may do by any of their posts, and why not the rest: where none of them is enough, by
 * the post that the fewest rules refuse. The same facts are possible in whatever post one asks.
 */
export function possibilityViews<Fact extends string, Rule extends string>(
  standings: readonly Standing[],
  possibleBy: (standing: Standing) => readonly Possibility<Fact, Rule>[],
  { commands, labels, explained, askedFor }: Wording<Fact, Rule>,
): PossibilityView[] {
  const byPost = standings.map((standing) => ({
    post: standing.post,
    possibilities: possibleBy(standing),
  }));
  const [first] = byPost;
  if (first === undefined) throw new Error('Someone without a post was let in');
  return first.possibilities.flatMap(({ fact, required, signs }) => {
    const command = commands[fact];
    if (command === undefined) return [];
    const answers = byPost.map(({ post, possibilities }) => ({
      post,
      denied: possibilities.find((other) => other.fact === fact)?.denied ?? [],
    }));
    const posts = answers.filter(({ denied }) => denied.length === 0).map(({ post }) => post);
    const nearest = answers.reduce((a, b) => (b.denied.length < a.denied.length ? b : a));
    return {
      command,
      label: labels[fact],
      allowed: posts.length > 0,
      posts,
      rules: explained(nearest.denied),
      required: askedFor(required),
      ...(signs !== undefined && { signs: signs.map((ref) => ({ ...ref })) }),
    };
  });
}
