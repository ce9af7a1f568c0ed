import { Inject, Injectable } from '@nestjs/common';
import { rulesetFactSchemas, type RulesetFactData } from '../../state-machines/ruleset/facts';
import { UnknownToThisRelease } from '../../state-machines/statechart';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../event-store/event-store';
import { metadataOf } from '../event-store/record';
import { RULESET_PROPOSALS_STREAM } from '../event-store/streams';

/** A draft of a ruleset as the log holds it. */
export interface RecordedProposal {
  readonly revision: number;
  readonly digest: string;
  readonly proposedAt: string;
  readonly data: RulesetFactData<'RulesetProposed'>;
}

/** Reads a proposal from its event; throws where this release does not know it. */
export function proposalOf(event: RecordedEvent): RecordedProposal {
  if (event.type !== 'RulesetProposed') throw new UnknownToThisRelease(`The fact ${event.type}`);
  const data = rulesetFactSchemas.RulesetProposed.parse(event.data);
  const { digest, at } = metadataOf(event);
  return { revision: event.revision, digest, proposedAt: at, data };
}

/** The drafts of rulesets that were put to the quality manager. */
@Injectable()
export class RulesetProposals {
  constructor(@Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'read'>) {}

  /** The proposal at a revision, or undefined if there is none. */
  async find(revision: number): Promise<RecordedProposal | undefined> {
    for await (const event of this.store.read(RULESET_PROPOSALS_STREAM, { from: revision, max: 1 }))
      return proposalOf(event);
    return undefined;
  }

  /** The latest first, from a revision downwards (the last one if undefined). */
  async latest(max: number, from?: number): Promise<readonly RecordedProposal[]> {
    const found: RecordedProposal[] = [];
    const start = from === undefined ? {} : { from };
    const asked = { backwards: true, max, ...start };
    for await (const event of this.store.read(RULESET_PROPOSALS_STREAM, asked))
      found.push(proposalOf(event));
    return found;
  }
}
