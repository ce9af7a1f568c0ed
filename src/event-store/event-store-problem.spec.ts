import { UnknownToThisRelease } from '../../state-machines/statechart';
import { DamagedRecord } from './damaged-record';
import { EventStoreError } from './event-store';
import { eventStoreProblem } from './event-store-problem';
import { notReadable } from './not-readable';

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

  it('says that the record is damaged', () => {
    const problem = eventStoreProblem(new DamagedRecord('revision 3 of case-1 is no JSON'));
    expect(problem).toMatchObject({ status: 503, problem: 'record-damaged' });
  });

  it('names the fact beyond which a record cannot be read, and why', () => {
    const event = { stream: 'case-1', revision: 3, type: 'CaseAccepted', metadata: {} };
    const error = notReadable(event as never, new Error('found is missing'));
    expect(eventStoreProblem(error)).toMatchObject({
      status: 503,
      problem: 'record-not-readable',
      members: { stream: 'case-1', revision: 3, fact: 'CaseAccepted', reason: 'found is missing' },
    });
  });

  it.each([
    ['an unknown fact', new UnknownToThisRelease('The fact CaseDreamt'), '0.0.1'],
    ['a fact that says more than is known', new Error('unrecognized key'), '999.0.0'],
  ])('says that this release is too old for %s of a later one', (_what, error, release) => {
    const event = { stream: 'case-1', revision: 3, type: 'CaseAccepted', metadata: { release } };
    expect(eventStoreProblem(notReadable(event as never, error))).toMatchObject({
      status: 503,
      problem: 'release-too-old',
    });
  });

  it('is told apart from what is none of its own', () => {
    expect(eventStoreProblem(new Error('unavailable'))).toBeUndefined();
    expect(eventStoreProblem(undefined)).toBeUndefined();
  });
});
