import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { type AppendReq, AppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { systemClock } from '../../src/platform/clock';
import type { AppendAnswer, Expected, HeldEvent, ProposedEvent } from './log';

/** A status of gRPC with the trailers by which the client knows what is meant. */
export function serviceError(
  code: status,
  details: string,
  trailers: Record<string, string> = {},
): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export const streamName = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export function expectedOf(options: AppendReq.Options): Expected {
  if (options.hasNoStream()) return 'none';
  if (options.hasRevision()) return Number(options.getRevision());
  throw serviceError(status.UNIMPLEMENTED, 'the stand-in knows exact expectations only');
}

export function proposedEvent(message: AppendReq.ProposedMessage): ProposedEvent {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
    created: String(BigInt(systemClock.now().getTime()) * 10_000n),
  };
}

export function appendResponse(answer: AppendAnswer, expected: Expected): AppendResp {
  const response = new AppendResp();
  if ('stored' in answer) {
    const { revision, position } = answer.stored;
    const success = new AppendResp.Success().setCurrentRevision(String(revision));
    success.setPosition(
      new AppendResp.Position()
        .setCommitPosition(String(position))
        .setPreparePosition(String(position)),
    );
    return response.setSuccess(success);
  }
  const { current } = answer.conflict;
  const conflict = new AppendResp.WrongExpectedVersion();
  if (current === undefined) conflict.setCurrentNoStream(new Empty());
  else conflict.setCurrentRevision(String(current));
  if (expected === 'none') conflict.setExpectedNoStream(new Empty());
  else conflict.setExpectedRevision(String(expected));
  return response.setWrongExpectedVersion(conflict);
}

export function eventResponse(event: HeldEvent): ReadResp {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(event.id))
    .setStreamIdentifier(identifier(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', event.created);
  const readEvent = new ReadResp.ReadEvent()
    .setEvent(recorded)
    .setCommitPosition(String(event.position));
  return new ReadResp().setEvent(readEvent);
}

export function identifier(stream: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));
}

export const streamNotFound = (stream: string): ReadResp =>
  new ReadResp().setStreamNotFound(
    new ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)),
  );

export const confirmation = (): ReadResp =>
  new ReadResp().setConfirmation(
    new ReadResp.SubscriptionConfirmation().setSubscriptionId('stand-in'),
  );

export const caughtUp = (): ReadResp => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
