import type { EventStore } from '../../src/event-store/event-store';

/** One store under test, with what a test needs beside the port. */
export interface Subject {
  readonly store: EventStore;
  /** Closes the store (and, where it can, its server) and answers one opened anew on the same log. */
  restart(): Promise<EventStore>;
  /** Ends everything. */
  dispose(): Promise<void>;
}

export type MakeSubject = () => Promise<Subject>;

/** A new subject for each test, so that none depends on another. */
export function subjectOfEachTest(make: MakeSubject): () => Subject {
  let subject: Subject | undefined;
  beforeEach(async () => {
    subject = await make();
  });
  afterEach(async () => {
    await subject?.dispose();
    subject = undefined;
  });
  return () => {
    if (subject === undefined) throw new Error('only within a test');
    return subject;
  };
}
