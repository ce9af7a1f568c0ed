import { Injectable } from '@nestjs/common';
import { step, newCase } from '../../state-machines/statechart';
import type { LoadedCase } from '../cases/pipeline/case-streams';
import { CaseStateAnswer, stateAnswer } from '../cases/requests/case-answer';
import { digestOf } from '../event-store/record';
import { FactView, FactViews } from './fact-view';

/** A fact in the history of a case. */
export class HistoryEntry extends FactView {
  id: string;
  commandId: string;
  correlationId: string;
  /** The release whose rules judged it. */
  release: string;
  /** The digest of the fact before it; null for the first. */
  previous: string | null;
  /** Whether digest and chain hold, computed anew for this answer. */
  chainHolds: boolean;
  /** Where the case stood after it. */
  state: CaseStateAnswer;
}

/** A page of a case's history, oldest first. */
export class HistoryPage {
  facts: HistoryEntry[];
  /** The revision to ask for next; absent on the last page. */
  next?: number;
  /** Whether the chain of the whole case holds, up to its end. */
  chainHolds: boolean;
}

/** Tells what happened to a case, fact by fact. */
@Injectable()
export class Histories {
  constructor(private readonly factViews: FactViews) {}

  async of(loaded: LoadedCase, from: number, limit: number): Promise<HistoryPage> {
    let snapshot = newCase(loaded.snapshot.context.ruleset);
    let digestBefore: string | null = null;
    const all = loaded.facts.map((recorded) => {
      const { event, metadata, fact } = recorded;
      snapshot = step(snapshot, fact);
      const chainHolds: boolean =
        metadata.previous === digestBefore && digestOf(event) === metadata.digest;
      digestBefore = metadata.digest;
      return { recorded, chainHolds, state: stateAnswer(snapshot) };
    });
    const page = await Promise.all(
      all.slice(from, from + limit).map(async ({ recorded, chainHolds, state }) => {
        const { event, metadata } = recorded;
        const { commandId, correlationId, release, previous } = metadata;
        const view = await this.factViews.of(recorded);
        return Object.assign(view, {
          id: event.id,
          commandId,
          correlationId,
          release,
          previous,
          chainHolds,
          state,
        });
      }),
    );
    const next = from + limit;
    return {
      facts: page,
      ...(next < all.length && { next }),
      chainHolds: all.every(({ chainHolds }) => chainHolds),
    };
  }
}
