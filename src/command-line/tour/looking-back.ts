import type { Ruleset } from '../../../state-machines/ruleset/schema';
import type { CaseNowOrThen } from '../../history/case.controller';
import type { FactView } from '../../history/fact-view';
import type { HistoryPage } from '../../history/history';
import { cityTime, shortCityTime } from '../city-time';
import { wrapped } from '../display-width';
import { factTitles } from '../fact-titles';
import { stateWords } from '../state-words';
import type { Terminal } from '../terminal';
import { listed, withBrackets } from '../texts/listed';
import type { HttpPerson } from './http-person';
import type { PlayedCase } from './played-case';
import type { Printer } from './printer';
import { STORY_TIME_ZONE } from './schedule';
import { lookingBackTexts } from './texts/looking-back';
import { expectThat } from './unexpected-answer';

const DIGEST_SHOWN = 8;
/** So that a row fits into 80 columns. */
const FACT_WIDTH = 29;

/** Who looks back, and where it is told. */
export interface LookingBack {
  readonly reader: HttpPerson;
  readonly printer: Printer;
  readonly terminal: Terminal;
  /** What persons are called. */
  readonly nameOf: (person: string) => string;
  /** What posts are called. */
  readonly titleOf: (post: string) => string;
  readonly obligationKinds: Ruleset['obligationKinds'];
}

/** The case as of each of the moments: its state then, and which facts stood. */
export async function showMoments(
  { reader, printer, terminal }: LookingBack,
  { moments, closed: { id } }: PlayedCase,
): Promise<void> {
  printer.deed(reader, lookingBackTexts.looks);
  for (const { title, at, answer } of moments) {
    const query = new URLSearchParams({ at: at.toISOString() });
    const then = await reader.get<CaseNowOrThen>(`/api/cases/${id}?${query.toString()}`);
    expectThat(then.revision === answer.revision, 'the revision of that instant', then);
    expectThat(
      JSON.stringify(then.state) === JSON.stringify(answer.state),
      'the state of that instant',
      then.state,
    );
    const when = cityTime(at, STORY_TIME_ZONE, terminal.language);
    const position = terminal.say(lookingBackTexts.atPosition(then.position ?? ''));
    const state = `${stateWords(then.state, terminal.language)}  (${position})`;
    printer.item(
      { ja: `${title.ja}（${when}）`, en: `${title.en} (${when})` },
      { ja: state, en: state },
      lookingBackTexts.stood(whatStood(then, terminal)),
    );
  }
}

/** The names of the facts that stood then, in their order. */
function whatStood({ facts }: CaseNowOrThen, terminal: Terminal): string {
  const stood: readonly (FactView | FactView[] | undefined)[] = Object.values(facts);
  return stood
    .flat()
    .filter((fact) => fact !== undefined)
    .sort((first, second) => first.revision - second.revision)
    .map(({ label }) => labelIn(label, terminal))
    .join(' / ');
}

/** Over HTTP labels come in the language that was asked for. */
const labelIn = (label: FactView['label'], terminal: Terminal): string =>
  typeof label === 'string' ? label : terminal.say(label);

/** Every fact of the case, and whether the chain holds. */
export async function showHistory(
  { reader, printer, terminal, nameOf, titleOf, obligationKinds }: LookingBack,
  { closed }: PlayedCase,
): Promise<void> {
  printer.deed(reader, lookingBackTexts.reads);
  const history = await reader.get<HistoryPage>(`/api/cases/${closed.id}/history?limit=100`);
  const { facts, chainHolds } = history;
  expectThat(facts.length === closed.revision + 1, 'a history of all facts', facts.length);
  expectThat(chainHolds && facts.every((fact) => fact.chainHolds), 'the chain holds', history);
  const { when, fact, who, digest: digestText, revision: number } = lookingBackTexts;
  const headings = [when, fact, who, digestText].map((text) => ({
    heading: terminal.say(text),
  }));
  const factTitle = factTitles(facts, { language: terminal.language, obligationKinds, nameOf });
  printer.table(
    [{ heading: terminal.say(number), align: 'end' }, ...headings],
    facts.flatMap((entry) => {
      const { revision, at, by, digest, chainHolds: holds } = entry;
      const [title = '', ...more] = wrapped(factTitle(entry), FACT_WIDTH);
      return [
        [
          String(revision),
          shortCityTime(at, STORY_TIME_ZONE, terminal.language),
          title,
          by.person === undefined ? terminal.say(lookingBackTexts.automatic) : nameOf(by.person),
          `${digest.slice('sha256-1:'.length).slice(0, DIGEST_SHOWN)}… ${holds ? '✓' : '✗'}`,
        ],
        ...more.map((line) => ['', '', line]),
      ];
    }),
  );
  const held = postsOf(facts, { nameOf, titleOf, terminal });
  printer.remark(lookingBackTexts.postsHeld(held));
  printer.remark(lookingBackTexts.chainHolds);
}

/** In which posts each of those who acted did so, as the facts say. */
function postsOf(
  facts: readonly Pick<FactView, 'by'>[],
  { nameOf, titleOf, terminal }: Pick<LookingBack, 'nameOf' | 'titleOf' | 'terminal'>,
): string {
  const { language } = terminal;
  const held = new Map<string, Set<string>>();
  for (const { by } of facts)
    if (by.person !== undefined && by.post !== undefined)
      held.set(by.person, (held.get(by.person) ?? new Set()).add(titleOf(by.post)));
  return [...held]
    .map(([person, posts]) => withBrackets(nameOf(person), listed(posts, language), language))
    .join(' / ');
}
