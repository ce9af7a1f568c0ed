import { existsSync } from 'node:fs';
import { logFile } from '../../event-store/embedded/log-database';
import type { Config } from '../../platform/config';
import { databaseExists } from '../../platform/database/database';
import type { DatabaseTarget } from '../../platform/database/database-target';
import { type RecordedStanding, recordedStanding } from '../../read-models/recorded-standing';
import { keyStoreExists } from '../../sealed-texts/open-key-store';
import { configOf, type CommandContext } from '../command-context';
import { withDatabases } from '../databases';
import { withReadOnlyLog } from '../read-only-log';
import { doctorTexts } from '../texts/doctor';
import { checkAddress } from './check-address';
import { checkClock } from './check-clock';
import { checkFolder } from './check-folder';
import { checkKeys } from './check-keys';
import { checkLog } from './check-log';
import { checkReadModels } from './check-read-models';
import { checkNode, checkSettings } from './check-settings';
import { failuresOf } from './failures-of';
import { type Check, type Finding } from './finding';
import { type LogEnd, lookAtLog } from './look-at-log';
import type { Machine } from './machine';

/** Looks at all that a server needs, also while one runs. Changes nothing. */
export async function examine(context: CommandContext, machine: Machine): Promise<Finding[]> {
  const node = checkNode(machine.nodeVersion);
  const settings = await looked('configuration', () => configOf(context));
  if (!settings.seen) return [node, ...settings.findings];
  const config = settings.result;
  const folder = await looked('folder', () => checkFolder(config.dataFolder, machine));
  const kept = await looked('databases', () =>
    withDatabases(context, config, (target) => examineKept(context, config, target)),
  );
  return [
    node,
    ...checkSettings(config),
    ...(folder.seen ? folder.result : folder.findings),
    ...onceEach(kept.seen ? kept.result : kept.findings),
    await checkAddress(config),
  ];
}

/** A database that is away is met by every look into it. */
const onceEach = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    ({ found }, index) => findings.findIndex((one) => one.found.en === found.en) === index,
  );

/** What is kept: the log, the keys of its texts, and the lists made from it. */
async function examineKept(
  context: CommandContext,
  config: Config,
  target: DatabaseTarget,
): Promise<Finding[]> {
  const { random, clock } = context.surroundings;
  const now = clock.now();
  const lists = await looked('read-models', () => recordedStanding(target));
  const standing = lists.seen ? lists.result : undefined;
  const isNew = await isBeforeFirstStart(config, target);
  const log = await looked('log', () =>
    isNew ? EMPTY : withReadOnlyLog(config, random, ({ store }) => read(context, store, standing)),
  );
  const keys = await looked('keys', () =>
    log.seen && !isNew
      ? withReadOnlyLog(config, random, ({ store }) => checkKeys(config, target, store))
      : checkKeys(config, target),
  );
  const end = log.seen ? log.result : EMPTY;
  return [
    ...(log.seen ? [checkLog(end)] : log.findings),
    ...(keys.seen ? [keys.result] : keys.findings),
    ...(lists.seen && log.seen ? checkReadModels(standing, end, now) : []),
    ...(lists.seen ? [] : lists.findings),
    checkClock(later(end.recordedAt, standing), now, config.timeZone),
  ];
}

const EMPTY: LogEnd = { position: 0, recordedAt: '', waiting: 0 };

async function read(
  { terminal }: CommandContext,
  store: Parameters<typeof lookAtLog>[0],
  standing: RecordedStanding | undefined,
): Promise<LogEnd> {
  const progress = terminal.progress(doctorTexts.progress);
  try {
    return await lookAtLog(store, standing ?? EMPTY, (events) => {
      progress.show(events);
    });
  } finally {
    progress.end();
  }
}

/** Nothing was ever recorded here, which is no fault; keys or lists without their log are one. */
const isBeforeFirstStart = async (config: Config, target: DatabaseTarget): Promise<boolean> =>
  config.eventStore === 'embedded' &&
  !existsSync(logFile(config.dataFolder)) &&
  !(await keyStoreExists(target)) &&
  !(await databaseExists(target, 'own'));

const later = (recordedAt: string, standing: RecordedStanding | undefined): string =>
  standing !== undefined && standing.recordedAt > recordedAt ? standing.recordedAt : recordedAt;

type Looked<Result> =
  | { readonly seen: true; readonly result: Result }
  | { readonly seen: false; readonly findings: Finding[] };

/** Looks, and tells what kept it from seeing anything as a finding: a doctor does not faint. */
async function looked<Result>(
  check: Check,
  look: () => Result | Promise<Result>,
): Promise<Looked<Result>> {
  try {
    return { seen: true, result: await look() };
  } catch (error) {
    return { seen: false, findings: failuresOf(check, error) };
  }
}
