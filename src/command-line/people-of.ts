import type { Installation, OwnDatabase } from '../installation';
import { Accounts } from '../people/accounts';
import { Organisation } from '../people/organisation';
import { OrganisationLoader } from '../people/organisation-loader';
import { argon2idHasher } from '../people/passwords';
import { Persons } from '../people/persons';
import type { Clock } from '../platform/clock';
import type { Random } from '../platform/random';
import { SealedTexts } from '../sealed-texts/seal';

/** The accounts in the database `own`. */
export const accountsIn = (
  own: OwnDatabase,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Accounts => new Accounts(own, argon2idHasher(random), clock, random);

/** What loads an organisation file into an installation. */
export function organisationLoaderOf(installation: Installation): OrganisationLoader {
  const { config, eventStore, own, keyStore, parts } = installation;
  const { clock, random } = parts;
  const texts = SealedTexts.over(keyStore, parts);
  return new OrganisationLoader(
    eventStore,
    new Organisation(eventStore),
    new Persons(eventStore, texts),
    accountsIn(own, parts),
    texts,
    clock,
    random,
    config,
  );
}
