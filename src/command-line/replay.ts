import { ROLES } from '../../state-machines/actor';
import { roleLabels } from '../../state-machines/actor-labels';
import type { Day, Text } from '../../state-machines/fact';
import { cityDay } from '../calendar/city-day';
import { CaseStreams, type LoadedCase } from '../cases/pipeline/case-streams';
import { FactViews, type ActorView } from '../history/fact-view';
import { Histories, type HistoryEntry } from '../history/history';
import { Organisation } from '../people/organisation';
import { Persons } from '../people/persons';
import { localise } from '../platform/localise';
import { Rulesets } from '../rulesets/rulesets';
import { SealedTexts } from '../sealed-texts/seal';
import { cityTime } from './city-time';
import { commandParts, configOf, type CommandContext } from './command-context';
import { CommandFailure } from './command-failure';
import { withDatabases, withKeysToRead } from './databases';
import type { Ending } from './exit-codes';
import { factLines, type Names, type Wording } from './fact-lines';
import { factTitles } from './fact-titles';
import { findCase } from './find-case';
import { namedIn } from './named-in';
import { namesFrom } from './names';
import { positionAt } from './position-at';
import { withReadOnlyLog } from './read-only-log';
import { stateWords } from './state-words';
import { processNames, replayTexts } from './texts/replay';

/** Up to where a case is told. */
export interface ReplayOptions {
  readonly at?: Date;
  readonly revision?: number;
  readonly json?: boolean;
}

interface Told {
  readonly loaded: LoadedCase;
  readonly position: bigint | undefined;
  readonly facts: readonly HistoryEntry[];
  readonly chainHolds: boolean;
  /** What ids were called on a day. */
  readonly names: (day: Day) => Names;
}

/** Tells the history of a case from the log alone, also beside a running server. */
export async function replay(
  context: CommandContext,
  number: string,
  options: ReplayOptions,
): Promise<Ending> {
  const config = configOf(context);
  const { clock, random } = context.surroundings;
  const today = cityDay(clock.now(), config.timeZone);
  const told = await withDatabases(context, config, (target) =>
    withKeysToRead(config, target, (keys) =>
      withReadOnlyLog(config, random, ({ store }) => {
        const texts = SealedTexts.over(
          keys,
          commandParts(context, () => undefined),
        );
        return tell(context, number, options, { store, texts, today });
      }),
    ),
  );
  if (options.json === true) context.terminal.printJson(asJson(context, told));
  else print(context, told, config.timeZone);
  return told.chainHolds ? 'ok' : 'findings';
}

/** What a history is told from. */
interface Sources {
  readonly store: ConstructorParameters<typeof CaseStreams>[0];
  readonly texts: SealedTexts;
  /** The day that it is in the city. */
  readonly today: Day;
}

async function tell(
  { terminal }: CommandContext,
  number: string,
  { at, revision }: ReplayOptions,
  { store, texts, today }: Sources,
): Promise<Told> {
  const rulesets = new Rulesets(store);
  const { eras } = (await rulesets.inForce(today)).ruleset;
  const organisation = await new Organisation(store).current();
  const caseId = await findCase(number, store, organisation, eras);
  if (caseId === undefined) throw new CommandFailure('notFound', replayTexts.noSuchCase(number));
  const progress = terminal.progress(replayTexts.progress);
  const position =
    at === undefined
      ? undefined
      : await positionAt(store, at, (events) => {
          progress.show(events);
        });
  progress.end();
  const loaded =
    at !== undefined && position === undefined
      ? undefined
      : await new CaseStreams(store, rulesets).loadUpTo(
          caseId,
          (event) =>
            (position === undefined || event.position <= position) &&
            (revision === undefined || event.revision <= revision),
        );
  if (loaded === undefined) throw new CommandFailure('notFound', replayTexts.notYet(number));
  const all = loaded.facts.length;
  const last = loaded.facts.at(-1)?.event.revision;
  if (revision !== undefined && last !== undefined && revision > last)
    terminal.note(
      position === undefined
        ? replayTexts.endsBefore(revision, last)
        : replayTexts.endedBeforeThen(revision, last),
    );
  const { facts, chainHolds } = await new Histories(new FactViews(texts)).of(loaded, 0, all);
  const persons = new Persons(store, texts);
  const sources = { store, organisation, persons };
  const names = await namesFrom(sources, namedIn(loaded.facts), terminal.language);
  return { loaded, position, facts, chainHolds, names };
}

const asJson = ({ terminal }: CommandContext, { loaded, position, facts, chainHolds }: Told) => ({
  id: loaded.id,
  number: loaded.snapshot.context.number ?? null,
  ...(position !== undefined && { position: String(position) }),
  chainHolds,
  facts: localise(facts, terminal.language),
});

function print({ terminal }: CommandContext, told: Told, timeZone: string): void {
  const { loaded, facts, chainHolds, names } = told;
  const { language } = terminal;
  const { number, ruleset } = loaded.snapshot.context;
  terminal.print(`${number ?? terminal.say(replayTexts.unnumbered)}  ${loaded.id}`);
  for (const entry of facts) {
    terminal.print();
    // An old record keeps its old name.
    const then = names(cityDay(new Date(entry.at), timeZone));
    const nameOf = (person: string): string => then.person(person);
    const { obligationKinds } = ruleset;
    const title = factTitles(facts, { language, obligationKinds, nameOf })(entry);
    const wording = { language, names: then, ruleset, type: entry.type };
    for (const line of entryLines(entry, title, wording, timeZone)) terminal.print(line);
  }
  terminal.print();
  terminal.print(terminal.say(chainHolds ? replayTexts.chainHolds : replayTexts.chainBroken));
}

function entryLines(
  entry: HistoryEntry,
  title: string,
  wording: Wording,
  timeZone: string,
): string[] {
  const { language } = wording;
  const { revision, at, by, data, state, digest, chainHolds, signature } = entry;
  const who =
    by.process === undefined
      ? actingPerson(by, wording)
      : replayTexts.process(processName(by.process)[language])[language];
  const signed = signature === undefined ? [] : [replayTexts.signed[language]];
  return [
    `[${revision}] ${cityTime(at, timeZone, language)}  ${title}  ${who}`,
    ...factLines(data, wording).map((line) => `    ${line}`),
    `    → ${stateWords(state, language)}`,
    `    ${[...signed, digest, chainHolds ? '✓' : '✗'].join('  ')}`,
  ];
}

/** Who acted, in which post, and what that post or a designation made them then. */
function actingPerson({ person = '', post = '', roles = [] }: ActorView, wording: Wording): string {
  const { language, names } = wording;
  // Everybody may report.
  const more = ROLES.filter((role) => role !== 'reporter' && roles.includes(role));
  const capacities = more.map((role) => roleLabels[role][language]);
  return replayTexts.acting(names.person(person), names.post(post), capacities)[language];
}

const processName = (process: string): Text =>
  processNames[process] ?? { ja: process, en: process };
