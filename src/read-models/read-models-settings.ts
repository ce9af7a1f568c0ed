import type { EventStore } from '../event-store/event-store';
import type { Wait } from '../platform/back-off';
import type { Clock } from '../platform/clock';
import type { DatabaseTarget } from '../platform/database/database-target';
import type { Random } from '../platform/random';
import type { Rulesets } from '../rulesets/rulesets';
import type { BuildProgress } from './generation';
import type { GenerationsDatabase } from './generations';
import type { SetAside } from './set-aside/queries';

/** What is told of the read models while they run. */
export interface ReadModelsListener {
  /** A stream stands still from now on; everything else goes on. */
  onSetAside(stream: SetAside): void;
  onRetry(error: unknown, milliseconds: number): void;
  onBuilding(progress: BuildProgress): void;
  /** The tables are damaged, and built anew. */
  onDamaged(error: unknown): void;
  /** The process must end: it is too old for the log (`UnknownToThisRelease`), or something is broken. */
  onFatal(error: unknown): void;
}

export interface ReadModelsSettings {
  readonly target: DatabaseTarget;
  /** The database `own`, with `generationMigrations`. */
  readonly own: GenerationsDatabase;
  readonly store: Pick<EventStore, 'read' | 'readAll' | 'subscribe'>;
  readonly rulesets: Rulesets;
  readonly clock: Clock;
  readonly random: Random;
  readonly release: string;
  readonly listener: ReadModelsListener;
  /** Whether other processes may work in the same databases; not unless told. */
  readonly shared?: boolean;
  /** How long a query may wait for a position; 5 s unless told. */
  readonly mostMilliseconds?: number;
  readonly wait?: Wait;
}
