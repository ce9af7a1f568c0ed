import { roleLabels } from '../../../state-machines/actor-labels';
import { Accounts } from '../../people/accounts';
import { Organisation } from '../../people/organisation';
import { Persons } from '../../people/persons';
import { standingsOf } from '../../../state-machines/organisation/questions';
import { cityDay } from '../../calendar/city-day';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { ReadModels } from '../../read-models/read-models';
import type { RunningServer } from '../../server';
import { tableLines } from '../table';
import type { Terminal } from '../terminal';
import { demoTexts } from '../texts/demo';
import { noName } from '../texts/fields';
import { listed } from '../texts/listed';

interface Welcome {
  readonly password: string;
  readonly folder: string;
  /** Whether it listens on more than this machine. */
  readonly isOpenToOthers: boolean;
}

/** Says where the demo is, who can sign in, and what to try. */
export async function printWelcome(
  terminal: Terminal,
  server: RunningServer,
  { password, folder, isOpenToOthers }: Welcome,
): Promise<void> {
  const { url } = server;
  terminal.print();
  terminal.print(terminal.say(demoTexts.runningAt(url)));
  terminal.print(terminal.say(isOpenToOthers ? demoTexts.openToOthers : demoTexts.thisMachine));
  terminal.print(terminal.say(demoTexts.docsAt(`${url}/api/docs`)));
  terminal.print(terminal.say(demoTexts.dataIn(folder)));
  terminal.print();
  terminal.print(terminal.say(demoTexts.whoCanSignIn(password)));
  terminal.print();
  const { login, name, post, role } = demoTexts;
  const columns = [login, name, post, role].map((heading) => ({ heading: terminal.say(heading) }));
  const rows = await accountRows(server, terminal);
  for (const line of tableLines(columns, rows)) terminal.print(`  ${line}`);
  terminal.print();
  terminal.print(terminal.say(demoTexts.whatToTry));
  const shown = await anyCase(server);
  for (const { what, command } of demoTexts.examples(url, password, shown, folder)) {
    terminal.print();
    terminal.print(`  # ${terminal.say(what)}`);
    terminal.print(`  ${typeof command === 'string' ? command : terminal.say(command)}`);
  }
  terminal.print();
  terminal.print(terminal.say(demoTexts.howToEnd));
}

async function accountRows({ app }: RunningServer, terminal: Terminal): Promise<string[][]> {
  const today = cityDay(app.get<Clock>(CLOCK).now(), app.get<Config>(CONFIG).timeZone);
  const organisation = await app.get(Organisation).current();
  const rows: string[][] = [];
  for (const { login, person } of await app.get(Accounts).all()) {
    const found = await app.get(Persons).find(person);
    const standings = standingsOf(organisation, person, today);
    const { language } = terminal;
    const posts = listed(
      standings.map(({ title }) => title),
      language,
    );
    const roles = new Set(standings.flatMap((standing) => standing.roles));
    // Everybody may report.
    roles.delete('reporter');
    const labels = listed(
      [...roles].map((role) => terminal.say(roleLabels[role])),
      language,
    );
    rows.push([login, found?.name ?? terminal.say(noName), posts, labels]);
  }
  return rows;
}

/** A case to look at in the examples. */
const anyCase = ({
  app,
}: RunningServer): Promise<{ readonly id: string; readonly number: string }> =>
  app.get(ReadModels).read(async (database) => {
    const { case_id, number } = await database
      .selectFrom('case_versions')
      .select(['case_id', 'number'])
      .where('number', 'is not', null)
      .orderBy('from_position')
      .limit(1)
      .executeTakeFirstOrThrow();
    return { id: case_id, number: number ?? '' };
  });
