import { CREDENTIAL_LIMITS } from '../people/accounts';
import { CommandFailure } from './command-failure';
import { configOf, type CommandContext } from './command-context';
import { withDatabases, withOwnDatabase } from './databases';
import type { Ending } from './exit-codes';
import { readSecret } from './secret-input';
import { accountsIn } from './people-of';
import { passwordTexts } from './texts/set-password';

const NO_CONTROL_CHARACTERS = /^[^\p{Cc}\p{Cs}]+$/u;

/** Sets someone's password anew and ends all of their sessions and tokens; also beside a running server. */
export async function setPassword(context: CommandContext, login: string): Promise<Ending> {
  const config = configOf(context);
  const { surroundings, terminal } = context;
  await withDatabases(context, config, (target) =>
    withOwnDatabase(target, async (own) => {
      const accounts = accountsIn(own, surroundings);
      const account = (await accounts.all()).find((known) => known.login === login);
      if (account === undefined)
        throw new CommandFailure('notFound', passwordTexts.noSuchLogin(login));
      const password = await readSecret(context, {
        ...passwordTexts,
        ask: passwordTexts.ask(login),
      });
      requireFit(password);
      await accounts.changePassword({ person: account.person }, password);
    }),
  );
  terminal.note(passwordTexts.done(login));
  return 'ok';
}

function requireFit(password: string): void {
  const { shortestPassword, password: longest } = CREDENTIAL_LIMITS;
  const fits =
    password.length >= shortestPassword &&
    password.length <= longest &&
    NO_CONTROL_CHARACTERS.test(password);
  if (!fits)
    throw new CommandFailure('inputRefused', passwordTexts.wrongLength(shortestPassword, longest));
}
