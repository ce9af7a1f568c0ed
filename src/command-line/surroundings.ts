import type { Readable } from 'node:stream';
import type { Clock } from '../platform/clock';
import type { Random } from '../platform/random';
import type { Interruption } from './signals';
import type { Streams } from './terminal';
import type { WatchedOutput } from './watch-output';

/** What the outside world gives a command. */
export interface Surroundings extends Streams, WatchedOutput {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  readonly clock: Clock;
  readonly random: Random;
  /** Resolves when the operator (Ctrl-C) or the operating system asks the process to end. */
  untilAskedToEnd(): Promise<void>;
  /** Begins to wait for the operator to break off a work (Ctrl-C), which then no longer ends the process. */
  interruption(): Interruption;
  /** Has something done when the process ends, even in the middle, unless it is killed. */
  atEnd(work: () => void): void;
}
