import type { OrganisationGap } from '../people/organisation-gaps';
import type { LoadedOrganisation } from '../people/organisation-loader';
import { installDefaultRuleset } from '../rulesets/install-default-ruleset';
import { configOf, type CommandContext } from './command-context';
import type { Ending } from './exit-codes';
import { initialPassword } from './initial-passwords';
import { readInputFile } from './input-file';
import { withInstallation } from './opened';
import { organisationLoaderOf } from './people-of';
import { tableLines } from './table';
import { loadTexts } from './texts/load-organisation';

/**
 * Loads an organisation file. The passwords of the accounts that it opens are told this once, and
 * before the accounts are opened: what ends in the middle has opened none of them. What nobody will be
 * able to do is told before anything is recorded.
 */
export async function loadOrganisation(
  context: CommandContext,
  file: string,
  options: { readonly json?: boolean },
): Promise<Ending> {
  const text = await readInputFile(file);
  const { terminal, surroundings } = context;
  const passwords = new Map<string, string>();
  const progress = terminal.progress(loadTexts.progress);
  let gaps: readonly OrganisationGap[] = [];
  await withInstallation(context, configOf(context), async (installation) => {
    const { rulesets, eventStore, identity } = installation;
    await installDefaultRuleset(rulesets, eventStore, identity, surroundings.clock);
    return organisationLoaderOf(installation).loadOrganisation(text, {
      commandFor: (cause) => identity.ofProcess(cause),
      initialPassword: ({ login }) => {
        const password = initialPassword(surroundings.random);
        passwords.set(login, password);
        return password;
      },
      onChecked: (found) => {
        gaps = found;
        for (const { text } of gaps) terminal.note(loadTexts.warning(text));
      },
      onProgress: ({ done, total }) => {
        progress.show(done, total);
      },
      onLoaded: async (loaded) => {
        progress.end();
        if (options.json === true) terminal.printJson(asJson(context, loaded, passwords, gaps));
        else print(context, loaded, passwords);
        await terminal.untilPrinted();
      },
    });
  }).finally(() => {
    progress.end();
  });
  return 'ok';
}

const asJson = (
  { terminal }: CommandContext,
  { facts, persons, accounts }: LoadedOrganisation,
  passwords: ReadonlyMap<string, string>,
  gaps: readonly OrganisationGap[],
): unknown => ({
  facts,
  persons,
  accounts: accounts.map(({ login, person }) => ({
    login,
    person,
    initialPassword: passwords.get(login),
  })),
  warnings: gaps.map(({ name, units, text }) => ({ name, units, text: terminal.say(text) })),
});

function print(
  { terminal }: CommandContext,
  { facts, persons, accounts }: LoadedOrganisation,
  passwords: ReadonlyMap<string, string>,
): void {
  terminal.print(terminal.say(loadTexts.loaded(facts, persons, accounts.length)));
  if (accounts.length === 0) return;
  terminal.print();
  const headings = [loadTexts.login, loadTexts.person, loadTexts.password];
  const rows = accounts.map(({ login, person }) => [login, person, passwords.get(login) ?? '']);
  const columns = headings.map((heading) => ({ heading: terminal.say(heading) }));
  for (const line of tableLines(columns, rows)) terminal.print(line);
  terminal.print();
  terminal.print(terminal.say(loadTexts.toldOnce));
}
