import {
  isPersonFactType,
  personFactSchemas,
  type PersonFactType,
} from '../../../state-machines/person/facts';
import { personAfter, type PersonState } from '../../../state-machines/person/fold';
import type { Sealed } from '../../../state-machines/sealed';
import { UnknownToThisRelease } from '../../../state-machines/statechart';
import { personStream } from '../../event-store/streams';
import type { FeedEvent } from '../feed-event';
import { portions } from '../multi-row';
import type { ReadModelsDatabase } from '../schema';
import type { Projection, Stepped } from '../stream-folder';

/** A person, and the fact that says so: to its name the texts are bound. */
export interface SealedPerson extends PersonState<Sealed> {
  readonly saidIn: PersonFactType;
}

const personIdOf = (stream: string): string => stream.slice('person-'.length);

/** Folds persons; what is kept of them stays sealed. */
export const personProjection: Projection<SealedPerson> = {
  async load(database: ReadModelsDatabase, streams: readonly string[]) {
    const persons = new Map<string, SealedPerson>();
    for (const ids of portions(streams.map(personIdOf))) {
      const rows = await database
        .selectFrom('persons')
        .selectAll()
        .where('person', 'in', ids)
        .execute();
      for (const { person, state } of rows)
        persons.set(personStream(person), JSON.parse(state) as SealedPerson);
    }
    return persons;
  },

  step(state: SealedPerson | undefined, { event }: FeedEvent): Stepped<SealedPerson> {
    const { stream, type } = event;
    if (!isPersonFactType(type)) throw new UnknownToThisRelease(`The fact ${type}`);
    const data = personFactSchemas[type].parse(event.data);
    const after = { ...personAfter<Sealed>(state, { type, data }), saidIn: type };
    const person = personIdOf(stream);
    return {
      state: after,
      keep: ({ persons }) => persons.set(person, { person, state: JSON.stringify(after) }),
    };
  },
};
