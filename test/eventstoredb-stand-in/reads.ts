import { status, type ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { HeldEvent, StandInLog } from './log';
import { eventResponse, serviceError, streamName, streamNotFound } from './messages';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

const isBackwards = (options: ReadReq.Options): boolean =>
  options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;

/** Which events a read of one stream delivers, or undefined where there is no such stream. */
function eventsOfStream(log: StandInLog, options: ReadReq.Options): HeldEvent[] | undefined {
  const wanted = options.getStream();
  const held = log.streamOf(streamName(wanted?.getStreamIdentifier()));
  if (wanted === undefined || held.length === 0) return undefined;
  const count = Number(options.getCount());
  if (count === 0) throw serviceError(status.UNKNOWN, 'Unexpected ReadStreamResult: Error');
  if (isBackwards(options)) {
    const from = wanted.hasRevision() ? Number(wanted.getRevision()) : held.length - 1;
    return held
      .slice(0, from + 1)
      .reverse()
      .slice(0, count);
  }
  const from = wanted.hasRevision() ? Number(wanted.getRevision()) : 0;
  return held.slice(from, from + count);
}

/**
 * The index in the log that a position stands for. The server takes only positions that an event
 * had, and those past its end.
 */
export function indexOfPosition(
  log: StandInLog,
  position: ReadReq.Options.Position | undefined,
  refusal: string,
): number {
  if (position === undefined) return 0;
  const wanted = BigInt(position.getCommitPosition());
  const index = log.events.findIndex((event) => event.position >= wanted);
  if (index === -1) return log.events.length;
  const found = log.events[index];
  if (found?.position !== wanted || position.getPreparePosition() !== String(wanted))
    throw serviceError(status.UNKNOWN, refusal);
  return index;
}

export async function answerRead(log: StandInLog, call: ReadCall): Promise<void> {
  const options = call.request.getOptions() ?? new ReadReq.Options();
  if (options.hasStream()) {
    const events = eventsOfStream(log, options);
    if (events === undefined) {
      call.write(streamNotFound(streamName(options.getStream()?.getStreamIdentifier())));
    } else for (const event of events) await send(call, eventResponse(event));
  } else {
    if (isBackwards(options))
      throw serviceError(status.UNIMPLEMENTED, 'the stand-in reads all streams forwards only');
    const position = options.getAll()?.getPosition();
    const first = indexOfPosition(log, position, 'Unexpected ReadAllResult: Error');
    const end = Math.min(log.events.length, first + Number(options.getCount()));
    for (const event of log.events.slice(first, end)) await send(call, eventResponse(event));
  }
  call.end();
}

/** Writes with regard to how fast the other side reads. */
export async function send(call: ReadCall, message: ReadResp): Promise<void> {
  if (call.cancelled || call.destroyed) return;
  if (!call.write(message)) await roomIn(call);
}

/** Resolves when there is room again, or nobody left to need it. */
export function roomIn(call: ReadCall): Promise<void> {
  if (call.cancelled || call.destroyed) return Promise.resolve();
  return untilOneOf(call, ['drain', 'cancelled', 'close']);
}

/** Resolves with the first of these events, or when `also` calls back. */
export function untilOneOf(
  call: ReadCall,
  events: readonly string[],
  also: (done: () => void) => () => void = () => () => undefined,
): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      forget();
      for (const event of events) call.off(event, done);
      resolve();
    };
    const forget = also(done);
    for (const event of events) call.on(event, done);
  });
}
