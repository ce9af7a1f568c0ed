import { throwAwayConfig } from '../../src/command-line/tour/throw-away-config';
import { runTour } from '../../src/command-line/tour/tour';
import type { Language } from '../../src/platform/language';
import { createLogger } from '../../src/platform/logging';
import { systemRandom } from '../../src/platform/random';
import { temporaryFolder } from '../temporary-folder';
import { terminalInMemory } from './terminal-in-memory';

/** A Friday in the fiscal year 2026 (令和8年). */
const PRESENT = { now: () => new Date('2026-11-20T03:00:00.000Z') };

/** Plays the tour on an event store, and answers what it printed. Throws what the tour throws. */
export async function playTour(eventStore: string, language: Language): Promise<string> {
  const folder = temporaryFolder();
  const { terminal, printed } = terminalInMemory(language);
  try {
    await runTour({
      config: throwAwayConfig(folder.path, eventStore, systemRandom),
      parts: {
        random: systemRandom,
        logger: createLogger({ level: 'silent', clock: PRESENT }),
        onFatal: (error) => {
          throw error;
        },
      },
      present: PRESENT,
      terminal,
    });
    return printed();
  } finally {
    folder.remove();
  }
}
