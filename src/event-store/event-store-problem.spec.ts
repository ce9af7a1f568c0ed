import { EventStoreError } from './event-store';
import { eventStoreProblem } from './event-store-problem';

describe('An error of the event store', () => {
  it.each([
    ['unavailable', 503, 'store-unavailable'],
    ['outcome-unknown', 503, 'store-unavailable'],
    ['too-large', 413, 'too-large'],
    ['wrong-expected-revision', 409, 'busy'],
  ] as const)('%s is answered %i %s', (code, status, problem) => {
    expect(eventStoreProblem(new EventStoreError(code, 'inner words'))).toMatchObject({
      status,
      problem,
    });
  });

  it('is told apart from what is none of its own', () => {
    expect(eventStoreProblem(new Error('unavailable'))).toBeUndefined();
    expect(eventStoreProblem(undefined)).toBeUndefined();
  });
});
