import { voiceFactLabels } from '../../state-machines/voice/labels';
import { possibleWithVoice } from '../../state-machines/voice/voice';
import { actorBy } from '../cases/pipeline/standing';
import type { PossibilityView } from '../history/possibilities';
import type { Requester } from '../people/requester';
import { COMMAND_OF_VOICE_FACT } from './command-names';
import { askedForOfVoices, explainedOfVoices } from './refusal';
import type { LoadedVoice } from './voice-streams';

/** What someone may do with a voice now, and why not the rest. */
export function possibilitiesOf({ voice }: LoadedVoice, requester: Requester): PossibilityView[] {
  const byPost = requester.standings.map((standing) => ({
    post: standing.post,
    possibilities: possibleWithVoice(voice, actorBy(requester, standing)),
  }));
  const [first] = byPost;
  if (first === undefined) throw new Error('Someone without a post was let in');
  return first.possibilities.flatMap(({ fact, required, signs }) => {
    const command = COMMAND_OF_VOICE_FACT[fact];
    if (command === undefined) return [];
    const answers = byPost.map(({ post, possibilities }) => ({
      post,
      denied: possibilities.find((other) => other.fact === fact)?.denied ?? [],
    }));
    const posts = answers.filter(({ denied }) => denied.length === 0).map(({ post }) => post);
    const nearest = answers.reduce((a, b) => (b.denied.length < a.denied.length ? b : a));
    return {
      command,
      label: voiceFactLabels[fact],
      allowed: posts.length > 0,
      posts,
      rules: explainedOfVoices(nearest.denied),
      required: askedForOfVoices(required),
      ...(signs !== undefined && { signs: signs.map((ref) => ({ ...ref })) }),
    };
  });
}
