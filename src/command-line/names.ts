import type { OrganisationState } from '../../state-machines/organisation/fold';
import type { Persons } from '../people/persons';
import type { Language } from '../platform/language';
import type { Names } from './fact-lines';
import { erased } from './texts/fields';

/** The names of units and posts as they are now, and of some persons. Unknown ids stay as they are. */
export async function namesFrom(
  organisation: OrganisationState,
  persons: Persons,
  ids: ReadonlySet<string>,
  language: Language,
): Promise<Names> {
  const known = new Map<string, string>();
  for (const id of ids) {
    const person = await persons.find(id);
    if (person !== undefined) known.set(id, person.name ?? erased[language]);
  }
  return {
    person: (id) => known.get(id) ?? id,
    post: (id) => organisation.posts.get(id)?.title ?? id,
    unit: (id) => organisation.units.get(id)?.name ?? id,
  };
}
