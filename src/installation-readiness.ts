import { ORGANISATION_STREAM } from './event-store/streams';
import type { WatchedEventStore } from './event-store/watched-event-store';
import type { Clock } from './platform/clock';
import { type Figures, NotReady, type ReadinessCheck } from './platform/health/readiness';
import { feedStanding } from './read-models/feed-standing';
import type { ReadModels } from './read-models/read-models';

/** A query waits for its position for 5 s; lists that are further behind are of no use to anybody. */
const LONGEST_WAITING_SECONDS = 30;

/** Less than this, and the next append may be refused: people would be sent here in vain. */
const LEAST_FREE_BYTES = 32 * 2 ** 20;

/** What has to be there before anybody is sent to this server. */
export function readinessOf(
  store: WatchedEventStore,
  readModels: ReadModels,
  clock: Clock,
  freeBytes: () => number,
): readonly ReadinessCheck[] {
  return [
    { name: 'event-store', check: () => answers(store) },
    { name: 'read-models', check: () => followsTheLog(readModels) },
    { name: 'disk', check: () => Promise.resolve().then(() => hasRoom(freeBytes())) },
    { name: 'feed', check: () => isNotBehind(store, readModels, clock) },
  ];
}

async function answers(store: WatchedEventStore): Promise<undefined> {
  if (store.damage !== undefined) throw store.damage;
  for await (const _event of store.read(ORGANISATION_STREAM, { backwards: true, max: 1 })) break;
  return undefined;
}

function hasRoom(free: number): Figures {
  const figures = { freeMegabytes: Math.floor(free / 2 ** 20) };
  if (free < LEAST_FREE_BYTES) throw new NotReady('the disk is nearly full', figures);
  return figures;
}

async function followsTheLog(readModels: ReadModels): Promise<undefined> {
  const { running, caughtUp } = readModels.status;
  if (!running) throw new Error('the read models have stopped');
  if (!caughtUp) throw new Error('the read models have not caught up yet');
  await readModels.read((tables) => tables.selectFrom('checkpoint').select('position').execute());
  return undefined;
}

async function isNotBehind(
  store: WatchedEventStore,
  readModels: ReadModels,
  clock: Clock,
): Promise<Figures> {
  const standing = await feedStanding(store, readModels, clock);
  if (standing.oldestWaitingSeconds > LONGEST_WAITING_SECONDS)
    throw new NotReady('the read models are behind the log', { ...standing });
  return { ...standing };
}
