import { Inject, Injectable } from '@nestjs/common';
import {
  isOccurrencesFactType,
  type OccurrencesFactData,
  occurrencesFactSchemas,
} from '../../state-machines/occurrences/facts';
import { occurrencesAfter, type PrintedTable } from '../../state-machines/occurrences/fold';
import { UnknownToThisRelease } from '../../state-machines/statechart';
import { appendSurely } from '../event-store/append-surely';
import { canonicalJson } from '../event-store/canonical';
import { EVENT_STORE, type EventStore, type Json } from '../event-store/event-store';
import { type CommandMetadata, type Head, headOf, recordFacts } from '../event-store/record';
import { OCCURRENCES_STREAM } from '../event-store/streams';
import { CLOCK, type Clock } from '../platform/clock';
import { newId } from '../platform/ids';
import { RANDOM, type Random } from '../platform/random';
import { erasOf } from './city-rulesets';
import { readOccurrencesFile } from './occurrences-file';
import { PRINTED_COLUMNS, PRINTED_SOURCE } from './printed-table';
import { Rulesets } from '../rulesets/rulesets';

const PROCESS = 'occurrences-import';

interface ImportOptions {
  /** Makes the envelope of what is recorded, from the import's own id. */
  readonly commandFor: (cause: {
    process: string;
    causedBy: string;
    correlationId: string;
  }) => CommandMetadata;
}

export interface ImportedOccurrences {
  /** How many fiscal years the table holds. */
  readonly years: number;
  /** False where the same table had been taken over before. */
  readonly isNew: boolean;
}

/** Takes over the table of the years before Zesei, as it was printed. */
@Injectable()
export class OccurrencesImport {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly rulesets: Rulesets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /**
   * Records the table that a file holds. The same file again changes nothing; another one replaces
   * the table for what is asked from then on.
   *
   * @param text the file, see `readOccurrencesFile`
   * @throws OccurrencesFileError with all mistakes; `EventStoreError`
   */
  async importOccurrences(text: string, options: ImportOptions): Promise<ImportedOccurrences> {
    const rows = readOccurrencesFile(text, await erasOf(this.rulesets));
    const table = { source: PRINTED_SOURCE, columns: [...PRINTED_COLUMNS], rows };
    const { known, head } = await this.#current();
    if (known !== undefined && isSame(known, table)) return { years: rows.length, isNew: false };
    const causedBy = newId(this.clock, this.random);
    const command = options.commandFor({ process: PROCESS, causedBy, correlationId: causedBy });
    const data: OccurrencesFactData<'OccurrencesImported'> = {
      by: { process: PROCESS, causedBy },
      ...table,
    };
    const facts = [{ type: 'OccurrencesImported', data }];
    const events = recordFacts(OCCURRENCES_STREAM, head, facts, command, this.clock.now());
    await appendSurely(this.store, OCCURRENCES_STREAM, events, head?.revision ?? 'none');
    return { years: rows.length, isNew: true };
  }

  async #current(): Promise<{ known: PrintedTable | undefined; head: Head | null }> {
    let known: PrintedTable | undefined;
    let head: Head | null = null;
    for await (const event of this.store.read(OCCURRENCES_STREAM)) {
      const { type } = event;
      if (!isOccurrencesFactType(type)) throw new UnknownToThisRelease(`The fact ${type}`);
      known = occurrencesAfter(known, {
        type,
        data: occurrencesFactSchemas[type].parse(event.data),
      });
      head = headOf(event);
    }
    return { known, head };
  }
}

const isSame = (known: PrintedTable, table: PrintedTable): boolean =>
  canonicalJson({ ...known } as unknown as Json) === canonicalJson({ ...table } as unknown as Json);
