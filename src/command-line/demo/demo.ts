import { startServer } from '../../server';
import { commandParts, configOf, type CommandContext } from '../command-context';
import type { Ending } from '../exit-codes';
import { fatalWatch } from '../opened';
import { demoTexts } from '../texts/demo';
import { clearBegun, demoFolderState, markBegun, markPrepared } from './demo-folder';
import { demoKey } from './demo-key';
import { DEMO_PASSWORD, prepareDemo } from './prepare-demo';
import { printWelcome } from './welcome';

/** Everybody's password is known: nobody but this machine reaches a demo, unless it is told so. */
const THIS_MACHINE = '127.0.0.1';
const OF_THIS_MACHINE = [THIS_MACHINE, 'localhost', '::1'];

export interface DemoOptions {
  readonly data: string;
  /** The address to listen on, if not on this machine only. */
  readonly host?: string;
}

/**
 * Runs a server with the sample city until it is asked to end. Everything is in one folder; what is
 * there already is gone on with.
 */
export async function demo(context: CommandContext, options: DemoOptions): Promise<Ending> {
  const { surroundings, terminal } = context;
  const { data: folder, host = THIS_MACHINE } = options;
  const state = await demoFolderState(folder);
  if (state === 'new') await markBegun(folder);
  const key = await demoKey(folder, surroundings.random);
  if (key.isNew) terminal.note(demoTexts.keyMade(key.file));
  // A demo never touches another log or database, or opens itself to others, whatever the environment says.
  const config = configOf(context, {
    ZESEI_DATA: folder,
    ZESEI_MASTER_KEY: key.masterKey,
    ZESEI_EVENT_STORE: 'embedded',
    ZESEI_READ_MODELS: 'sqlite',
    HOST: host,
  });
  const { onFatal, untilFatal } = fatalWatch();
  const parts = commandParts(context, onFatal);
  if (state !== 'prepared') {
    if (state === 'begun') {
      terminal.note(demoTexts.beginsAnew);
      await clearBegun(folder);
    }
    terminal.note(demoTexts.preparing);
    await Promise.race([prepareDemo(config, parts, terminal.language), untilFatal]);
    await markPrepared(folder);
  }
  const asked = surroundings.untilAskedToEnd();
  const server = await startServer(config, parts);
  try {
    await printWelcome(terminal, server, {
      password: DEMO_PASSWORD,
      folder,
      isOpenToOthers: !OF_THIS_MACHINE.includes(host),
    });
    await Promise.race([asked, untilFatal]);
    terminal.note(demoTexts.closing);
  } finally {
    await server.close();
  }
  terminal.note(demoTexts.closed(folder));
  return 'ok';
}
