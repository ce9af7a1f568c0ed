import { Inject, Injectable } from '@nestjs/common';
import type { CaseFactData } from '../../state-machines/case/facts';
import type { Sealed } from '../../state-machines/sealed';
import { caseStream, personStream } from '../event-store/streams';
import { LOGGER, type Logger } from '../platform/logging';
import { KEY_STORE, type KeyStore } from '../sealed-texts/key-store';
import { SealBroken, SealedTexts } from '../sealed-texts/seal';
import { portions } from './multi-row';
import type { SealedPerson } from './persons/projection';
import type { ReadModels } from './read-models';

/** A text of a row, and the place in the log that it is bound to. */
interface SealedCell {
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, Sealed>>;
}

/**
 * Opens what read models hold sealed, at the moment somebody reads it. A text is null where it was
 * erased (消去済), and where its seal is broken, which the log of the process then says.
 */
@Injectable()
export class Unsealing {
  constructor(
    @Inject(KEY_STORE) private readonly keys: KeyStore,
    private readonly texts: SealedTexts,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** 共有用要旨 of cases, by case id; `sealed` is what the column `shared_summary` holds. */
  async sharedSummaries(
    rows: Iterable<{ readonly case_id: string; readonly shared_summary: string | null }>,
  ): Promise<ReadonlyMap<string, string | null>> {
    const cells = new Map<string, SealedCell>();
    for (const { case_id, shared_summary } of rows) {
      if (shared_summary === null) continue;
      const sharedSummary = JSON.parse(
        shared_summary,
      ) as CaseFactData<'CaseTriaged'>['sharedSummary'];
      const type = 'CaseTriaged';
      cells.set(case_id, { stream: caseStream(case_id), type, data: { sharedSummary } });
    }
    return this.#open(cells);
  }

  /** The names of persons by their ids; those that are not there are left out. */
  async namesOf(
    readModels: ReadModels,
    persons: Iterable<string>,
  ): Promise<ReadonlyMap<string, string | null>> {
    const cells = new Map<string, SealedCell>();
    for (const ids of portions(new Set(persons))) {
      const rows = await readModels.read((database) =>
        database.selectFrom('persons').selectAll().where('person', 'in', ids).execute(),
      );
      for (const { person, state } of rows) {
        const { name, saidIn: type } = JSON.parse(state) as SealedPerson;
        cells.set(person, { stream: personStream(person), type, data: { name } });
      }
    }
    return this.#open(cells);
  }

  async #open(cells: ReadonlyMap<string, SealedCell>): Promise<Map<string, string | null>> {
    // All keys in one call; the texts then find them in the key store's memory.
    const keys = [...cells.values()].flatMap(({ data }) => Object.values(data));
    if (keys.length > 0) await this.keys.find(keys.map(({ key }) => key));
    const opened = new Map<string, string | null>();
    for (const [id, cell] of cells) opened.set(id, await this.#openOne(cell));
    return opened;
  }

  async #openOne(cell: SealedCell): Promise<string | null> {
    try {
      const [text] = Object.values(await this.texts.unsealTexts(cell));
      return text ?? null;
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      // One text that was tampered with must not hide the rest of a list.
      this.logger.error({ message: 'a sealed text cannot be read', err: error });
      return null;
    }
  }
}
