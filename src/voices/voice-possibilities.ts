import { voiceFactLabels } from '../../state-machines/voice/labels';
import { possibleWithVoice } from '../../state-machines/voice/voice';
import { actorBy } from '../cases/pipeline/standing';
import { possibilityViews, type PossibilityView } from '../history/possibility-view';
import type { Requester } from '../people/requester';
import { COMMAND_OF_VOICE_FACT } from './command-names';
import { askedForOfVoices, explainedOfVoices } from './refusal';
import type { LoadedVoice } from './voice-streams';

/** What someone may do with a voice now, and why not the rest. */
export const possibilitiesOf = ({ voice }: LoadedVoice, requester: Requester): PossibilityView[] =>
  possibilityViews(
    requester.standings,
    (standing) => possibleWithVoice(voice, actorBy(requester, standing)),
    {
      commands: COMMAND_OF_VOICE_FACT,
      labels: voiceFactLabels,
      explained: explainedOfVoices,
      askedFor: askedForOfVoices,
    },
  );
