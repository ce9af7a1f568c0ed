import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  TimeoutError,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { DamagedRecord } from '../damaged-record';
import { appendFailure, readFailure } from './failures';

type ServiceError = NonNullable<ConstructorParameters<typeof UnavailableError>[0]>;
const said = (message: string): ServiceError => new Error(message) as ServiceError;

describe('a rejected append', () => {
  it.each<[string, Error]>([
    [
      'wrong-expected-revision',
      new WrongExpectedVersionError(undefined, {
        streamName: 's',
        current: 2n,
        expected: 'no_stream',
      }),
    ],
    ['too-large', new MaxAppendSizeExceededError(undefined, 1_048_576)],
    ['unavailable', new AccessDeniedError()],
    ['unavailable', new UnavailableError(said('14 UNAVAILABLE: No connection established.'))],
    ['unavailable', new Error('Failed to discover after 10 attempts.')],
    ['outcome-unknown', new UnavailableError(said('14 UNAVAILABLE: Connection dropped'))],
    ['outcome-unknown', new DeadlineExceededError()],
    ['outcome-unknown', new CancelledError()],
    ['outcome-unknown', new TimeoutError()],
    ['outcome-unknown', new UnknownError()],
    ['outcome-unknown', new Error('something new')],
  ])('is %s after %s', (code, error) => {
    expect(appendFailure('case-1', error)).toMatchObject({ code, cause: error });
  });

  it('to a deleted stream is a defect: nobody deletes a record', () => {
    const failure = appendFailure('case-1', new StreamDeletedError(undefined, 'case-1'));
    expect(failure).toBeInstanceOf(DamagedRecord);
    expect(failure.message).toBe('case-1 was deleted in EventStoreDB');
  });

  it('says where the stream is', () => {
    const versions = { streamName: 'case-1', current: 'no_stream', expected: 3n } as const;
    const failure = appendFailure('case-1', new WrongExpectedVersionError(undefined, versions));
    expect(failure.message).toBe('case-1 is at no_stream, not at 3');
  });
});

describe('a failed read', () => {
  it('was unavailable, since it changes nothing', () => {
    for (const error of [new UnknownError(), new TimeoutError(), new Error('something new')])
      expect(readFailure(error)).toMatchObject({ code: 'unavailable', cause: error });
  });

  it('of a deleted stream is a defect', () => {
    const failure = readFailure(new StreamDeletedError(undefined, 'case-1'));
    expect(failure).toBeInstanceOf(DamagedRecord);
  });
});
