import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/problem';
import { Accounts, LOGIN } from './accounts';
import type { PasswordProof } from './held-account';
import { SignInAttempts } from './sign-in-attempts';

/** Asks for passwords at the HTTP edge: counts the tries and says which problem a wrong one is. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * Proof of who signs in. Capital and full-width letters of a login do not matter.
   *
   * @param address where the request comes from
   * @throws Problem `sign-in-failed` or `too-many-requests`
   */
  async proofAtSignIn(
    typedLogin: string,
    password: string,
    address: string,
  ): Promise<PasswordProof> {
    const typed = typedLogin.normalize('NFKC').trim().toLowerCase();
    // What no login can look like is tried all the same: it has to take as long as any other.
    const login = LOGIN.test(typed) ? typed : '';
    return this.counted(login, address, () => this.accounts.proofByLogin(login, password));
  }

  /** Proof that a signed-in person knows the password. Throws the same problems. */
  async proofOf(person: string, password: string, address: string): Promise<PasswordProof> {
    return this.counted(`person ${person}`, address, () => this.accounts.proofOf(person, password));
  }

  private async counted(
    who: string,
    address: string,
    check: () => Promise<PasswordProof | undefined>,
  ): Promise<PasswordProof> {
    const seconds = await this.attempts.begin(who, address);
    if (seconds > 0)
      throw new Problem('too-many-requests', {}, { headers: { 'Retry-After': String(seconds) } });
    const proof = await check();
    if (proof === undefined) throw new Problem('sign-in-failed');
    await this.attempts.succeeded(who, address);
    return proof;
  }
}
