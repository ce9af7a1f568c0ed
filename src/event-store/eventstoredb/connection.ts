import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import type { Text } from '../../platform/language';
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
const ADDRESS = /^esdb(?:\+discover)?:\/\/(?:([^:@/?]+):([^@]+)@)?([^/?]*)[^?]*(?:\?(.*))?$/;

/** The address of EventStoreDB is not one that can be worked with. It is never quoted: it has a password. */
export class AddressRefused extends Error {
  readonly code = 'address-refused';
  constructor(
    readonly problem: Text,
    readonly whatToDo: Text,
    options?: ErrorOptions,
  ) {
    super(`The EventStoreDB address ${problem.en}. ${whatToDo.en}`, options);
    this.name = 'AddressRefused';
  }
}

/**
 * Opens a client for `esdb://…`; it connects with its first call. Throws `AddressRefused` for an
 * address that it cannot work with.
 *
 * Credentials go with each call because an append without them shares one stream with all others of
 * the process: there, an error of one rejects the others, and no append has a deadline.
 */
export function connect(uri: string): Connection {
  const address = ADDRESS.exec(uri.trim());
  if (!address)
    throw new AddressRefused(
      { ja: 'EventStoreDB のアドレスではありません', en: 'is no EventStoreDB address' },
      { ja: 'esdb:// で始めてください。', en: 'Begin it with esdb://.' },
    );
  const [, user, password, , query] = address;
  const settings = new Map(
    [...new URLSearchParams(query)].map(([name, value]) => [
      name.toLowerCase().replace(/[_-]/g, ''),
      value.trim(),
    ]),
  );
  if (settings.get('throwonappendfailure') === 'false')
    throw new AddressRefused(
      { ja: '書込みの競合を隠す設定になっています', en: 'would hide conflicts' },
      {
        ja: 'throwOnAppendFailure=false を取り除いてください。',
        en: 'Take out throwOnAppendFailure=false.',
      },
    );
  const insecure = settings.get('tls') === 'false';
  if (!insecure && (user === undefined || password === undefined))
    throw new AddressRefused(
      { ja: 'サインインする利用者が書かれていません', en: 'names nobody to sign in as' },
      {
        ja: 'ホストの前に user:password@ を書くか、試験用のサーバーなら ?tls=false を付けてください。',
        en: 'Put user:password@ before the host, or add ?tls=false for a test server.',
      },
    );
  const certificates = settings.get('tlscafile');
  if (!insecure && certificates !== undefined) requireCertificates(resolve(certificates));
  return {
    client: clientFor(uri.trim()),
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

/** The hosts and ports of an address, without user, password and settings; empty where it is none. */
export const hostsOf = (uri: string): string =>
  (ADDRESS.exec(uri.trim())?.[3] ?? '').split('@').at(-1) ?? '';

/** Throws `AddressRefused` where the file of `tlsCAFile` holds no certificate that can be read. */
function requireCertificates(file: string): void {
  try {
    new X509Certificate(readFileSync(file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new AddressRefused(
      {
        ja: `tlsCAFile のファイル ${file} を証明書として読めません（${reason}）`,
        en: `names as tlsCAFile ${file}, which cannot be read as a certificate (${reason})`,
      },
      {
        ja: 'EventStoreDB の認証局の証明書（PEM）がある絶対パスを書き、この利用者が読めるようにしてください。',
        en: 'Name the absolute path of the certificate (PEM) of its authority, and let this user read it.',
      },
      { cause: error },
    );
  }
}

/** Throws `AddressRefused` where the client does not understand a setting, without its own words: they quote the address. */
function clientFor(uri: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(uri);
  } catch (error) {
    throw new AddressRefused(
      {
        ja: 'EventStoreDB のクライアントが読み取れない設定があります',
        en: 'has settings that the client of EventStoreDB cannot read',
      },
      {
        ja: '? より後の設定の名前と値、証明書と鍵のファイルの場所を確かめてください。',
        en: 'Check the names and values after the ?, and where the files of certificates and keys are.',
      },
      { cause: error },
    );
  }
}
