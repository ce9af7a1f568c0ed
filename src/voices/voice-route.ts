import { CommandRoute } from '../cases/requests/command-route';
import { VoiceAnswer } from './voice-answer';

/** `POST /api/voices/{id}/<command>`: one command about a voice that is there. */
export const VoiceRoute = (command: string, summary: string): MethodDecorator =>
  CommandRoute(command, summary, {
    answer: VoiceAnswer,
    operationId: `voice-${command}`,
    about: 'voice',
  });
