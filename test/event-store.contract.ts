import { appends } from './event-store-contract/appends';
import { appendsAsRecorded } from './event-store-contract/appends-as-recorded';
import { life } from './event-store-contract/life';
import { reads } from './event-store-contract/reads';
import { subjectOfEachTest, type MakeSubject } from './event-store-contract/subject';
import { subscriptions } from './event-store-contract/subscriptions';

// Room for a busy machine: a test waits for what happens, never for time to pass.
jest.setTimeout(60_000);

/**
 * What every event store promises, whatever it is made of. Each adapter's spec hands in how to make
 * one. The log need not be empty: streams are fresh, and readers begin at a mark of their own.
 */
export function describeEventStore(name: string, make: MakeSubject): void {
  describe(`the event store: ${name}`, () => {
    const subject = subjectOfEachTest(make);
    appends(subject);
    appendsAsRecorded(subject);
    reads(subject);
    subscriptions(subject);
    life(subject);
  });
}
