import type { Account } from './accounts';
import type { FilePath, OrganisationFile } from './organisation-file';
import { mistakeAt } from './organisation-file-facts';
import type { FileMistake } from './organisation-file-mistakes';

/** What a file says of its people that cannot be, by itself or beside the accounts there are. */
export function mistakesAboutPeople(
  file: OrganisationFile,
  accounts: readonly Account[],
): FileMistake[] {
  const { people, designations } = file.content;
  const known = new Set(people.map(({ id }) => id));
  return [
    ...people.flatMap((person, index) => {
      const path = ['people', index];
      const isRepeated = people.findIndex(({ id }) => id === person.id) < index;
      return [
        ...(isRepeated ? [mistakeAt(file, 'idIsUsedTwice', [...path, 'id'])] : []),
        ...(person.posts.length > 0 ? [] : [mistakeAt(file, 'personIsInNoPost', path)]),
        ...(person.login === undefined
          ? []
          : loginMistakes(file, { login: person.login, person: person.id }, index, accounts)),
      ];
    }),
    ...designations.flatMap(({ person }, index) =>
      known.has(person)
        ? []
        : [mistakeAt(file, 'personIsThere', ['designations', index, 'person'])],
    ),
  ];
}

function loginMistakes(
  file: OrganisationFile,
  { login, person }: Account,
  index: number,
  accounts: readonly Account[],
): FileMistake[] {
  const path: FilePath = ['people', index, 'login'];
  if (file.content.people.slice(0, index).some((other) => other.login === login))
    return [mistakeAt(file, 'loginIsUsedTwice', path)];
  if (accounts.some((account) => account.login === login && account.person !== person))
    return [mistakeAt(file, 'loginBelongsToAnother', path)];
  if (accounts.some((account) => account.person === person && account.login !== login))
    return [mistakeAt(file, 'personHasAnotherLogin', path)];
  return [];
}
