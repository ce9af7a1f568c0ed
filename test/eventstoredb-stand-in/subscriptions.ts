import { status } from '@grpc/grpc-js';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Faults } from './faults';
import type { StandInLog } from './log';
import { caughtUp, confirmation, eventResponse, serviceError } from './messages';
import { indexOfPosition, roomIn, send, untilOneOf, type ReadCall } from './reads';

/** How many events a live subscription may be behind before the server ends it. */
const LIVE_BUFFER = 32;

const tooSlow = () =>
  serviceError(
    status.ABORTED,
    'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
  );

/** Follows the log for one subscriber to all streams, filtered by prefixes of their names. */
export async function answerSubscription(
  log: StandInLog,
  faults: Faults,
  cutConnections: () => void,
  call: ReadCall,
): Promise<void> {
  const options = call.request.getOptions() ?? new ReadReq.Options();
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [];
  if (!options.hasAll() || prefixes.length === 0)
    throw serviceError(status.UNIMPLEMENTED, 'the stand-in subscribes to all streams by prefix');
  const position = options.getAll()?.getPosition();
  const first = indexOfPosition(log, position, 'Exception was thrown by handler.');
  // A subscription begins after its position, a read at it.
  let next = position === undefined ? first : first + 1;
  let live = false;
  const wanted = (stream: string): boolean => prefixes.some((prefix) => stream.startsWith(prefix));
  const isOver = (): boolean => call.cancelled || call.destroyed;

  await send(call, confirmation());
  while (!isOver()) {
    const event = log.events[next];
    if (event === undefined) {
      if (!live) await send(call, caughtUp());
      live = true;
      if (log.events.length === next)
        await untilOneOf(call, ['cancelled', 'close'], (done) => log.onAppend(done));
      continue;
    }
    next += 1;
    if (!wanted(event.stream)) continue;
    const fails = faults.takeFailedCall();
    if (fails === 'before') throw serviceError(status.UNAVAILABLE, 'Server Is Not Ready');
    switch (fails === 'after' ? 'connection cut' : faults.takeBreak()) {
      case 'connection cut':
        cutConnections();
        return;
      case 'consumer too slow':
        throw tooSlow();
      case 'orderly end':
        call.end();
        return;
      default:
    }
    if (call.write(eventResponse(event))) continue;
    await roomIn(call);
    if (live && log.events.length - next > LIVE_BUFFER) throw tooSlow();
  }
}
