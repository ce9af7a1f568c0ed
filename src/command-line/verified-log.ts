import type { StreamHeads } from '../history/verify/heads';
import { verifyLog, type Verification } from '../history/verify/verify';
import type { Config } from '../platform/config';
import type { CommandContext } from './command-context';
import { withReadOnlyLog } from './read-only-log';
import { verifyTexts } from './texts/verify';

/**
 * Verifies a log from end to end and shows how far it is. Throws `LogFileDamaged` where every event
 * holds, and yet the file would not lead to them who asks for a stream.
 */
export async function verifiedLog(
  { terminal, surroundings }: CommandContext,
  config: Config,
  heads: StreamHeads | 'unknown',
): Promise<Verification> {
  const progress = terminal.progress(verifyTexts.progress);
  try {
    return await withReadOnlyLog(config, surroundings.random, async (log) => {
      const show = (events: number) => {
        progress.show(events, log.total);
      };
      show(0);
      const verification = await verifyLog(log.readRaw(), heads, show);
      // What was found in the events says more than that the file is damaged.
      if (verification.ok) log.requireSoundFile();
      return verification;
    });
  } finally {
    progress.end();
  }
}
