import type { CaseFact } from '../../../state-machines/case/facts';
import {
  type CaseSnapshot,
  newCase,
  parseCaseFact,
  persist,
  restore,
  step,
} from '../../../state-machines/statechart';
import type { Rulesets } from '../../rulesets/rulesets';
import { caseIdOf, caseStream } from '../../event-store/streams';
import type { FeedEvent } from '../feed-event';
import { portions } from '../multi-row';
import { STILL_OPEN } from '../positions';
import type { ReadModelsDatabase } from '../schema';
import type { Projection, Stepped } from '../stream-folder';
import { type CaseVersion, caseVersion } from './case-version';

/** A case as far as it was projected. */
export interface ProjectedCase {
  readonly snapshot: CaseSnapshot;
  readonly revision: number;
  /** The ruleset that the case was pinned to. */
  readonly pinned: { readonly version: number; readonly digest: string };
  /** The row of its state as it is now. */
  readonly version: CaseVersion;
}

/** Folds cases by stepping their statechart: there is no second reducer. */
export class CaseProjection implements Projection<ProjectedCase> {
  constructor(private readonly rulesets: Rulesets) {}

  async load(
    database: ReadModelsDatabase,
    streams: readonly string[],
  ): Promise<ReadonlyMap<string, ProjectedCase>> {
    const cases = new Map<string, ProjectedCase>();
    for (const ids of portions(streams.map(idOf))) {
      const kept = await database
        .selectFrom('case_snapshots')
        .selectAll()
        .where('case_id', 'in', ids)
        .execute();
      const versions = await database
        .selectFrom('case_versions')
        .selectAll()
        .where('case_id', 'in', ids)
        .where('to_position', '=', STILL_OPEN)
        .execute();
      const versionOf = new Map(versions.map((version) => [version.case_id, version]));
      for (const { case_id, revision, snapshot, ruleset_version, ruleset_digest } of kept) {
        const version = versionOf.get(case_id);
        if (version === undefined) throw new Error(`Case ${case_id} has a snapshot and no row`);
        const pinned = { version: ruleset_version, digest: ruleset_digest };
        const ruleset = await this.rulesets.pinned(pinned);
        const restored = restore(snapshot, ruleset);
        cases.set(caseStream(case_id), { snapshot: restored, revision, pinned, version });
      }
    }
    return cases;
  }

  async step(
    state: ProjectedCase | undefined,
    { event, digest, at, position, recordedAt }: FeedEvent,
  ): Promise<Stepped<ProjectedCase>> {
    const { stream, type, data, revision } = event;
    const expected = state === undefined ? 0 : state.revision + 1;
    if (revision !== expected)
      throw new Error(`${stream} goes on at revision ${revision} instead of ${expected}`);
    const caseId = idOf(stream);
    const fact = parseCaseFact({ type, data, at, revision, digest });
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
        writes.cases.keepSnapshot(caseId, () => ({
          case_id: caseId,
          revision,
          ruleset_version: pinned.version,
          ruleset_digest: pinned.digest,
          snapshot: persist(after),
        }));
      },
    };
  }
}

function pinnedBy(fact: CaseFact): ProjectedCase['pinned'] {
  if (fact.type !== 'CaseSubmitted') throw new Error(`A case begins with ${fact.type}`);
  return fact.data.ruleset;
}

function idOf(stream: string): string {
  const id = caseIdOf(stream);
  if (id === undefined) throw new Error(`${stream} is the stream of no case`);
  return id;
}
