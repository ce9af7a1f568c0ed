import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '../../platform/config';
import { CommandFailure } from '../command-failure';
import { commandParts, type CommandContext } from '../command-context';
import type { Ending } from '../exit-codes';
import { fatalWatch } from '../opened';
import { tourTexts } from './texts/tour';
import { throwAwayConfig } from './throw-away-config';
import { runTour } from './tour';

/** Plays the tour in a folder that is removed afterwards. */
export async function tour(
  context: CommandContext,
  options: { readonly eventStore?: string },
): Promise<Ending> {
  const { surroundings, terminal } = context;
  const { clock, random } = surroundings;
  const { eventStore } = loadConfig(
    options.eventStore === undefined ? {} : { ZESEI_EVENT_STORE: options.eventStore },
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'zesei-tour-'));
  // Whoever reads the output may stop reading, which ends the process at once.
  surroundings.atEnd(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const { onFatal, untilFatal } = fatalWatch();
  try {
    const config = throwAwayConfig(folder, eventStore, random);
    const { logger } = commandParts(context, onFatal);
    const parts = { random, logger, onFatal };
    const interrupted = surroundings.untilAskedToEnd().then(() => {
      throw new CommandFailure('unexpected', tourTexts.interrupted);
    });
    await Promise.race([
      runTour({ config, parts, present: clock, terminal }),
      untilFatal,
      interrupted,
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  terminal.print();
  terminal.print(
    terminal.say(eventStore === 'embedded' ? tourTexts.end : tourTexts.endOnServer(eventStore)),
  );
  return 'ok';
}
