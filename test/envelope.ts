import type { CommandMetadata } from '../src/event-store/record';
import { derivedId } from '../src/platform/ids';

/** The envelope of a command that a test records for nobody; what it is about tells it from others. */
export const envelopeOf = (about: string, release = '0.1.0'): CommandMetadata => ({
  commandId: derivedId('command', about),
  commandHash: `hmac-sha256-1:${'0'.repeat(64)}`,
  correlationId: derivedId('correlation', about),
  causationId: null,
  release,
});
