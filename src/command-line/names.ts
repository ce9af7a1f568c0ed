import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { nameOf } from '../../state-machines/organisation/questions';
import type { Persons } from '../people/persons';
import type { Language } from '../platform/language';
import type { Names } from './fact-lines';
import { noName } from './texts/fields';

/**
 * The names of units as they were on a day, of posts, and of some persons as they are now. Unknown ids
 * stay as they are.
 */
export async function namesFrom(
  organisation: OrganisationState,
  persons: Persons,
  ids: ReadonlySet<string>,
  language: Language,
): Promise<(day: Day) => Names> {
  const known = new Map<string, string>();
  for (const id of ids) {
    const person = await persons.find(id);
    if (person !== undefined) known.set(id, person.name ?? noName[language]);
  }
  return (day) => ({
    person: (id) => known.get(id) ?? id,
    post: (id) => organisation.posts.get(id)?.title ?? id,
    unit: (id) => (organisation.units.has(id) ? nameOf(organisation, id, day) : id),
  });
}
