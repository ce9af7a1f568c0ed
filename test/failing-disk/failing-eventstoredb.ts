import { startStandIn, type StandIn } from '../eventstoredb-stand-in/stand-in';
import type { Failing, FailsWhen } from './rounds';

/** An EventStoreDB of which one call may be made to fail: an append, a read, or an event of a feed. */
export class FailingEventStoreDb implements Failing {
  private constructor(private readonly standIn: StandIn) {}

  static async start(): Promise<FailingEventStoreDb> {
    return new FailingEventStoreDb(await startStandIn());
  }

  get options() {
    return { eventStore: this.standIn.connectionString };
  }

  failAt(nth: number, when: FailsWhen): void {
    this.standIn.faults.failCall(nth, when);
  }

  mend(): string | undefined {
    return this.standIn.faults.mendCalls() ? 'a call' : undefined;
  }

  stop(): Promise<void> {
    return this.standIn.stop();
  }
}
