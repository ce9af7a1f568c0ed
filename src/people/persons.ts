import { Inject, Injectable } from '@nestjs/common';
import { personAfter, type PersonState } from '../../state-machines/person/fold';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../event-store/event-store';
import { personStream } from '../event-store/streams';
import { SealedTexts } from '../sealed-texts/seal';
import { personFactOf } from './stored-facts';

/** A person for a reader; null where the text was erased (消去済). */
export type ReadablePerson = PersonState<string | null>;

/** Persons, read from their own streams and unsealed. Lists take names from a read model instead. */
@Injectable()
export class Persons {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly texts: SealedTexts,
  ) {}

  /**
   * A person as their stream tells it, or undefined if there is none of that id. Throws
   * `EventStoreError`, `FactNotUnderstood`, `SealBroken`, `DatabaseUnavailable`.
   */
  async find(personId: string): Promise<ReadablePerson | undefined> {
    return this.fold(personId, this.store.read(personStream(personId)));
  }

  /** A person as they were registered, whatever has changed since. Throws as `find`. */
  async asRegistered(personId: string): Promise<ReadablePerson | undefined> {
    return this.fold(personId, this.store.read(personStream(personId), { max: 1 }));
  }

  private async fold(
    personId: string,
    events: AsyncIterable<RecordedEvent>,
  ): Promise<ReadablePerson | undefined> {
    const stream = personStream(personId);
    let person: ReadablePerson | undefined;
    for await (const event of events) {
      const fact = personFactOf(event);
      const data = await this.texts.unsealTexts({ stream, ...fact });
      person = personAfter<string | null>(person, { type: fact.type, data });
    }
    return person;
  }
}
