import { Injectable } from '@nestjs/common';
import type { Requester } from '../people/requester';
import { Problem } from '../platform/problem';
import { ReadModels } from '../read-models/read-models';
import { seenAmong, visibilityOf, type Visibility } from '../read-models/visibility';
import { LastWritten } from './last-written';

/** Asks who may see a case, before its stream is opened. */
@Injectable()
export class CaseVisibility {
  constructor(
    private readonly readModels: ReadModels,
    private readonly lastWritten: LastWritten,
  ) {}

  /** How much of a case someone may see; `none` also where there is no such case. */
  async of(caseId: string, requester: Requester): Promise<Visibility> {
    const ask = () => this.readModels.read((tables) => visibilityOf(tables, caseId, requester));
    const seen = await ask();
    const { position } = this.lastWritten;
    if (seen === 'whole' || position === undefined) return seen;
    // It may be open to them only since a moment ago.
    await this.readModels.waitFor(position);
    return ask();
  }

  /** Those of the given cases that someone may see at all: others are not even named to them. */
  async among(ids: readonly string[], requester: Requester): Promise<ReadonlySet<string>> {
    const ask = () => this.readModels.read((tables) => seenAmong(tables, ids, requester));
    const seen = await ask();
    const { position } = this.lastWritten;
    if (seen.size === new Set(ids).size || position === undefined) return seen;
    await this.readModels.waitFor(position);
    return ask();
  }

  /** Throws `not-found` or `summary-only` where someone may not act on the case. */
  async requireWhole(caseId: string, requester: Requester): Promise<void> {
    const seen = await this.of(caseId, requester);
    if (seen === 'none') throw new Problem('not-found');
    if (seen === 'summary') throw new Problem('summary-only');
  }
}
