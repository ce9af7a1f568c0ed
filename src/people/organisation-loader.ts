import { Inject, Injectable } from '@nestjs/common';
import type { ProcessActor } from '../../state-machines/actor';
import type { OrganisationFact } from '../../state-machines/organisation/facts';
import { FILE_PROCESS } from '../../state-machines/organisation/rules/competence';
import type { PersonFactData } from '../../state-machines/person/facts';
import { appendSurely } from '../event-store/append-surely';
import { EVENT_STORE, type EventStore, type JsonObject } from '../event-store/event-store';
import { recordFacts, type CommandMetadata } from '../event-store/record';
import { ORGANISATION_STREAM, personStream } from '../event-store/streams';
import { cityDay } from '../calendar/city-day';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { newId } from '../platform/ids';
import { RANDOM, type Random } from '../platform/random';
import { PlainText } from '../sealed-texts/plain-text';
import { SealedTexts } from '../sealed-texts/seal';
import { Accounts, type Account, type PreparedAccount } from './accounts';
import { Organisation } from './organisation';
import {
  readOrganisationFile,
  type OrganisationFile,
  type OrganisationFileContent,
} from './organisation-file';
import { factsOfFile, mistakeAt } from './organisation-file-facts';
import { OrganisationFileError, type FileMistake } from './organisation-file-mistakes';
import { mistakesAboutPeople } from './organisation-file-people';
import { gapsIn, type OrganisationGap } from './organisation-gaps';
import { Persons } from './persons';

/** Far below what one append may hold, and enough for a whole city in a few. */
const FACTS_AN_APPEND = 200;

/** Passwords are hashed so many at a time. */
const HASHED_TOGETHER = 4;

type FilePerson = OrganisationFileContent['people'][number];

interface LoadProgress {
  readonly step: 'persons' | 'organisation' | 'accounts';
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  /** Makes the envelope of what this load records, from the load's own id. */
  readonly commandFor: (cause: {
    process: string;
    causedBy: string;
    correlationId: string;
  }) => CommandMetadata;
  /** The password of an account that is opened. */
  readonly initialPassword: (account: Account) => string;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Told what nobody will be able to do, before anything is recorded. */
  readonly onChecked?: (gaps: readonly OrganisationGap[]) => void;
  /**
   * Told of all that was loaded, right before the accounts are opened: whoever has the passwords can
   * pass them on, so that none is lost, whenever the process ends.
   */
  readonly onLoaded?: (loaded: LoadedOrganisation) => Promise<void>;
}

/** How much was new. */
export interface LoadedOrganisation {
  readonly facts: number;
  readonly persons: number;
  /** The accounts that were opened, so that their owners can be told. */
  readonly accounts: readonly Account[];
}

/** Loads an organisation file: appends what is new and only that, so that loading twice changes nothing. */
@Injectable()
export class OrganisationLoader {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly organisation: Organisation,
    private readonly persons: Persons,
    private readonly accounts: Accounts,
    private readonly texts: SealedTexts,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * Everything is checked before anything is recorded. What breaks off half-way is finished by
   * loading the file again.
   *
   * @param text the file, see `readOrganisationFile`
   * @throws OrganisationFileError with all mistakes; `EventStoreError`, `DatabaseUnavailable`
   */
  async loadOrganisation(text: string, options: LoadOptions): Promise<LoadedOrganisation> {
    const file = readOrganisationFile(text);
    const causedBy = newId(this.clock, this.random);
    const by: ProcessActor = { process: FILE_PROCESS, causedBy };
    const opened = await this.accounts.all();
    const { state, head } = await this.organisation.atHead();
    const { facts, mistakes, organisation } = factsOfFile(file, state, by);
    const known = await this.comparePersons(file);
    const wrong = [...mistakesAboutPeople(file, opened), ...mistakes, ...known.mistakes];
    if (wrong.length > 0)
      throw new OrganisationFileError(wrong.toSorted((a, b) => a.line - b.line));
    const gaps = gapsIn(organisation, cityDay(this.clock.now(), this.config.timeZone));
    if (head === null && gaps.some(({ name }) => name === 'administrator'))
      throw new OrganisationFileError([mistakeAt(file, 'cityHasAnAdministrator', ['posts'])]);
    options.onChecked?.(gaps);

    const command = options.commandFor({
      process: FILE_PROCESS,
      causedBy,
      correlationId: causedBy,
    });
    const progress = options.onProgress ?? (() => undefined);
    for (const [index, person] of known.unregistered.entries()) {
      await this.register(person, by, command);
      progress({ step: 'persons', done: index + 1, total: known.unregistered.length });
    }
    await this.append(facts, head, command, progress);
    const hasAccount = new Set(opened.map(({ person }) => person));
    const accounts = file.content.people.flatMap(({ id, login }) =>
      login === undefined || hasAccount.has(id) ? [] : [{ login, person: id }],
    );
    const prepared = await this.prepare(accounts, options.initialPassword, progress);
    const loaded = { facts: facts.length, persons: known.unregistered.length, accounts };
    await options.onLoaded?.(loaded);
    await this.accounts.open(prepared);
    return loaded;
  }

  /** Who is not registered yet, and whose name or contact differs from what was registered; what
   * was changed since stays so. An erased one is not compared. */
  private async comparePersons(
    file: OrganisationFile,
  ): Promise<{ unregistered: FilePerson[]; mistakes: FileMistake[] }> {
    const unregistered: FilePerson[] = [];
    const mistakes: FileMistake[] = [];
    for (const [index, person] of file.content.people.entries()) {
      const known = await this.persons.asRegistered(person.id);
      if (!known) unregistered.push(person);
      else
        for (const field of ['name', 'contact'] as const)
          if (known[field] !== null && known[field] !== person[field])
            mistakes.push(mistakeAt(file, 'doesNotChange', ['people', index, field]));
    }
    return { unregistered, mistakes };
  }

  private async register(
    { id, name, contact }: FilePerson,
    by: ProcessActor,
    command: CommandMetadata,
  ): Promise<void> {
    const stream = personStream(id);
    const type = 'PersonRegistered';
    const data = await this.texts.sealTexts<PersonFactData<typeof type>>(stream, type, {
      by,
      name: new PlainText(name),
      ...(contact !== undefined && { contact: new PlainText(contact) }),
    });
    const events = recordFacts(stream, null, [{ type, data }], command, this.clock.now());
    await appendSurely(this.store, stream, events, 'none');
  }

  private async append(
    facts: readonly OrganisationFact[],
    head: Parameters<typeof recordFacts>[1],
    command: CommandMetadata,
    progress: (progress: LoadProgress) => void,
  ): Promise<void> {
    const plain = facts.map(({ type, data }) => ({ type, data: data as JsonObject }));
    const events = recordFacts(ORGANISATION_STREAM, head, plain, command, this.clock.now());
    let expected = head?.revision ?? ('none' as const);
    for (let done = 0; done < events.length;) {
      const batch = events.slice(done, done + FACTS_AN_APPEND);
      expected = (await appendSurely(this.store, ORGANISATION_STREAM, batch, expected)).revision;
      done += batch.length;
      progress({ step: 'organisation', done, total: events.length });
    }
  }

  private async prepare(
    accounts: readonly Account[],
    initialPassword: LoadOptions['initialPassword'],
    progress: (progress: LoadProgress) => void,
  ): Promise<PreparedAccount[]> {
    const prepared: PreparedAccount[] = [];
    while (prepared.length < accounts.length) {
      const batch = accounts.slice(prepared.length, prepared.length + HASHED_TOGETHER);
      const hashed = batch.map((account) =>
        this.accounts.prepare(account, initialPassword(account)),
      );
      prepared.push(...(await Promise.all(hashed)));
      progress({ step: 'accounts', done: prepared.length, total: accounts.length });
    }
    return prepared;
  }
}
