import { voiceStandingLabels } from '../../../state-machines/voice/labels';
import type { CaseAnswer } from '../../cases/requests/case-answer';
import type { Text } from '../../platform/language';
import type { VoiceAnswer } from '../../voices/voice-answer';
import { cityTime } from '../city-time';
import { displayWidth, wrapped } from '../display-width';
import { stateWords, stepWords } from '../state-words';
import { tableLines, type Column } from '../table';
import type { Terminal } from '../terminal';
import { withBrackets } from '../texts/listed';
import type { HttpPerson, Refusal } from './http-person';
import { STORY_TIME_ZONE } from './schedule';

/** Columns of the narrowest terminal that is thought of. */
const WIDTH = 80;

/** Who tells the story while it is played. */
export interface Narrator {
  /** A new scene begins. */
  scene(at: Date, title: Text): void;
  /** Someone does something; what they typed stands below. */
  deed(who: Pick<HttpPerson, 'title'>, what: Text, typed?: readonly string[]): void;
  /** What came of it. */
  came(answer: Pick<CaseAnswer, 'number' | 'state'>): void;
  /** Where a voice stands now. */
  stands(answer: Pick<VoiceAnswer, 'number' | 'standing'>): void;
  /** The states that a case went through, one after the other. */
  passed(number: string, states: readonly CaseAnswer['state'][]): void;
  /** The rules said no. */
  refused(refusal: Refusal): void;
  /** Anything else that a reader should know. */
  remark(text: Text): void;
  /** One of several things that are told together; what follows it stands a little to the right. */
  item(text: Text, ...details: readonly Text[]): void;
}

/** Tells nothing. */
export const silentNarrator: Narrator = {
  scene: () => undefined,
  deed: () => undefined,
  came: () => undefined,
  stands: () => undefined,
  passed: () => undefined,
  refused: () => undefined,
  remark: () => undefined,
  item: () => undefined,
};

/** Tells the story on a terminal. */
export class Printer implements Narrator {
  #scenes = 0;

  constructor(private readonly terminal: Terminal) {}

  heading(text: Text): void {
    this.#indented(this.terminal.say(text), '');
  }

  scene(at: Date, title: Text): void {
    const { terminal } = this;
    this.#scenes += 1;
    terminal.print();
    const when = cityTime(at, STORY_TIME_ZONE, terminal.language);
    terminal.print(`【${this.#scenes}】 ${terminal.say(title)}    ${when}`);
  }

  deed(who: Pick<HttpPerson, 'title'>, what: Text, typed: readonly string[] = []): void {
    // Japanese joins its particle to the name without a blank.
    const blank = this.terminal.language === 'ja' ? '' : ' ';
    this.#indented(`${who.title}${blank}${this.terminal.say(what)}`, '  ');
    for (const text of typed) this.#indented(text, '    │ ');
  }

  came({ number, state }: Pick<CaseAnswer, 'number' | 'state'>): void {
    const words = stateWords(state, this.terminal.language);
    this.#indented(`→ ${number ?? ''}  ${words}`, '  ');
  }

  stands({ number, standing }: Pick<VoiceAnswer, 'number' | 'standing'>): void {
    const words = this.terminal.say(voiceStandingLabels[standing]);
    this.#indented(`→ ${number ?? ''}  ${words}`, '  ');
  }

  passed(number: string, states: readonly CaseAnswer['state'][]): void {
    const words = states.map((state) => stepWords(state, this.terminal.language));
    let line = `    → ${number} `;
    for (const [index, word] of words.entries()) {
      if (word === words[index - 1]) continue;
      const piece = index === 0 ? ` ${word}` : ` → ${word}`;
      // A state is never broken in two.
      if (displayWidth(line + piece) > WIDTH) {
        this.terminal.print(line);
        line = '     ';
      }
      line += piece;
    }
    this.terminal.print(line);
  }

  refused({ status, title, rules }: Refusal): void {
    this.#indented(`✗ ${withBrackets(title, String(status), this.terminal.language)}`, '  ');
    for (const { message } of rules) this.#indented(message, '    ・', '      ');
  }

  remark(text: Text): void {
    this.#indented(this.terminal.say(text), '  ');
  }

  item(text: Text, ...details: readonly Text[]): void {
    this.#indented(`● ${this.terminal.say(text)}`, '  ', '    ');
    for (const detail of details) this.#indented(this.terminal.say(detail), '     ');
  }

  /** A table, a little to the right. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    for (const line of tableLines(columns, rows)) this.terminal.print(`  ${line}`);
  }

  #indented(text: string, indent: string, hanging = indent): void {
    const lines = wrapped(text, WIDTH - displayWidth(indent));
    for (const [index, line] of lines.entries())
      this.terminal.print(`${index === 0 ? indent : hanging}${line}`.trimEnd());
  }
}
