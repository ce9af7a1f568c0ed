import { Accounts } from '../people/accounts';
import { Organisation } from '../people/organisation';
import { createLogger, type Logger } from '../platform/logging';
import { startServer, type RunningServer } from '../server';
import { configOf, type CommandContext } from './command-context';
import { checkClock } from './doctor/check-clock';
import type { Finding } from './doctor/finding';
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
    warnOfClock(checkClock(server.lastRecordedAt ?? '', clock.now(), config.timeZone), logger);
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

/** Reminders and deadlines follow the clock, and what is recorded stays. */
function warnOfClock({ state, found, whatToDo }: Finding, logger: Logger): void {
  if (state !== 'ok') logger.warn({ whatToDo: whatToDo?.en }, found.en);
}

async function isEmpty({ app }: RunningServer): Promise<boolean> {
  return (await app.get(Organisation).current()).units.size === 0;
}

const hasAccounts = async ({ app }: RunningServer): Promise<boolean> =>
  (await app.get(Accounts).all()).length > 0;
