import { Inject, Injectable } from '@nestjs/common';
import type { CaseFactData } from '../../state-machines/case/facts';
import type { Sealed } from '../../state-machines/sealed';
import { caseStream, personStream } from '../event-store/streams';
import { KEY_STORE, type KeyStore } from '../sealed-texts/key-store';
import { sealedTextsIn } from '../sealed-texts/fact-data';
import { isUnreadable, textOrNull, type ReadableText } from '../sealed-texts/readable-text.dto';
import { SealedTexts } from '../sealed-texts/seal';
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
 * Opens what read models hold sealed, at the moment somebody reads it. Where a text was erased (消去済)
 * or cannot be read, what is shown instead.
 */
@Injectable()
export class Unsealing {
  constructor(
    @Inject(KEY_STORE) private readonly keys: KeyStore,
    private readonly texts: SealedTexts,
  ) {}

  /** 共有用要旨 of cases, by case id; `sealed` is what the column `shared_summary` holds. */
  async sharedSummaries(
    rows: Iterable<{ readonly case_id: string; readonly shared_summary: string | null }>,
  ): Promise<ReadonlyMap<string, ReadableText>> {
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
  ): Promise<ReadonlyMap<string, ReadableText>> {
    const cells = new Map<string, SealedCell>();
    for (const { case_id, revision, fact, exception_reason } of rows) {
      if (exception_reason === null) continue;
      const reason = JSON.parse(exception_reason) as Sealed;
      const data = { exception: { reason } };
      cells.set(`${case_id}@${revision}`, { stream: caseStream(case_id), type: fact, data });
    }
    return this.#open(cells);
  }

  /** The names of persons by their ids, null where unreadable; those that are not there are left out. */
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
    const names = await this.#open(cells);
    return new Map([...names].map(([person, name]) => [person, textOrNull(name)]));
  }

  async #open(cells: ReadonlyMap<string, SealedCell>): Promise<Map<string, ReadableText>> {
    // All keys in one call; the texts then find them in the key store's memory.
    const keys = [...cells.values()].flatMap(({ data }) => sealedTextsIn(data));
    if (keys.length > 0) await this.keys.find(keys.map(({ key }) => key));
    const opened = new Map<string, ReadableText>();
    for (const [id, cell] of cells)
      opened.set(id, onlyTextIn(await this.texts.unsealTexts<unknown>(cell)));
    return opened;
  }
}

/** The one text in what was unsealed. */
function onlyTextIn(revealed: unknown): ReadableText {
  if (typeof revealed === 'string' || isUnreadable(revealed)) return revealed;
  if (typeof revealed !== 'object' || revealed === null) throw new Error('A cell holds no text');
  return onlyTextIn(Object.values(revealed)[0]);
}
