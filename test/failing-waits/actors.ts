import { AsyncLocalStorage } from 'node:async_hooks';
import { FeedProcess } from '../../src/cases/processes/feed-process';
import { DeadlineRunner } from '../../src/deadlines/deadline-runner';
import type { RecordedEvent } from '../../src/event-store/event-store';
import { Projector } from '../../src/read-models/projector';
import { WatchedEventStore } from '../../src/event-store/watched-event-store';
import { SqlKeyStore } from '../../src/sealed-texts/sql-key-store';
import { Replaced } from './replaced';

/** Who is at work where nobody is named: a person's command, or a start. */
export const COMMAND = 'command';
/** The test itself, whose own questions never fail. */
const TEST = 'test';

/** Knows at every call which process of the house it is made for, and how far each has come. */
export class Actors {
  readonly #who = new AsyncLocalStorage<string>();
  readonly #handled = new Map<string, bigint>();
  readonly #acted = new Set<string>();
  readonly #replaced = new Replaced();

  constructor() {
    const { prototype } = FeedProcess;
    this.#replaced.replace(prototype, 'onApplicationBootstrap', (original, process) => {
      const { name } = process.constructor;
      this.#hasHandled(name, 0n);
      this.#noteHandled(name, process);
      return this.#who.run(name, () => original([]));
    });
    for (const [{ name, prototype: acting }, method] of [
      [DeadlineRunner, 'runDue'],
      [Projector, 'apply'],
    ] as const)
      this.#replaced.replace(acting, method, (original, _this, given) =>
        this.#who.run(name, () => original(given)),
      );
    for (const [acting, method] of [
      [WatchedEventStore.prototype, 'append'],
      [SqlKeyStore.prototype, 'destroy'],
    ] as const)
      this.#replaced.replace(acting, method, async (original, _this, given) => {
        const done = await original(given);
        this.#acted.add(this.#who.getStore() ?? COMMAND);
        return done;
      });
  }

  /** Every process of the house that follows the feed, and the one that looks at the clock. */
  get names(): readonly string[] {
    return [...this.#handled.keys(), DeadlineRunner.name];
  }

  /** Who has stored a fact, or destroyed a key. */
  get acted(): ReadonlySet<string> {
    return this.#acted;
  }

  /** Whose call this is; undefined for one of the test's own. */
  get present(): string | undefined {
    const who = this.#who.getStore() ?? COMMAND;
    return who === TEST ? undefined : who;
  }

  /** Asks something for the test, for which nothing fails. */
  ask<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#who.run(TEST, work);
  }

  /** Whether all processes have done with an event. */
  haveHandled({ position }: RecordedEvent): boolean {
    return [...this.#handled.values()].every((handled) => handled >= position);
  }

  restore(): void {
    this.#replaced.restore();
  }

  /** After a restart it begins with what it had done before. */
  #hasHandled(name: string, position: bigint): void {
    const before = this.#handled.get(name) ?? 0n;
    this.#handled.set(name, position > before ? position : before);
  }

  #noteHandled(name: string, process: object): void {
    this.#replaced.replace(process, 'handle', async (original, _this, given) => {
      await original(given);
      const [{ position }] = given as readonly [RecordedEvent];
      this.#hasHandled(name, position);
    });
  }
}
