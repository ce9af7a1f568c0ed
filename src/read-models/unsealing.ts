import { Inject, Injectable } from '@nestjs/common';
import type { CaseFactData } from '../../state-machines/case/facts';
import type { Sealed } from '../../state-machines/sealed';
import { caseStream, personStream } from '../event-store/streams';
import { LOGGER, type Logger } from '../platform/logging';
import { KEY_STORE, type KeyStore } from '../sealed-texts/key-store';
import { sealedTextsIn } from '../sealed-texts/fact-data';
import { SealBroken, SealedTexts } from '../sealed-texts/seal';
import type { DecisionRow } from './decisions/decision-row';
import { portions } from './multi-row';
import type { SealedPerson } from './persons/projection';
import type { ReadModels } from './read-models';

/** A text of a row, and the place in the log that it is bound to. */
interface SealedCell {
  readonly stream: string;
  readonly type: string;
  /** The one text, under the names under which it stands in the fact. */
  readonly data: SealedAt;
}
type SealedAt = Readonly<Record<string, Sealed | Readonly<Record<string, Sealed>>>>;

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

  /** Why a rule was set aside 特例, by `case_id@revision`; sealed is what the column holds. */
  async exceptionReasons(
    rows: Iterable<Pick<DecisionRow, 'case_id' | 'revision' | 'fact' | 'exception_reason'>>,
  ): Promise<ReadonlyMap<string, string | null>> {
    const cells = new Map<string, SealedCell>();
    for (const { case_id, revision, fact, exception_reason } of rows) {
      if (exception_reason === null) continue;
      const reason = JSON.parse(exception_reason) as Sealed;
      const data = { exception: { reason } };
      cells.set(`${case_id}@${revision}`, { stream: caseStream(case_id), type: fact, data });
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
    const keys = [...cells.values()].flatMap(({ data }) => sealedTextsIn(data));
    if (keys.length > 0) await this.keys.find(keys.map(({ key }) => key));
    const opened = new Map<string, string | null>();
    for (const [id, cell] of cells) opened.set(id, await this.#openOne(cell));
    return opened;
  }

  async #openOne(cell: SealedCell): Promise<string | null> {
    try {
      return onlyTextIn(await this.texts.unsealTexts<unknown>(cell));
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      // One text that was tampered with must not hide the rest of a list.
      this.logger.error({ message: 'a sealed text cannot be read', err: error });
      return null;
    }
  }
}

/** The one text in what was unsealed; null where it was erased. */
function onlyTextIn(revealed: unknown): string | null {
  if (typeof revealed === 'string') return revealed;
  if (typeof revealed !== 'object' || revealed === null) return null;
  return onlyTextIn(Object.values(revealed)[0]);
}
