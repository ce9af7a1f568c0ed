import type { CaseAnswer } from '../../cases/case-answer';
import type { Text } from '../../platform/language';
import { cityTime } from '../city-time';
import { displayWidth, wrapped } from '../display-width';
import { stateWords } from '../state-words';
import { tableLines, type Column } from '../table';
import type { Terminal } from '../terminal';
import type { HttpPerson, Refusal } from './http-person';
import { STORY_TIME_ZONE } from './schedule';

const WIDTH = 92;

/** Who tells the story while it is played. */
export interface Narrator {
  /** A new scene begins. */
  scene(at: Date, title: Text): void;
  /** Someone does something; what they typed stands below. */
  deed(who: HttpPerson, what: Text, typed?: readonly string[]): void;
  /** What came of it. */
  came(answer: CaseAnswer): void;
  /** The rules said no. */
  refused(refusal: Refusal): void;
  /** Anything else that a reader should know. */
  remark(text: Text): void;
}

/** Tells nothing. */
export const silentNarrator: Narrator = {
  scene: () => undefined,
  deed: () => undefined,
  came: () => undefined,
  refused: () => undefined,
  remark: () => undefined,
};

/** Tells the story on a terminal. */
export class Printer implements Narrator {
  #scenes = 0;

  constructor(private readonly terminal: Terminal) {}

  heading(text: Text): void {
    this.terminal.print(this.terminal.say(text));
  }

  scene(at: Date, title: Text): void {
    const { terminal } = this;
    this.#scenes += 1;
    terminal.print();
    const when = cityTime(at, STORY_TIME_ZONE, terminal.language);
    terminal.print(`【${this.#scenes}】 ${terminal.say(title)}    ${when}`);
  }

  deed(who: HttpPerson, what: Text, typed: readonly string[] = []): void {
    // Japanese joins its particle to the name without a blank.
    const blank = this.terminal.language === 'ja' ? '' : ' ';
    this.#indented(`${who.title}${blank}${this.terminal.say(what)}`, '  ');
    for (const text of typed) this.#indented(text, '    │ ');
  }

  came({ number, state }: CaseAnswer): void {
    const words = stateWords(state, this.terminal.language);
    this.#indented(`→ ${number ?? ''}  ${words}`, '  ');
  }

  refused({ status, title, rules }: Refusal): void {
    this.#indented(`✗ ${title}（${status}）`, '  ');
    for (const { message } of rules) this.#indented(message, '    ・', '      ');
  }

  remark(text: Text): void {
    this.#indented(this.terminal.say(text), '  ');
  }

  /** A table, a little to the right. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    for (const line of tableLines(columns, rows)) this.terminal.print(`  ${line}`);
  }

  #indented(text: string, indent: string, hanging = indent): void {
    const lines = wrapped(text, WIDTH - displayWidth(indent));
    for (const [index, line] of lines.entries())
      this.terminal.print((index === 0 ? indent : hanging) + line);
  }
}
