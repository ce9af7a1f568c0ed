import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cityDay } from '../../src/calendar/city-day';
import { addDays } from '../../src/calendar/day';
import { COMMAND_IDENTITY, type CommandIdentity } from '../../src/event-store/command-identity';
import { EVENT_STORE, type EventStore } from '../../src/event-store/event-store';
import { DeadlineRunner } from '../../src/deadlines/deadline-runner';
import { OrganisationLoader } from '../../src/people/organisation-loader';
import { untilStopped } from '../../src/platform/back-off';
import { loadConfig } from '../../src/platform/config';
import { createLogger } from '../../src/platform/logging';
import { systemRandom } from '../../src/platform/random';
import { ReadModels } from '../../src/read-models/read-models';
import { startServer, type RunningServer } from '../../src/server';
import { temporaryFolder } from '../temporary-folder';
import { Staff } from './staff';

/** Of everybody in the city of a test. */
export const PASSWORD = 'kaihatsu-yo-no-aikotoba';
export const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');
/** The file of the sample city's organisation. */
export const ORGANISATION = join(__dirname, '../../sample-city/organisation.yaml');

export interface CityOptions {
  /** `sqlite` unless told, or a `postgres://` URL. */
  readonly readModels?: string;
  /** `embedded` unless told, or `esdb://…`. */
  readonly eventStore?: string;
  /** In base64; `MASTER_KEY` unless told. */
  readonly masterKey?: string;
  /** Gets every line that the server logs, at the level that tells the most. */
  readonly onLogged?: (line: string) => void;
  /** Told what would end the server; it fails the test unless told. */
  readonly onFatal?: (error: unknown) => void;
  /** Whether its staff ask again where they are told to (503). */
  readonly insists?: boolean;
  /** What of the sample city's organisation is otherwise, as its file says it. */
  readonly organisation?: (file: string) => string;
}

/** The sample city on a running server in a folder of its own, with a clock that the test moves. */
export class City {
  /** Monday, 6 April 2026, 9 in the morning in Naha. */
  now = new Date('2026-04-06T00:00:00.000Z');
  readonly #signedIn = new Map<string, Staff>();

  private constructor(
    readonly folder: { readonly path: string; readonly remove: () => void },
    private readonly options: CityOptions,
  ) {}

  #server: RunningServer | undefined;

  static async open(options: CityOptions = {}): Promise<City> {
    const city = new City(temporaryFolder(), options);
    await city.#start();
    const { organisation = (file: string) => file } = options;
    const identity = city.server.app.get<CommandIdentity>(COMMAND_IDENTITY);
    await city.server.app
      .get(OrganisationLoader)
      .loadOrganisation(organisation(readFileSync(ORGANISATION, 'utf8')), {
        commandFor: (cause) => identity.ofProcess(cause),
        initialPassword: () => PASSWORD,
      });
    return city;
  }

  /** A city that is there already, such as one that was restored. */
  static async over(path: string, now: Date): Promise<City> {
    const remove = () => {
      rmSync(path, { recursive: true, force: true });
    };
    const city = new City({ path, remove }, {});
    city.now = now;
    await city.#start();
    return city;
  }

  /** Another server on the same stores (EventStoreDB and PostgreSQL), its folder and clock its own. */
  static async beside(other: City, options: Partial<CityOptions> = {}): Promise<City> {
    const city = new City(temporaryFolder(), { ...other.options, ...options });
    city.now = other.now;
    await city.#start();
    return city;
  }

  /** As the setting names it. */
  get eventStore(): string {
    return this.options.eventStore ?? 'embedded';
  }

  get server(): RunningServer {
    if (this.#server === undefined) throw new Error('The city is closed');
    return this.#server;
  }

  /** Someone of the sample city, signed in. */
  async staff(login: string): Promise<Staff> {
    const known = this.#signedIn.get(login);
    if (known !== undefined) return known;
    const { insists = false } = this.options;
    const staff = await Staff.signIn(() => this.server.url, login, PASSWORD, { insists });
    this.#signedIn.set(login, staff);
    return staff;
  }

  /** The day that it is in the city, or so many days later. */
  day(later = 0): string {
    return addDays(cityDay(this.now, 'Asia/Tokyo'), later);
  }

  /** Moves the clock on; everybody has to sign in again. */
  pass(days: number): void {
    this.now = new Date(this.now.getTime() + days * 86_400_000);
    this.#signedIn.clear();
  }

  /** Brings about what has fallen due by now; else it looks by itself once a minute. */
  async lookAtDeadlines(): Promise<void> {
    await this.server.app.get(DeadlineRunner).runDue();
  }

  /** Waits until the read models have seen all that is in the log, for who has no `?after=` to ask with. */
  async projected(): Promise<void> {
    const { app } = this.server;
    let last = 0n;
    for await (const { position } of app.get<EventStore>(EVENT_STORE).readAll()) last = position;
    await app.get(ReadModels).waitFor(last);
  }

  /** Stops the server in order and starts it again on the same folder. */
  async restart(): Promise<void> {
    await this.stop();
    await this.#start();
  }

  /** Starts the server again on what its folder holds now. */
  async start(): Promise<void> {
    await this.#start();
  }

  /** Stops the server in order; the folder stays. */
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    this.folder.remove();
  }

  async #start(): Promise<void> {
    const config = loadConfig({
      ZESEI_DATA: this.folder.path,
      ZESEI_MASTER_KEY: this.options.masterKey ?? MASTER_KEY,
      ZESEI_READ_MODELS: this.options.readModels,
      ZESEI_EVENT_STORE: this.options.eventStore,
    });
    const clock = { now: () => this.now };
    const { onLogged } = this.options;
    const logger =
      onLogged === undefined
        ? createLogger({ level: 'silent', clock })
        : createLogger({ level: 'trace', clock, destination: { write: onLogged } });
    this.#server = await startServer(
      { ...config, port: 0 },
      {
        clock,
        logger,
        random: systemRandom,
        // Tests look for what has fallen due themselves, once they have moved the clock.
        wait: untilStopped,
        onFatal:
          this.options.onFatal ??
          ((error) => {
            throw error;
          }),
      },
    );
  }
}
