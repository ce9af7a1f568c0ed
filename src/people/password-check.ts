import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/problem';
import { Accounts, LOGIN } from './accounts';
import { SignInAttempts } from './sign-in-attempts';

/** Asks for passwords at the HTTP edge: counts the tries and says which problem a wrong one is. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * The person who signs in. Capital and full-width letters of a login do not matter.
   *
   * @param address where the request comes from
   * @throws Problem `sign-in-failed` or `too-many-requests`
   */
  async personSigningIn(typedLogin: string, password: string, address: string): Promise<string> {
    const typed = typedLogin.normalize('NFKC').trim().toLowerCase();
    // What no login can look like is tried all the same: it has to take as long as any other.
    const login = LOGIN.test(typed) ? typed : '';
    return this.counted(login, address, () => this.accounts.personWith(login, password));
  }

  /** Makes sure that a signed-in person knows the password. Throws the same problems. */
  async requirePasswordOf(person: string, password: string, address: string): Promise<void> {
    await this.counted(`person ${person}`, address, async () =>
      (await this.accounts.isPasswordOf(person, password)) ? person : undefined,
    );
  }

  private async counted(
    who: string,
    address: string,
    check: () => Promise<string | undefined>,
  ): Promise<string> {
    const seconds = await this.attempts.begin(who, address);
    if (seconds > 0)
      throw new Problem('too-many-requests', {}, { headers: { 'Retry-After': String(seconds) } });
    const person = await check();
    if (person === undefined) throw new Problem('sign-in-failed');
    await this.attempts.succeeded(who, address);
    return person;
  }
}
