import {
  status,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb';
import { MAX_APPEND_BYTES } from '../../src/event-store/event-store';
import type { CallFails, Faults } from './faults';
import type { ProposedEvent, StandInLog } from './log';
import { appendResponse, expectedOf, proposedEvent, serviceError, streamName } from './messages';
import { answerRead, type ReadCall } from './reads';
import { answerSubscription } from './subscriptions';

export interface ServiceContext {
  readonly log: StandInLog;
  readonly faults: Faults;
  readonly cutConnections: () => void;
  /** Where a client finds this stand-in. */
  readonly port: () => number;
}

/** `Streams/Append` and `Streams/Read`, as far as the adapter uses them. */
export function streamsService(context: ServiceContext): UntypedServiceImplementation {
  return {
    append: (
      call: ServerReadableStream<AppendReq, AppendResp>,
      answer: sendUnaryData<AppendResp>,
    ) => {
      answerAppend(context, call, answer).catch((error: unknown) => {
        answer(asStatus(error));
      });
    },
    batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => {
      call.emit(
        'error',
        serviceError(status.UNIMPLEMENTED, 'no batch appends: see server-features.ts'),
      );
    },
    read: (call: ReadCall) => {
      answerReadOrSubscription(context, call).catch((error: unknown) => {
        call.emit('error', asStatus(error));
      });
    },
  };
}

/** As the server calls a failure of its own. */
function asStatus(error: unknown): Error {
  if (error instanceof Error && 'code' in error) return error;
  return serviceError(status.UNKNOWN, `Exception was thrown by handler. ${String(error)}`);
}

function refuseIfNotLeader({ faults, port }: ServiceContext, metadata: string[]): void {
  if (metadata.includes('true') && faults.takeNotLeader())
    throw serviceError(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': '127.0.0.1',
      'leader-endpoint-port': String(port()),
    });
}

async function answerAppend(
  context: ServiceContext,
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
): Promise<void> {
  let options: AppendReq.Options | undefined;
  const proposed: ProposedEvent[] = [];
  for await (const request of call as AsyncIterable<AppendReq>) {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message !== undefined) proposed.push(proposedEvent(message));
  }
  refuseIfNotLeader(context, call.metadata.get('requires-leader').map(String));
  if (options === undefined) throw serviceError(status.INVALID_ARGUMENT, 'no options');
  if (proposed.reduce((bytes, { data }) => bytes + data.length, 0) > MAX_APPEND_BYTES)
    throw serviceError(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded', {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(MAX_APPEND_BYTES),
    });
  const fails = failedCall(context);
  const expected = expectedOf(options);
  const stream = streamName(options.getStreamIdentifier());
  const stored = context.log.append(stream, expected, proposed);
  if (fails === 'after' || context.faults.takeLostAnswer()) {
    context.cutConnections();
    return;
  }
  if (context.faults.takeHeldAnswer()) return;
  answer(null, appendResponse(stored, expected));
}

async function answerReadOrSubscription(context: ServiceContext, call: ReadCall): Promise<void> {
  refuseIfNotLeader(context, call.metadata.get('requires-leader').map(String));
  if (call.request.getOptions()?.hasSubscription() === true)
    await answerSubscription(context.log, context.faults, context.cutConnections, call);
  else if (failedCall(context) === 'after') context.cutConnections();
  else await answerRead(context.log, call);
}

/** Throws where the call is to fail before it does anything. */
function failedCall({ faults }: ServiceContext): CallFails | undefined {
  const fails = faults.takeFailedCall();
  if (fails === 'before') throw serviceError(status.UNAVAILABLE, 'Server Is Not Ready');
  return fails;
}
