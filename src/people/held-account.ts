import type { PeopleDatabase } from './own-tables';

/** That somebody gave the password of a person, at the time when it was hashed so. */
export interface PasswordProof {
  readonly person: string;
  /** As the account had it; another one after every change, be it to the same password. */
  readonly passwordHash: string;
}

/**
 * Keeps the account of a person from others until the transaction ends, so that what is gained with a
 * password and the change of that password come one after the other, in PostgreSQL too. To be asked
 * for before the transaction does anything else.
 *
 * @param proof holds the account only where its password is still the one that was given
 * @returns whether it is held
 */
export async function holdAccount(
  transaction: PeopleDatabase,
  { person, passwordHash }: Pick<PasswordProof, 'person'> & Partial<PasswordProof>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('accounts')
    .set((set) => ({ password_set_at: set.ref('password_set_at') }))
    .where('person', '=', person)
    .$if(passwordHash !== undefined, (query) =>
      query.where('password_hash', '=', passwordHash ?? ''),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
