import { Accounts } from '../people/accounts';
import { Organisation } from '../people/organisation';
import { createLogger } from '../platform/logging';
import { startServer, type RunningServer } from '../server';
import { configOf, type CommandContext } from './command-context';
import type { Ending } from './exit-codes';
import { fatalWatch } from './opened';
import { serveTexts } from './texts/serve';

/** Runs the server until it is asked to end. Its log goes to standard output. */
export async function serve(context: CommandContext): Promise<Ending> {
  const { surroundings, terminal } = context;
  const { clock, random, output } = surroundings;
  const config = configOf(context);
  const logger = createLogger({ level: config.logLevel, clock, destination: output });
  const { onFatal, untilFatal } = fatalWatch();
  surroundings.goOnWithoutOutput();
  const asked = surroundings.untilAskedToEnd();
  const server = await startServer(config, { clock, random, logger, onFatal });
  try {
    logger.info({ url: server.url }, 'listening');
    if (await isEmpty(server)) terminal.note(serveTexts.nothingLoaded);
    else if (!(await hasAccounts(server))) terminal.note(serveTexts.noAccounts);
    await Promise.race([asked, untilFatal]);
    logger.info('shutting down');
  } finally {
    await server.close();
  }
  logger.info('closed');
  return 'ok';
}

async function isEmpty({ app }: RunningServer): Promise<boolean> {
  return (await app.get(Organisation).current()).units.size === 0;
}

const hasAccounts = async ({ app }: RunningServer): Promise<boolean> =>
  (await app.get(Accounts).all()).length > 0;
