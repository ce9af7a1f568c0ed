import type { VoiceFactType } from '../../state-machines/voice/facts';
import { commandDescription, factOfCommand } from '../cases/requests/command-description';
import { CommandRoute } from '../cases/requests/command-route';
import { COMMAND_OF_VOICE_FACT } from './command-names';
import { rulesOfVoiceFact } from './rules-of-voice-fact';
import { VoiceAnswer } from './voice-answer';

/** `POST /api/voices/{id}/<command>`: one command about a voice that is there. */
export function VoiceRoute(command: string, summary: string): MethodDecorator {
  const fact = factOfCommand(COMMAND_OF_VOICE_FACT, command) as VoiceFactType;
  return CommandRoute(command, summary, {
    answer: VoiceAnswer,
    operationId: `voice-${command}`,
    about: 'voice',
    description: commandDescription(fact, rulesOfVoiceFact(fact)),
  });
}
