import { numbersFactSchemas } from '../../state-machines/numbers/facts';
import { UnknownToThisRelease } from '../../state-machines/statechart';
import { calendarFactOf } from '../city-calendar/stored-facts';
import type { EventStore, RecordedEvent } from '../event-store/event-store';
import { categoryOf, RULESET_PROPOSALS_STREAM, type StreamCategory } from '../event-store/streams';
import { proposalOf } from '../rulesets/ruleset-proposals';
import { type Rulesets, rulesetOf } from '../rulesets/rulesets';
import type { BatchWrites } from './batch-writes';
import { CaseProjection } from './cases/projection';
import type { FeedEvent } from './feed-event';
import { occurrencesProjection } from './occurrences/projection';
import { personProjection } from './persons/projection';
import type { ReadModelsDatabase } from './schema';
import { type Folder, StreamFolder } from './stream-folder';
import { UnitProjection } from './units/projection';
import { voiceProjection } from './voices/projection';

const CASES_IN_MEMORY = 2_000;
const PERSONS_IN_MEMORY = 500;
const VOICES_IN_MEMORY = 500;

/** What folds each category of streams. */
export class StreamFolders {
  readonly #folders: Readonly<Record<StreamCategory, Folder>>;

  constructor(store: Pick<EventStore, 'read'>, rulesets: Rulesets) {
    this.#folders = {
      case: new StreamFolder(new CaseProjection(rulesets, store), CASES_IN_MEMORY),
      voice: new StreamFolder(voiceProjection, VOICES_IN_MEMORY),
      person: new StreamFolder(personProjection, PERSONS_IN_MEMORY),
      organisation: new StreamFolder(new UnitProjection(store), 1),
      occurrences: new StreamFolder(occurrencesProjection, 1),
      ruleset: onlyRead((event) => {
        if (event.stream === RULESET_PROPOSALS_STREAM) proposalOf(event);
        else rulesetOf(event);
      }),
      calendar: onlyRead((event) => {
        calendarFactOf(event);
      }),
      numbers: onlyRead(({ type }) => {
        if (!Object.hasOwn(numbersFactSchemas, type))
          throw new UnknownToThisRelease(`The fact ${type}`);
      }),
    };
  }

  /** Gets all the states that the streams of a batch need. */
  async prepare(database: ReadModelsDatabase, streams: Iterable<string>): Promise<void> {
    const wanted = new Map<Folder, string[]>();
    for (const stream of new Set(streams)) {
      const folder = this.#folderOf(stream);
      wanted.set(folder, [...(wanted.get(folder) ?? []), stream]);
    }
    for (const [folder, names] of wanted) await folder.prepare(database, names);
  }

  /** Folds one event. Throws `UnknownToThisRelease`, or why it cannot be folded. */
  async step(event: FeedEvent, writes: BatchWrites): Promise<void> {
    await this.#folderOf(event.event.stream).step(event, writes);
  }

  keep(): void {
    for (const folder of Object.values(this.#folders)) folder.keep();
  }

  discard(): void {
    for (const folder of Object.values(this.#folders)) folder.discard();
  }

  forget(): void {
    for (const folder of Object.values(this.#folders)) folder.forget();
  }

  #folderOf(stream: string): Folder {
    const category = categoryOf(stream);
    if (category === undefined) throw new UnknownToThisRelease(`The stream ${stream}`);
    return this.#folders[category];
  }
}

/** For streams that change no table: their facts must be known all the same. */
function onlyRead(check: (event: RecordedEvent) => void): Folder {
  const nothing = (): void => undefined;
  return {
    prepare: () => Promise.resolve(),
    step: ({ event }) => {
      check(event);
      return Promise.resolve();
    },
    keep: nothing,
    discard: nothing,
    forget: nothing,
  };
}
