import { openInstallation, type Installation, type Parts } from '../installation';
import type { Config } from '../platform/config';
import { commandParts, type CommandContext } from './command-context';

/**
 * Opens the installation as its one writer, works with it, and closes it. Throws what
 * `openInstallation` and the work throw, and what ends the read models meanwhile. `onBuilding` is told
 * how far the read models are, while they are built anew.
 */
export async function withInstallation<Result>(
  context: CommandContext,
  config: Config,
  work: (installation: Installation) => Promise<Result>,
  onBuilding?: Parts['onBuilding'],
): Promise<Result> {
  const { onFatal, untilFatal } = fatalWatch();
  const parts = commandParts(context, onFatal);
  const installation = await openInstallation(config, {
    ...parts,
    ...(onBuilding && { onBuilding }),
  });
  try {
    return await Promise.race([work(installation), untilFatal]);
  } finally {
    await installation.close();
  }
}

/** Turns the one call of `onFatal` into a promise that fails, for whoever races it against their work. */
export function fatalWatch(): {
  readonly onFatal: (error: unknown) => void;
  readonly untilFatal: Promise<never>;
} {
  let onFatal: (error: unknown) => void = () => undefined;
  const untilFatal = new Promise<never>((_, reject) => {
    onFatal = reject;
  });
  // It may fail before anybody races it; whoever does sees it all the same.
  untilFatal.catch(() => undefined);
  return { onFatal, untilFatal };
}
