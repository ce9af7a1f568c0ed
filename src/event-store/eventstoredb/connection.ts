import { EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import type { OpenCall } from './open-calls';

/** A client and what every call of it is given. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly callOptions: {
    readonly credentials: Credentials;
    /** A follower may lag behind what was acknowledged. */
    readonly requiresLeader: true;
  };
  /** The reads and subscriptions under way. */
  readonly openCalls: Set<OpenCall<unknown>>;
}

/** The client keeps the credentials of its address to itself; this is how it reads them. */
const ADDRESS = /^esdb(?:\+discover)?:\/\/(?:([^:@/?]+):([^@]+)@)?[^?]*(?:\?(.*))?$/;

/** The address of EventStoreDB is not one that can be worked with. It is never quoted: it has a password. */
export class AddressRefused extends Error {
  readonly code = 'address-refused';
  constructor(
    readonly problem: string,
    readonly whatToDo: string,
  ) {
    super(`The EventStoreDB address ${problem}. ${whatToDo}`);
    this.name = 'AddressRefused';
  }
}

/**
 * Opens a client for `esdb://…`; it connects with its first call. Throws a plain Error for an
 * address that it cannot work with.
 *
 * Credentials go with each call because an append without them shares one stream with all others of
 * the process: there, an error of one rejects the others, and no append has a deadline.
 */
export function connect(uri: string): Connection {
  const address = ADDRESS.exec(uri.trim());
  if (!address) throw new AddressRefused('is no EventStoreDB address', 'Begin it with esdb://.');
  const [, user, password, query] = address;
  const settings = new Map(
    [...new URLSearchParams(query)].map(([name, value]) => [
      name.toLowerCase().replace(/[_-]/g, ''),
      value.trim(),
    ]),
  );
  if (settings.get('throwonappendfailure') === 'false')
    throw new AddressRefused('would hide conflicts', 'Take out throwOnAppendFailure=false.');
  const insecure = settings.get('tls') === 'false';
  if (!insecure && (user === undefined || password === undefined))
    throw new AddressRefused(
      'names nobody to sign in as',
      'Put user:password@ before the host, or add ?tls=false for a test server.',
    );
  return {
    client: EventStoreDBClient.connectionString(uri.trim()),
    callOptions: {
      // Without TLS they are never sent, but still decide which way an append takes.
      credentials: {
        username: decodeURIComponent(user ?? 'nobody'),
        password: decodeURIComponent(password ?? 'nothing'),
      },
      requiresLeader: true,
    },
    openCalls: new Set(),
  };
}
