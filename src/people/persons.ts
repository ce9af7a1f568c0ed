import { Inject, Injectable } from '@nestjs/common';
import { personAfter, type PersonState } from '../../state-machines/person/fold';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../event-store/event-store';
import { personStream } from '../event-store/streams';
import { textOrNull } from '../sealed-texts/readable-text.dto';
import { SealedTexts } from '../sealed-texts/seal';
import { personFactOf } from './stored-facts';

/** A person for a reader; null where a text was erased (消去済) or cannot be read. */
type ReadablePerson = PersonState<string | null>;

/** Persons, read from their own streams and unsealed. Lists take names from a read model instead. */
@Injectable()
export class Persons {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly texts: SealedTexts,
  ) {}

  /**
   * A person as their stream tells it, or undefined if there is none of that id. Throws
   * `EventStoreError`, `FactNotUnderstood`, `DatabaseUnavailable`.
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
      const { type, data } = personFactOf(event);
      const { name, contact } = await this.texts.unsealTexts({ stream, type, data });
      const readable = {
        name: textOrNull(name),
        ...(contact !== undefined && { contact: textOrNull(contact) }),
      };
      person = personAfter<string | null>(person, { type, data: readable });
    }
    return person;
  }
}
