import { Inject, Injectable } from '@nestjs/common';
import { personAfter, type PersonState } from '../../state-machines/person/fold';
import { EVENT_STORE, type EventStore } from '../event-store/event-store';
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
    const stream = personStream(personId);
    let person: ReadablePerson | undefined;
    for await (const event of this.store.read(stream)) {
      const fact = personFactOf(event);
      const data = await this.texts.unsealTexts({ stream, ...fact });
      person = personAfter<string | null>(person, { type: fact.type, data });
    }
    return person;
  }
}
