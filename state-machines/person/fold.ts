import type { PersonFact } from './facts';

/** A person as their stream tells it. `Text` is `Sealed`, or what a reader unsealed it to. */
export interface PersonState<Text> {
  readonly name: Text;
  readonly contact: Text | undefined;
}

/** A fact of a person with its texts as they stand in the log, or unsealed. */
type ReadablePersonFact<Text> = {
  [T in PersonFact['type']]: {
    readonly type: T;
    readonly data: { readonly name: Text; readonly contact?: Text | undefined };
  };
}[PersonFact['type']];

/** The one fold of a stream `person-<id>`; undefined is a person not yet registered. */
export function personAfter<Text>(
  state: PersonState<Text> | undefined,
  fact: ReadablePersonFact<Text>,
): PersonState<Text> {
  switch (fact.type) {
    case 'PersonRegistered':
    case 'PersonRenamed':
      return { ...state, name: fact.data.name, contact: fact.data.contact };
  }
}
