import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock';
import { OWN_DATABASE, type PeopleDatabase } from './own-tables';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * How often passwords may be tried. After `free` failures in a row of one login from one address
 * every further try waits twice as long as the one before, to `longestWait`: only that login and only
 * there, so that neither a colleague behind the same address nor the owner elsewhere is locked out.
 * All failures from one address together are bounded against trying one password on many logins.
 */
const ATTEMPT_LIMITS = {
  free: 5,
  firstWait: SECOND,
  longestWait: 15 * MINUTE,
  ofAnAddress: 300,
  windowOfAnAddress: 10 * MINUTE,
  forgottenAfter: 24 * 60 * MINUTE,
  /**
   * So far ahead may the clock of another replica be. A count from a later time was made before this
   * clock was set back: it is forgotten, since nobody knows how long ago it was.
   */
  clocksDiffer: MINUTE,
} as const;

/** The injection token of the key under which is kept who tried: people type passwords for logins. */
export const SIGN_IN_KEY = Symbol('SignInKey');

interface Counted {
  readonly attempts: number;
  readonly first_at: string;
  readonly last_at: string;
}

/**
 * Counts tries of a password, across restarts and replicas. A try is counted before the password is
 * looked at, so that many at the same time win nothing.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    @Inject(OWN_DATABASE) private readonly database: PeopleDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SIGN_IN_KEY) private readonly key: Buffer,
  ) {}

  /** Counts a try and answers 0, or answers how many seconds to wait and counts nothing. */
  async begin(who: string, address: string): Promise<number> {
    const now = this.clock.now();
    await this.forget(now);
    const [ofThem, ofAddress] = this.keysOf(who, address);
    return this.database.transaction().execute(async (transaction) => {
      await holdCounts(transaction, [ofThem, ofAddress], now);
      const rows = await transaction
        .selectFrom('sign_in_attempts')
        .selectAll()
        .where('counted', 'in', [ofThem, ofAddress])
        .execute();
      const counted = (key: string): Counted | undefined => rows.find((row) => row.counted === key);
      const openAt = Math.max(openAgainAt(counted(ofThem)), addressOpenAt(counted(ofAddress)));
      if (openAt > now.getTime()) return Math.ceil((openAt - now.getTime()) / SECOND);
      for (const key of [ofThem, ofAddress]) {
        const before = inWindow(key === ofAddress, counted(key), now);
        const after = {
          attempts: (before?.attempts ?? 0) + 1,
          first_at: before?.first_at ?? now.toISOString(),
          last_at: now.toISOString(),
        };
        await transaction
          .updateTable('sign_in_attempts')
          .set(after)
          .where('counted', '=', key)
          .execute();
      }
      return 0;
    });
  }

  /** The try that was begun last was right: it is not held against anybody. */
  async succeeded(who: string, address: string): Promise<void> {
    const [ofThem, ofAddress] = this.keysOf(who, address);
    await this.database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('sign_in_attempts').where('counted', '=', ofThem).execute();
      await transaction
        .updateTable('sign_in_attempts')
        .set((set) => ({ attempts: set('attempts', '-', 1) }))
        .where('counted', '=', ofAddress)
        .where('attempts', '>', 0)
        .execute();
    });
  }

  /** Forgets what is long ago, and what was counted by a clock that was set back since. */
  private async forget(now: Date): Promise<void> {
    await this.database
      .deleteFrom('sign_in_attempts')
      .where((where) =>
        where.or([
          where('last_at', '<=', later(now, -ATTEMPT_LIMITS.forgottenAfter)),
          where('last_at', '>', later(now, ATTEMPT_LIMITS.clocksDiffer)),
        ]),
      )
      .execute();
  }

  private keysOf(who: string, address: string): [ofThem: string, ofAddress: string] {
    const hidden = (...parts: string[]) =>
      createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('base64url');
    return [hidden('of', who, address), hidden('all', address)];
  }
}

/**
 * Makes the counts where they are not there, and keeps others from them until the transaction ends: else
 * tries at the same time would all see the same count in PostgreSQL.
 */
async function holdCounts(
  transaction: PeopleDatabase,
  keys: readonly string[],
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await transaction
    .insertInto('sign_in_attempts')
    .values(keys.map((counted) => ({ counted, attempts: 0, first_at: at, last_at: at })))
    .onConflict((conflict) =>
      conflict
        .column('counted')
        .doUpdateSet((eb) => ({ attempts: eb.ref('sign_in_attempts.attempts') })),
    )
    .execute();
}

const later = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString();

function openAgainAt(counted: Counted | undefined): number {
  if (!counted || counted.attempts < ATTEMPT_LIMITS.free) return 0;
  const doublings = counted.attempts - ATTEMPT_LIMITS.free;
  const wait = Math.min(ATTEMPT_LIMITS.longestWait, ATTEMPT_LIMITS.firstWait * 2 ** doublings);
  return Date.parse(counted.last_at) + wait;
}

function addressOpenAt(counted: Counted | undefined): number {
  if (!counted || counted.attempts < ATTEMPT_LIMITS.ofAnAddress) return 0;
  return Date.parse(counted.first_at) + ATTEMPT_LIMITS.windowOfAnAddress;
}

function inWindow(
  isOfAddress: boolean,
  counted: Counted | undefined,
  now: Date,
): Counted | undefined {
  if (!isOfAddress || !counted) return counted;
  const ended = Date.parse(counted.first_at) + ATTEMPT_LIMITS.windowOfAnAddress <= now.getTime();
  return ended ? undefined : counted;
}
