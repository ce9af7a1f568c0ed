import { DefaultQueryExecutor, SqliteDriver } from 'kysely';
import { EventStoreError } from '../../src/event-store/event-store';
import { WatchedEventStore } from '../../src/event-store/watched-event-store';
import { DatabaseUnavailable } from '../../src/platform/database/database-unavailable';
import { ReadModels } from '../../src/read-models/read-models';
import { ReadModelsBehind } from '../../src/read-models/waiting';
import { SqlKeyStore } from '../../src/sealed-texts/sql-key-store';
import type { FailsWhen } from '../failing-disk/rounds';

/** A door through which everything is waited for, and what comes of a wait that fails. */
export interface Port {
  readonly on: { readonly prototype: object };
  readonly methods: readonly string[];
  /** Whether they answer with events, one after the other. */
  readonly isFeed?: boolean;
  readonly failure: (when: FailsWhen) => Error;
}

const away = () => new DatabaseUnavailable('the test', new Error('disk I/O error'));

/** All of them: what none of these is waited for is in memory. */
export const PORTS: Readonly<Record<string, readonly Port[]>> = {
  'an append': [
    {
      on: WatchedEventStore,
      methods: ['append'],
      failure: (when) =>
        when === 'before'
          ? new EventStoreError('unavailable', 'nothing was stored')
          : new EventStoreError('outcome-unknown', 'it may be stored'),
    },
  ],
  'a read': [
    {
      on: WatchedEventStore,
      methods: ['read', 'readAll', 'subscribe'],
      isFeed: true,
      failure: () => new EventStoreError('unavailable', 'the read broke off'),
    },
  ],
  'the key store': [
    { on: SqlKeyStore, methods: ['take', 'find', 'destroy', 'unknownAmong'], failure: away },
  ],
  'a database': [
    { on: DefaultQueryExecutor, methods: ['executeQuery'], failure: away },
    { on: SqliteDriver, methods: ['commitTransaction'], failure: away },
    { on: ReadModels, methods: ['read'], failure: away },
    { on: ReadModels, methods: ['waitFor'], failure: () => new ReadModelsBehind() },
  ],
};
