import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { nameOf } from '../../state-machines/organisation/questions';
import type { Persons } from '../people/persons';
import type { Language } from '../platform/language';
import type { EventStore } from '../event-store/event-store';
import type { Names } from './fact-lines';
import type { Named } from './named-in';
import { numbersOf } from './numbers';
import { noName } from './texts/fields';

/** Where names are looked up: in the log. */
export interface NameSources {
  readonly store: Pick<EventStore, 'read'>;
  readonly organisation: OrganisationState;
  readonly persons: Persons;
}

/**
 * The names of units as they were on a day, of posts, of the persons named as they are now, and the
 * numbers of the cases and voices named. Unknown ids stay as they are.
 */
export async function namesFrom(
  { store, organisation, persons }: NameSources,
  named: Named,
  language: Language,
): Promise<(day: Day) => Names> {
  const known = new Map<string, string>();
  for (const id of named.persons) {
    const person = await persons.find(id);
    if (person !== undefined) known.set(id, person.name ?? noName[language]);
  }
  const numbers = await numbersOf(named.streams, store);
  return (day) => ({
    person: (id) => known.get(id) ?? id,
    post: (id) => organisation.posts.get(id)?.title ?? id,
    unit: (id) => (organisation.units.has(id) ? nameOf(organisation, id, day) : id),
    number: (id) => numbers.get(id) ?? id,
  });
}
