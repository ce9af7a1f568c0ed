import { logFile } from '../../event-store/embedded/log-database';
import type { Config } from '../../platform/config';
import { databaseExists } from '../../platform/database/database';
import type { DatabaseTarget } from '../../platform/database/database-target';
import { isThere } from '../../platform/is-there';
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
import { attention, type Check, type Finding } from './finding';
import { type LogEnd, lookAtLog } from './look-at-log';
import type { Machine } from './machine';
import { storeNamed } from './store-named';

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
    ({ state, found }, index) =>
      state !== 'wrong' || findings.findIndex((one) => one.found.en === found.en) === index,
  );

/** What is kept: the log, the keys of its texts, and the lists made from it. */
async function examineKept(
  context: CommandContext,
  config: Config,
  target: DatabaseTarget,
): Promise<Finding[]> {
  const { random, clock } = context.surroundings;
  const now = clock.now();
  const isEmbedded = config.eventStore === 'embedded';
  const within = await looked('folder', () => isThere(logFile(config.dataFolder)));
  // The folder's own finding says why. Of what is in it nothing is known, not even whether it is there.
  if (isEmbedded && !within.seen)
    return [
      ...IN_THE_FOLDER.map((check) => attention(check, { found: doctorTexts.notLookedAt })),
      checkClock('', now, config.timeZone),
    ];
  const isNew = isEmbedded && (await isBeforeFirstStart(config, target));
  const lists = await looked('read-models', () => recordedStanding(target));
  const standing = lists.seen ? lists.result : undefined;
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
    ...(log.seen ? [checkLog(end)] : log.findings).map((finding) =>
      finding.check === 'log' ? ofTheStore(finding, config) : finding,
    ),
    ...(keys.seen ? [keys.result] : keys.findings),
    ...(lists.seen && log.seen ? checkReadModels(standing, end, now) : []),
    ...(lists.seen ? [] : lists.findings),
    checkClock(later(end.recordedAt, standing), now, config.timeZone),
  ];
}

/** What an embedded installation has nowhere else. */
const IN_THE_FOLDER = ['log', 'keys', 'read-models'] as const;

/** Whoever looks into the wrong log has to see it. */
function ofTheStore(finding: Finding, config: Config): Finding {
  const store = storeNamed(config);
  const { ja, en } = finding.found;
  return { ...finding, found: { ja: `${store.ja}: ${ja}`, en: `${store.en}: ${en}` } };
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
  !isThere(logFile(config.dataFolder)) &&
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
