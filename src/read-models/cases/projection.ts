import { newCase, step } from '../../../state-machines/statechart';
import type { EventStore } from '../../event-store/event-store';
import { caseIdOf, caseStream } from '../../event-store/streams';
import type { Rulesets } from '../../rulesets/rulesets';
import type { FeedEvent } from '../feed-event';
import type { ReadModelsDatabase } from '../schema';
import type { Projection, Stepped } from '../stream-folder';
import { caseFactOf, pinnedBy } from './case-fact';
import { caseVersion } from './case-version';
import { LoadedCases, type ProjectedCase } from './loaded-cases';

/** Folds cases by stepping their statechart: there is no second reducer. */
export class CaseProjection implements Projection<ProjectedCase> {
  readonly #loaded: LoadedCases;

  constructor(
    private readonly rulesets: Rulesets,
    store: Pick<EventStore, 'read'>,
  ) {
    this.#loaded = new LoadedCases(rulesets, store);
  }

  async load(
    database: ReadModelsDatabase,
    streams: readonly string[],
  ): Promise<ReadonlyMap<string, ProjectedCase>> {
    const found = await this.#loaded.find(database, streams.map(idOf));
    return new Map([...found].map(([caseId, projected]) => [caseStream(caseId), projected]));
  }

  async step(
    state: ProjectedCase | undefined,
    { event, position, recordedAt }: FeedEvent,
  ): Promise<Stepped<ProjectedCase>> {
    const { stream, revision } = event;
    const expected = state === undefined ? 0 : state.revision + 1;
    if (revision !== expected)
      throw new Error(`${stream} goes on at revision ${revision} instead of ${expected}`);
    const caseId = idOf(stream);
    const fact = caseFactOf(event);
    const pinned = state?.pinned ?? pinnedBy(fact);
    const before = state?.snapshot ?? newCase(await this.rulesets.pinned(pinned));
    const after = step(before, fact);
    const taken = { caseId, fact, position, recordedAt, before: state?.snapshot, after };
    const version = caseVersion(taken, state?.version);
    return {
      state: { snapshot: after, revision, pinned, version },
      keep: (writes) => {
        // All is worked out before any of it is kept.
        const changes = [
          writes.cases.after(taken, state?.version, version),
          writes.tasks.after(taken),
          writes.timers.after(taken),
          writes.obligations.after(taken),
          writes.decisions.after(taken),
          writes.participants.after(taken),
          writes.openings.after(taken),
        ];
        for (const change of changes) change();
      },
    };
  }
}

function idOf(stream: string): string {
  const id = caseIdOf(stream);
  if (id === undefined) throw new Error(`${stream} is the stream of no case`);
  return id;
}
