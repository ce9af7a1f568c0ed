import type { RecordedEvent } from '../../event-store/event-store';
import { systemClock } from '../../platform/clock';
import { createLogger } from '../../platform/logging';
import { PassThrough } from 'node:stream';
import { FeedProcess } from './feed-process';
import type { ProcessParts } from './process-parts';

const eventAt = (position: number): RecordedEvent => ({
  position: BigInt(position),
  stream: 'case-x',
  revision: position,
  id: String(position),
  type: 'Odd',
  data: {},
  metadata: {},
});

/** A log that never ends; what is read next is told before it is given. */
function endlessLog(beforeNext: (position: number) => void): ProcessParts {
  const readAll = async function* () {
    for (let position = 1; ; position += 1) {
      beforeNext(position);
      yield await Promise.resolve(eventAt(position));
    }
  };
  return {
    store: { readAll },
    checkpoints: { find: () => Promise.resolve(undefined), save: () => Promise.resolve() },
    logger: createLogger({ level: 'silent', clock: systemClock, destination: new PassThrough() }),
    onFatal: () => undefined,
  } as unknown as ProcessParts;
}

class Following extends FeedProcess {
  protected readonly name = 'following';
  readonly begun: string[] = [];
  readonly done: string[] = [];

  protected async handle({ id }: RecordedEvent): Promise<void> {
    this.begun.push(id);
    await Promise.resolve();
    this.done.push(id);
  }

  untilNothingIsLeft(): Promise<void> {
    return this.catchUp(() => true);
  }
}

describe('A process that catches up for somebody who waits', () => {
  it('leaves off at a stop, finishes what it has begun, and says to ask again', async () => {
    const process: Following = new Following(
      endlessLog((position) => {
        if (position === 4) process.beforeApplicationShutdown();
      }),
    );
    const waiting = process.untilNothingIsLeft();
    await expect(waiting).rejects.toMatchObject({ name: 'EventStoreError', code: 'unavailable' });
    expect(process.begun).toEqual(['1', '2', '3']);
    expect(process.done).toEqual(process.begun);
  });

  it('begins nothing once the stop has begun', async () => {
    const process = new Following(endlessLog(() => undefined));
    process.beforeApplicationShutdown();
    await expect(process.untilNothingIsLeft()).rejects.toMatchObject({ code: 'unavailable' });
    expect(process.begun).toEqual([]);
  });
});
