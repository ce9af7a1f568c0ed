import type { CaseFactType } from '../../state-machines/case/facts';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import { type CaseSnapshot, newCase, parseCaseFact, step } from '../../state-machines/statechart';
import { openEmbedded } from '../../src/event-store/embedded/open-embedded';
import type { EventStore, JsonObject } from '../../src/event-store/event-store';
import { type Head, headOf, metadataOf, recordFacts } from '../../src/event-store/record';
import {
  caseStream,
  ORGANISATION_STREAM,
  personStream,
  rulesetStream,
} from '../../src/event-store/streams';
import { derivedId } from '../../src/platform/ids';
import type { Deed } from '../case-stories/deed';
import { submitted } from '../case-stories/deeds';
import { sealedText } from '../case-stories/sealed-text';
import { envelopeOf } from '../envelope';
import { temporaryFolder } from '../temporary-folder';

const by = { process: 'sample', causedBy: '00000000-0000-7000-8000-000000000001' };
const UNITS: readonly JsonObject[] = [
  { id: 'city', name: '見本市', level: 'city' },
  { id: 'citizens-department', name: '市民部', level: 'department', parent: 'city' },
  { id: 'planning-department', name: '企画部', level: 'department', parent: 'city' },
  { id: 'registry-section', name: '戸籍課', level: 'section', parent: 'citizens-department' },
  { id: 'pension-section', name: '年金課', level: 'section', parent: 'citizens-department' },
];

/** A real log in a folder of its own, into which a test tells what happened. */
export class ToldLog {
  readonly folder = temporaryFolder();
  readonly store: EventStore = openEmbedded(this.folder.path);
  readonly #heads = new Map<string, Head>();
  readonly #cases = new Map<string, CaseSnapshot>();
  #facts = 0;
  #ruleset = '';

  /** With a ruleset, units and a person in it. */
  static async open(): Promise<ToldLog> {
    const log = new ToldLog();
    await log.record(rulesetStream(1), 'RulesetDecided', { by, ruleset: defaultRuleset as never });
    for (const unit of UNITS)
      await log.record(ORGANISATION_STREAM, 'UnitOpened', { by, ...unit, from: '2020-04-01' });
    await log.record(personStream('reporter'), 'PersonRegistered', {
      by,
      name: sealedText('見本 花子'),
    });
    return log;
  }

  /** What a case has to name as the ruleset it is pinned to. */
  get rulesetDigest(): string {
    return this.#ruleset;
  }

  /** The instant of the fact recorded next: a second later each. */
  get now(): Date {
    return new Date(Date.UTC(2024, 4, 1, 3, 0, this.#facts));
  }

  /** Tells deeds of a case, one after the other; the first one is its report. */
  async tell(caseId: string, ...deeds: readonly Deed[]): Promise<void> {
    for (const deed of deeds) {
      const stream = caseStream(caseId);
      const snapshot = this.#cases.get(caseId) ?? newCase(defaultRuleset);
      const today = deed.notBefore ?? '2024-05-01';
      const data = deed.data({ memory: snapshot.context, today });
      const pinned =
        deed.type === 'CaseSubmitted' ? { ruleset: { version: 1, digest: this.#ruleset } } : {};
      const event = await this.record(stream, deed.type, { ...data, ...pinned } as never);
      const fact = parseCaseFact({ ...event, type: deed.type });
      this.#cases.set(caseId, step(snapshot, fact));
    }
  }

  /** A report, and what followed. */
  report(caseId: string, ...deeds: readonly Deed[]): Promise<void> {
    return this.tell(caseId, submitted(), ...deeds);
  }

  /** Records a fact as it is, whether it may happen or not. */
  async record(
    stream: string,
    type: CaseFactType | (string & {}),
    data: JsonObject,
    release = '0.1.0',
  ): Promise<{ data: JsonObject; at: string; revision: number; digest: string }> {
    const head = this.#heads.get(stream) ?? null;
    const command = envelopeOf(String(this.#facts), release);
    const plain = JSON.parse(JSON.stringify(data)) as JsonObject;
    const [event] = recordFacts(stream, head, [{ type, data: plain }], command, this.now);
    if (event === undefined) throw new Error('a fact became no event');
    this.#facts += 1;
    const appended = await this.store.append(stream, [event], {
      expected: head?.revision ?? 'none',
    });
    const recorded = { ...event, ...appended, stream };
    this.#heads.set(stream, headOf(recorded));
    const { at, digest } = metadataOf(recorded);
    if (type === 'RulesetDecided') this.#ruleset = digest;
    return { data: event.data, at, digest, revision: recorded.revision };
  }

  async close(): Promise<void> {
    await this.store.close();
    this.folder.remove();
  }
}

/** The id of a case by a small number. */
export const caseId = (number: number): string => derivedId('case', String(number));
