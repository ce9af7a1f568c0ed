import { EventStoreError } from '../event-store';

/** What the client gives back for a read or a subscription. */
interface ClientStream<Item> {
  on(event: 'error', listener: () => void): unknown;
  [Symbol.asyncIterator](): AsyncIterator<Item>;
}

/**
 * One streaming call of the client, read by pulling. It must always be read to its end: the client
 * waits for that, for ever, when it is disposed of, and cancelling alone does not bring it about
 * once the server has answered in full.
 */
export class OpenCall<Item> {
  private readonly items: AsyncIterator<Item>;
  private over = false;

  constructor(
    stream: ClientStream<Item>,
    private readonly cancel: () => Promise<void>,
    private readonly openCalls: Set<OpenCall<unknown>>,
  ) {
    // The iterator hears errors only while it is read; one at another time would end the process.
    stream.on('error', () => undefined);
    this.items = stream[Symbol.asyncIterator]();
    openCalls.add(this);
  }

  /** The next item. Throws what the client throws, and `unavailable` when it was ended before. */
  async next(): Promise<IteratorResult<Item, unknown>> {
    if (this.over) throw new EventStoreError('unavailable', 'the event store is closed');
    try {
      const next = await this.items.next();
      if (next.done === true) this.settle();
      return next;
    } catch (error) {
      this.settle();
      throw error;
    }
  }

  /** Gives the call up, wherever it is; nothing where it has come to its end already. */
  async end(): Promise<void> {
    if (this.over) return;
    this.settle();
    try {
      await this.cancel();
      while ((await this.items.next()).done !== true);
    } catch {
      // Nobody waits for this call any more, and an end by an error is an end, too.
    }
  }

  private settle(): void {
    this.over = true;
    this.openCalls.delete(this);
  }
}
