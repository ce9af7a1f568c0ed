import type { Pool } from 'pg';
import { openPool, placeOf } from './postgres';

/** Where the databases of this process live: files in the data folder, or schemas in PostgreSQL. */
export type DatabaseTarget =
  | { readonly kind: 'sqlite'; readonly folder: string; close(): Promise<void> }
  | {
      readonly kind: 'postgres';
      readonly pool: Pool;
      /** The address without user and password, for messages. */
      readonly place: string;
      close(): Promise<void>;
    };

interface TargetSettings {
  readonly dataFolder: string;
  /** `sqlite` or a `postgres://` URL (`?pool_size=…` limits the connections). */
  readonly readModels: string;
  /** Told of idle connections that were lost; the next query opens another. */
  readonly onConnectionLost: (error: Error) => void;
}

/** Says where the databases live. Nothing is opened yet; close it after every database in it. */
export function databaseTarget(settings: TargetSettings): DatabaseTarget {
  const { dataFolder, readModels } = settings;
  if (readModels === 'sqlite') {
    return { kind: 'sqlite', folder: dataFolder, close: () => Promise.resolve() };
  }
  const pool = openPool(readModels, settings.onConnectionLost);
  return { kind: 'postgres', pool, place: placeOf(readModels), close: () => pool.end() };
}
