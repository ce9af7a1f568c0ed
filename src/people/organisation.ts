import { Inject, Injectable } from '@nestjs/common';
import {
  emptyOrganisation,
  organisationAfter,
  type OrganisationState,
} from '../../state-machines/organisation/fold';
import { EVENT_STORE, type EventStore } from '../event-store/event-store';
import { headOf, metadataOf, type Head } from '../event-store/record';
import { ORGANISATION_STREAM } from '../event-store/streams';
import { organisationFactOf } from './stored-facts';

/** The organisation, and the last fact that it was folded from. */
interface OrganisationAtHead {
  readonly state: OrganisationState;
  /** Null as long as there is no fact at all. */
  readonly head: Head | null;
}

/** A command that was recorded, and where its last fact stands. */
export interface RecordedCommand {
  readonly commandHash: string;
  readonly revision: number;
  readonly position: bigint;
}

/**
 * The organisation, read up to the head of its stream on every use: who may act must never be taken
 * from something that lags. What was folded is remembered, so only what is new is read.
 */
@Injectable()
export class Organisation {
  private known: OrganisationAtHead = { state: emptyOrganisation, head: null };
  private readonly commands = new Map<string, RecordedCommand>();

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** The organisation as it stands. Throws `EventStoreError`, and `FactNotUnderstood`. */
  async current(): Promise<OrganisationState> {
    return (await this.atHead()).state;
  }

  /** The organisation, and where its stream ends, for whoever appends to it. Throws as `current`. */
  async atHead(): Promise<OrganisationAtHead> {
    const from = this.nextRevision();
    for await (const event of this.store.read(ORGANISATION_STREAM, { from })) {
      // Another call may read at the same time: what it has folded meanwhile is passed over.
      if (event.revision < this.nextRevision()) continue;
      if (event.revision > this.nextRevision())
        throw new Error(`the stream ${ORGANISATION_STREAM} has a gap before ${event.revision}`);
      const state = organisationAfter(this.known.state, organisationFactOf(event));
      this.known = { state, head: headOf(event) };
      const { commandId, commandHash } = metadataOf(event);
      const { revision, position } = event;
      this.commands.set(commandId, { commandHash, revision, position });
    }
    return this.known;
  }

  /** A command that is among the facts read so far; undefined for none of that id. */
  commandOf(commandId: string): RecordedCommand | undefined {
    return this.commands.get(commandId);
  }

  private nextRevision(): number {
    return this.known.head === null ? 0 : this.known.head.revision + 1;
  }
}
