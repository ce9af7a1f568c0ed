import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock';
import { newId } from '../platform/ids';
import { RANDOM, type Random } from '../platform/random';
import { holdAccount } from './held-account';
import { OWN_DATABASE, type PeopleDatabase } from './own-tables';
import { hashOfSecret, newSecret } from './secret';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What every token begins with, so that one that was published by mistake can be searched for. */
const TOKEN_PREFIX = 'zesei_';

export const TOKEN_LIMITS = { name: 100, days: 366, ofOnePerson: 20 } as const;

/** A token as its owner sees it: never the token itself. */
interface Token {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** To the minute; null if it was never used. */
  readonly lastUsedAt: string | null;
}

/** Bearer tokens, with which a program acts for the person who made them. */
@Injectable()
export class Tokens {
  constructor(
    @Inject(OWN_DATABASE) private readonly database: PeopleDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /**
   * Makes a token for a person; its text is told here and never again. Undefined where the person
   * has as many as `TOKEN_LIMITS` allows.
   */
  async create(
    person: string,
    name: string,
    days: number,
  ): Promise<{ text: string; token: Token } | undefined> {
    const now = this.clock.now();
    const text = `${TOKEN_PREFIX}${newSecret(this.random)}`;
    const token: Token = {
      id: newId(this.clock, this.random),
      name,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + days * DAY).toISOString(),
      lastUsedAt: null,
    };
    const stored = await this.database.transaction().execute(async (transaction) => {
      await holdAccount(transaction, { person });
      await transaction
        .deleteFrom('tokens')
        .where('person', '=', person)
        .where('expires_at', '<=', token.createdAt)
        .execute();
      const present = await transaction
        .selectFrom('tokens')
        .select('id')
        .where('person', '=', person)
        .execute();
      if (present.length >= TOKEN_LIMITS.ofOnePerson) return false;
      await transaction
        .insertInto('tokens')
        .values({
          id: token.id,
          person,
          name,
          hash: hashOfSecret(text),
          created_at: token.createdAt,
          expires_at: token.expiresAt,
          last_used_at: null,
        })
        .execute();
      return true;
    });
    return stored ? { text, token } : undefined;
  }

  /** A person's tokens, the newest first, those that expired among them until a new one is made. */
  async of(person: string): Promise<Token[]> {
    const rows = await this.database
      .selectFrom('tokens')
      .selectAll()
      .where('person', '=', person)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
    }));
  }

  /** Takes a token of a person back; false where the person has none of that id. */
  async revoke(person: string, id: string): Promise<boolean> {
    const result = await this.database
      .deleteFrom('tokens')
      .where('person', '=', person)
      .where('id', '=', id)
      .executeTakeFirst();
    return Number(result.numDeletedRows) > 0;
  }

  /** Who acts with a token, and since when it is theirs; undefined if it is none or has expired. */
  async use(text: string): Promise<{ person: string; createdAt: string } | undefined> {
    if (!text.startsWith(TOKEN_PREFIX)) return undefined;
    const now = this.clock.now();
    const row = await this.database
      .selectFrom('tokens')
      .selectAll()
      .where('hash', '=', hashOfSecret(text))
      .where('expires_at', '>', now.toISOString())
      .executeTakeFirst();
    if (!row) return undefined;
    const aMinuteAgo = new Date(now.getTime() - MINUTE).toISOString();
    if (row.last_used_at === null || row.last_used_at <= aMinuteAgo)
      await this.database
        .updateTable('tokens')
        .set({ last_used_at: now.toISOString() })
        .where('id', '=', row.id)
        .execute();
    return { person: row.person, createdAt: row.created_at };
  }
}
