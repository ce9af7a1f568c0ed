import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock';
import { RANDOM, type Random } from '../platform/random';
import { holdAccount, type PasswordProof } from './held-account';
import { OWN_DATABASE, type PeopleDatabase } from './own-tables';
import { PASSWORD_HASHER, type PasswordHasher } from './passwords';
import { hashOfSecret } from './secret';

/** Sizes of what is typed at sign-in, in characters. */
export const CREDENTIAL_LIMITS = {
  login: 64,
  /** The shortest new password that is taken. */
  shortestPassword: 12,
  password: 200,
} as const;

/** What a login looks like: chosen by the city, typed on any keyboard. */
export const LOGIN = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;

export interface Account {
  readonly login: string;
  readonly person: string;
}

/** An account whose password is hashed, before it is opened. */
export interface PreparedAccount extends Account {
  readonly passwordHash: string;
}

/** Local accounts: which login is which person, and whether a password is theirs. */
@Injectable()
export class Accounts {
  private decoy: Promise<string> | undefined;

  constructor(
    @Inject(OWN_DATABASE) private readonly database: PeopleDatabase,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /** Every account, in the order of the logins. */
  all(): Promise<Account[]> {
    return this.database
      .selectFrom('accounts')
      .select(['login', 'person'])
      .orderBy('login')
      .execute();
  }

  /** An account that can be opened, with its password hashed, which takes its time. */
  async prepare(account: Account, password: string): Promise<PreparedAccount> {
    return { ...account, passwordHash: await this.hasher.hash(password) };
  }

  /** Opens accounts, all of them or none. A login or person that has one keeps what it has. */
  async open(accounts: readonly PreparedAccount[]): Promise<void> {
    await this.database.transaction().execute(async (transaction) => {
      for (const { login, person, passwordHash } of accounts)
        await transaction
          .insertInto('accounts')
          .values({ login, person, password_hash: passwordHash, password_set_at: this.now() })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    });
  }

  /**
   * Proof of who signs in, or undefined. A login that does not exist takes as long as a wrong
   * password, so that nobody can find out which logins there are.
   */
  async proofByLogin(login: string, password: string): Promise<PasswordProof | undefined> {
    const account = await this.database
      .selectFrom('accounts')
      .selectAll()
      .where('login', '=', login)
      .executeTakeFirst();
    const decoy = await this.decoyHash();
    const right = await this.hasher.verify(account?.password_hash ?? decoy, password);
    return right && account
      ? { person: account.person, passwordHash: account.password_hash }
      : undefined;
  }

  /** Proof that a password is a person's, or undefined. */
  async proofOf(person: string, password: string): Promise<PasswordProof | undefined> {
    const account = await this.database
      .selectFrom('accounts')
      .select('password_hash')
      .where('person', '=', person)
      .executeTakeFirst();
    if (account === undefined) return undefined;
    const { password_hash: passwordHash } = account;
    return (await this.hasher.verify(passwordHash, password))
      ? { person, passwordHash }
      : undefined;
  }

  /**
   * Gives a person who has an account a new password. With it end, at once, all that was gained with
   * the old one: their tokens, and their sessions but the one whose secret is `spared`. Who proved the
   * old one changes nothing where it was changed since, which false tells.
   */
  async changePassword(
    account: Pick<PasswordProof, 'person'> & Partial<PasswordProof>,
    password: string,
    spared?: string,
  ): Promise<boolean> {
    const { person } = account;
    const hashed = await this.hasher.hash(password);
    return this.database.transaction().execute(async (transaction) => {
      if (!(await holdAccount(transaction, account))) return false;
      await transaction
        .updateTable('accounts')
        .set({ password_hash: hashed, password_set_at: this.now() })
        .where('person', '=', person)
        .execute();
      await transaction.deleteFrom('tokens').where('person', '=', person).execute();
      await transaction
        .deleteFrom('sessions')
        .where('person', '=', person)
        .$if(spared !== undefined, (query) => query.where('hash', '<>', hashOfSecret(spared ?? '')))
        .execute();
      return true;
    });
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hasher.hash(this.random.bytes(32).toString('base64url'));
    return this.decoy;
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
