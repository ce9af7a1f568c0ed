import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openEmbedded } from '../../src/event-store/embedded/open-embedded';
import { EVENT_STORE, type EventStore } from '../../src/event-store/event-store';
import type { CommandMetadata } from '../../src/event-store/record';
import type { Account } from '../../src/people/accounts';
import {
  OrganisationLoader,
  type LoadedOrganisation,
  type LoadOptions,
} from '../../src/people/organisation-loader';
import {
  OWN_DATABASE,
  type PeopleDatabase,
  peopleMigrations,
  type PeopleTables,
} from '../../src/people/own-tables';
import { PeopleModule } from '../../src/people/people.module';
import { SIGN_IN_KEY } from '../../src/people/sign-in-attempts';
import { CLOCK } from '../../src/platform/clock';
import { CONFIG } from '../../src/platform/config';
import { openDatabase } from '../../src/platform/database/database';
import { type DatabaseTarget, databaseTarget } from '../../src/platform/database/database-target';
import { createHttpApplication } from '../../src/platform/http';
import { derivedId } from '../../src/platform/ids';
import { createLogger } from '../../src/platform/logging';
import { RANDOM, systemRandom } from '../../src/platform/random';
import type { KeyStore } from '../../src/sealed-texts/key-store';
import { MasterKey } from '../../src/sealed-texts/master-key';
import { openKeyStore } from '../../src/sealed-texts/open-key-store';
import { SealedTexts } from '../../src/sealed-texts/seal';

/** A clock that a test sets. */
export class TestClock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: string): void {
    this.instant = new Date(instant);
  }

  pass(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}

/** The password that every account of a test begins with. */
export const passwordOf = ({ login }: Pick<Account, 'login'>): string => `${login} の合言葉は長い`;

/** Envelopes as they will be, but for the hash, which nothing here compares. */
const commandFor = (cause: {
  process: string;
  causedBy: string;
  correlationId: string;
}): CommandMetadata => ({
  commandId: derivedId('process', cause.process, cause.causedBy),
  commandHash: 'hmac-sha256-1:test',
  correlationId: cause.correlationId,
  causationId: cause.causedBy,
  release: '0.0.0-test',
});

export interface InstallationOptions {
  readonly publicUrl?: string;
  readonly trustedProxies?: readonly string[];
  /** Where credentials and keys are kept: `sqlite`, or the URL of a PostgreSQL. */
  readonly databases?: string;
  /** Handlers of the test's own. */
  readonly controllers?: Type[];
}

/** The people part over HTTP in a folder of its own, with real stores and a clock to set. */
export class Installation {
  readonly clock = new TestClock(new Date('2024-05-10T00:00:00Z'));

  private constructor(
    readonly folder: string,
    private readonly target: DatabaseTarget,
    readonly store: EventStore,
    readonly database: PeopleDatabase,
    private readonly keys: KeyStore,
  ) {}

  app: NestFastifyApplication;

  static async open(options: InstallationOptions = {}): Promise<Installation> {
    const folder = mkdtempSync(path.join(tmpdir(), 'zesei-people-'));
    const target = databaseTarget({
      dataFolder: folder,
      readModels: options.databases ?? 'sqlite',
      onConnectionLost: fail,
    });
    const database = await openDatabase<PeopleTables>(target, 'own', {
      migrations: peopleMigrations,
    });
    const keys = await openKeyStore({
      target,
      masterKey: new MasterKey(systemRandom.bytes(32)),
      clock: { now: () => installation.clock.now() },
      random: systemRandom,
      onRefillFailed: fail,
      onOtherMasterKey: fail,
    });
    const installation = new Installation(folder, target, openEmbedded(folder), database, keys);
    installation.app = await createHttpApplication(installation.module(options), {
      config: { publicUrl: options.publicUrl, trustedProxies: options.trustedProxies ?? [] },
      clock: installation.clock,
      random: systemRandom,
      logger: createLogger({ level: 'silent', clock: installation.clock }),
    });
    return installation;
  }

  /** Loads an organisation file. */
  load(
    text: string,
    onProgress?: LoadOptions['onProgress'],
    onLoaded?: LoadOptions['onLoaded'],
    onChecked?: LoadOptions['onChecked'],
  ): Promise<LoadedOrganisation> {
    const loader = this.app.get(OrganisationLoader);
    return loader.loadOrganisation(text, {
      commandFor,
      initialPassword: passwordOf,
      ...(onProgress && { onProgress }),
      ...(onLoaded && { onLoaded }),
      ...(onChecked && { onChecked }),
    });
  }

  /** All that is in the log, as JSON. */
  async log(): Promise<string> {
    const events: string[] = [];
    for await (const { stream, type, data, metadata } of this.store.readAll())
      events.push(JSON.stringify({ stream, type, data, metadata }));
    return events.join('\n');
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.store.close();
    await this.keys.close();
    await this.database.destroy();
    await this.target.close();
    rmSync(this.folder, { recursive: true });
  }

  private module({ publicUrl, controllers = [] }: InstallationOptions): DynamicModule {
    const values: [symbol | Type, unknown][] = [
      [CLOCK, this.clock],
      [RANDOM, systemRandom],
      [CONFIG, { publicUrl, timeZone: 'Asia/Tokyo' }],
      [EVENT_STORE, this.store],
      [OWN_DATABASE, this.database],
      [SIGN_IN_KEY, Buffer.alloc(32, 3)],
      [SealedTexts, new SealedTexts(this.keys, systemRandom, fail)],
    ];
    const platform = {
      module: PlatformModule,
      global: true,
      providers: values.map(([provide, useValue]) => ({ provide, useValue })),
      exports: values.map(([provide]) => provide),
    };
    return { module: RootModule, imports: [platform, PeopleModule], controllers };
  }
}

@Global()
@Module({})
class PlatformModule {}

@Module({})
class RootModule {}

function fail(error: unknown): void {
  throw error;
}
