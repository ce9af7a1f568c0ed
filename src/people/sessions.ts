import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock';
import { RANDOM, type Random } from '../platform/random';
import { holdAccount, type PasswordProof } from './held-account';
import { OWN_DATABASE, type PeopleDatabase } from './own-tables';
import { hashOfSecret, newSecret } from './secret';

const MINUTE = 60_000;

/** How long a session lasts, in milliseconds: a working day at most, an hour without a request. */
const SESSION_LIMITS = { absolute: 600 * MINUTE, idle: 60 * MINUTE } as const;

/** A use is written down at most this often, so that not every request writes. */
const SEEN_EVERY = MINUTE;

/** So far ahead may the clock of another replica be. What was opened later than that has no age. */
const CLOCKS_DIFFER = MINUTE;

/** A person who is signed in. */
interface Session {
  readonly person: string;
  readonly openedAt: string;
  /** When the person last gave the password. */
  readonly authenticatedAt: string;
}

/** Sessions, kept on the server. The browser holds a secret, the database only its hash. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(OWN_DATABASE) private readonly database: PeopleDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /**
   * Opens a session for a person who has just proved who they are; clears away what has ended.
   * Undefined where the password was changed since it was given.
   */
  async open(proof: PasswordProof): Promise<{ secret: string; session: Session } | undefined> {
    const { person } = proof;
    const now = this.clock.now();
    const at = now.toISOString();
    const secret = newSecret(this.random);
    await this.database
      .deleteFrom('sessions')
      .where((where) =>
        where.or([
          where('opened_at', '<=', before(now, SESSION_LIMITS.absolute)),
          where('seen_at', '<=', before(now, SESSION_LIMITS.idle)),
          where('opened_at', '>', before(now, -CLOCKS_DIFFER)),
        ]),
      )
      .execute();
    const stored = await this.database.transaction().execute(async (transaction) => {
      if (!(await holdAccount(transaction, proof))) return false;
      await transaction
        .insertInto('sessions')
        .values({
          hash: hashOfSecret(secret),
          person,
          opened_at: at,
          seen_at: at,
          authenticated_at: at,
        })
        .execute();
      return true;
    });
    return stored ? { secret, session: { person, openedAt: at, authenticatedAt: at } } : undefined;
  }

  /** The session behind a secret, which counts as a use of it; undefined if it is none or has ended. */
  async use(secret: string): Promise<Session | undefined> {
    const now = this.clock.now();
    const hash = hashOfSecret(secret);
    const row = await this.database
      .selectFrom('sessions')
      .selectAll()
      .where('hash', '=', hash)
      .where('opened_at', '>', before(now, SESSION_LIMITS.absolute))
      .where('seen_at', '>', before(now, SESSION_LIMITS.idle))
      .where('opened_at', '<=', before(now, -CLOCKS_DIFFER))
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.seen_at <= before(now, SEEN_EVERY))
      await this.database
        .updateTable('sessions')
        .set({ seen_at: now.toISOString() })
        .where('hash', '=', hash)
        .execute();
    return {
      person: row.person,
      openedAt: row.opened_at,
      authenticatedAt: row.authenticated_at,
    };
  }

  /** The person gave the password again: answers when that was. */
  async confirm(secret: string): Promise<string> {
    const at = this.clock.now().toISOString();
    await this.database
      .updateTable('sessions')
      .set({ authenticated_at: at, seen_at: at })
      .where('hash', '=', hashOfSecret(secret))
      .execute();
    return at;
  }

  async end(secret: string): Promise<void> {
    await this.database.deleteFrom('sessions').where('hash', '=', hashOfSecret(secret)).execute();
  }
}

const before = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() - milliseconds).toISOString();
