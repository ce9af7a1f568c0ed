import { newCase, step, type CaseSnapshot } from '../../../state-machines/statechart';
import type { EventStore } from '../../event-store/event-store';
import { caseStream } from '../../event-store/streams';
import type { Rulesets } from '../../rulesets/rulesets';
import { portions } from '../multi-row';
import { STILL_OPEN } from '../positions';
import type { ReadModelsDatabase } from '../schema';
import { caseFactOf, pinnedBy, type Pinned } from './case-fact';
import type { CaseVersion } from './case-version';

/** A case as far as it was projected. */
export interface ProjectedCase {
  readonly snapshot: CaseSnapshot;
  readonly revision: number;
  /** The ruleset that the case was pinned to. */
  readonly pinned: Pinned;
  /** The row of its state as it is now. */
  readonly version: CaseVersion;
}

/** Gets cases as far as they were projected, folded from their streams. */
export class LoadedCases {
  constructor(
    private readonly rulesets: Rulesets,
    private readonly store: Pick<EventStore, 'read'>,
  ) {}

  /** By their ids; those never projected are left out. */
  async find(
    database: ReadModelsDatabase,
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, ProjectedCase>> {
    const found = new Map<string, ProjectedCase>();
    for (const ids of portions(caseIds)) {
      const rows = await rowsOf(database, ids);
      for (const id of ids) {
        const revision = rows.heads.get(caseStream(id));
        if (revision === undefined) continue;
        const version = rows.versions.get(id);
        if (version === undefined) throw new Error(`Case ${id} was projected and has no row`);
        found.set(id, { ...(await this.folded(id, revision)), revision, version });
      }
    }
    return found;
  }

  private async folded(caseId: string, revision: number) {
    let folded: Pick<ProjectedCase, 'snapshot' | 'pinned'> | undefined;
    for await (const event of this.store.read(caseStream(caseId), { max: revision + 1 })) {
      const fact = caseFactOf(event);
      const pinned = folded?.pinned ?? pinnedBy(fact);
      const before = folded?.snapshot ?? newCase(await this.rulesets.pinned(pinned));
      folded = { pinned, snapshot: step(before, fact) };
    }
    if (folded === undefined) throw new Error(`Case ${caseId} was projected and has no stream`);
    return folded;
  }
}

async function rowsOf(database: ReadModelsDatabase, ids: readonly string[]) {
  const heads = await database
    .selectFrom('stream_heads')
    .select(['stream', 'revision'])
    .where('stream', 'in', ids.map(caseStream))
    .execute();
  const versions = await database
    .selectFrom('case_versions')
    .selectAll()
    .where('case_id', 'in', ids)
    .where('to_position', '=', STILL_OPEN)
    .execute();
  return {
    heads: new Map(heads.map(({ stream, revision }) => [stream, revision])),
    versions: new Map(versions.map((row) => [row.case_id, row])),
  };
}
