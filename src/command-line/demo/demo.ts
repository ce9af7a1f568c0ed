import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RELEASE } from '../../platform/release';
import { startServer } from '../../server';
import { commandParts, configOf, type CommandContext } from '../command-context';
import type { Ending } from '../exit-codes';
import { fatalWatch } from '../opened';
import { demoTexts } from '../texts/demo';
import { demoKey } from './demo-key';
import { DEMO_PASSWORD, prepareDemo } from './prepare-demo';
import { printWelcome } from './welcome';

/** Says in a demo's folder that all it begins with is there. */
const PREPARED = 'demo.json';

/**
 * Runs a server with the sample city until it is asked to end. Everything is in one folder; what is
 * there already is gone on with.
 */
export async function demo(
  context: CommandContext,
  options: { readonly data: string },
): Promise<Ending> {
  const { surroundings, terminal } = context;
  const folder = options.data;
  const key = await demoKey(folder, surroundings.random);
  if (key.isNew) terminal.note(demoTexts.keyMade(key.file));
  // A demo never touches another log or database, whatever the environment says.
  const config = configOf(context, {
    ZESEI_DATA: folder,
    ZESEI_MASTER_KEY: key.masterKey,
    ZESEI_EVENT_STORE: 'embedded',
    ZESEI_READ_MODELS: 'sqlite',
  });
  const { onFatal, untilFatal } = fatalWatch();
  const parts = commandParts(context, onFatal);
  const prepared = path.join(folder, PREPARED);
  if (!existsSync(prepared)) {
    terminal.note(demoTexts.preparing);
    await Promise.race([prepareDemo(config, parts, terminal.language), untilFatal]);
    await writeFile(prepared, `${JSON.stringify({ release: RELEASE })}\n`);
  }
  const asked = surroundings.untilAskedToEnd();
  const server = await startServer(config, parts);
  try {
    await printWelcome(terminal, server, { password: DEMO_PASSWORD, folder });
    await Promise.race([asked, untilFatal]);
    terminal.note(demoTexts.closing);
  } finally {
    await server.close();
  }
  terminal.note(demoTexts.closed(folder));
  return 'ok';
}
