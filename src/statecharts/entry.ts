import type { Language, Text } from '../platform/language';
import type { Happening, StateTree } from './placed-transitions';
import type { StatechartData, StatechartRule, StatechartTransition } from './statechart-data';

/** Something that may happen, as it is written beside an arrow or into a box. */
export interface Entry {
  readonly text: string;
  /** In small letters under it: the rules about the person, by name. */
  readonly small: readonly string[];
  readonly signed: boolean;
  /** For who points at it: the fact's name, where it leads and every rule's message. */
  readonly explanation: string;
}

const TEXTS = {
  stays: { ja: 'そのまま', en: 'stays' },
  who: { ja: '誰が', en: 'Who' },
  what: { ja: '内容', en: 'Content' },
} as const satisfies Record<string, Text>;

const BETWEEN: Text = { ja: '・', en: ', ' };
const BRACKETS: Text = { ja: '（…）', en: ' (…)' };

/** Names in one line: `報告済・受領`. */
export const joined = (texts: readonly Text[], language: Language): string =>
  [...new Set(texts.map((text) => text[language]))].join(BETWEEN[language]);

/** Puts what may happen into words. */
export class EntryWriter {
  readonly #rules: ReadonlyMap<string, StatechartRule>;

  constructor(
    data: StatechartData,
    private readonly tree: StateTree,
    private readonly language: Language,
  ) {
    this.#rules = new Map(data.rules.map((rule) => [rule.name, rule]));
  }

  /** Beside an arrow, which shows where it leads. */
  readonly onArrow = ({ transitions }: Happening): Entry => {
    const { label, cause } = oneOf(transitions);
    // What follows by itself is called as its guard is.
    const when = cause === 'fact' ? this.#when(transitions) : '';
    return this.#entry(`${label[this.language]}${when}`, transitions);
  };

  /** Inside a box, where no arrow shows that it leads elsewhere. */
  readonly inside = ({ transitions }: Happening): Entry => {
    const { label } = oneOf(transitions);
    const leading = transitions.filter(({ to }) => to !== undefined);
    const staying = transitions.filter(({ to }) => to === undefined);
    const targets = [...leading, ...staying].map((transition) => this.#target(transition));
    const where = leading.length > 0 ? ` → ${joined(targets, this.language)}` : '';
    const when = transitions.length === 1 ? this.#when(transitions) : '';
    return this.#entry(`${label[this.language]}${when}${where}`, transitions);
  };

  #target({ to }: StatechartTransition): Text {
    return to === undefined ? TEXTS.stays : this.tree.entered(to).label;
  }

  /** `（採否の経路なら）` */
  #when(transitions: readonly StatechartTransition[]): string {
    const { guard } = oneOf(transitions);
    return guard === undefined
      ? ''
      : BRACKETS[this.language].replace('…', guard.label[this.language]);
  }

  #entry(text: string, transitions: readonly StatechartTransition[]): Entry {
    const { label, fact } = oneOf(transitions);
    const ways = transitions.flatMap((transition) =>
      transition.guard === undefined
        ? []
        : [`${transition.guard.label[this.language]} → ${this.#target(transition)[this.language]}`],
    );
    const asked = this.#asked(transitions);
    return {
      text,
      small: this.#small(transitions),
      signed: transitions.some(({ signed }) => signed),
      explanation: [
        [label[this.language], ...(fact === undefined ? [] : [fact])].join(' '),
        ...new Set(ways),
        ...asked.map(
          ({ kind, name, message }) =>
            `${TEXTS[kind][this.language]} ${name}: ${message[this.language]}`,
        ),
      ].join('\n'),
    };
  }

  /** Those about the person first. */
  #asked(transitions: readonly StatechartTransition[]): readonly StatechartRule[] {
    const names = new Set(transitions.flatMap(({ rules }) => rules));
    const asked = [...names].flatMap((name) => this.#rules.get(name) ?? []);
    return [...asked.filter(isWho), ...asked.filter((rule) => !isWho(rule))];
  }

  /** Where some states ask otherwise than others, each line of rules says for which states it is. */
  #small(transitions: readonly StatechartTransition[]): readonly string[] {
    const byRules = new Map<string, { readonly names: readonly string[]; from: Text[] }>();
    for (const transition of transitions) {
      const names = this.#asked([transition])
        .filter(isWho)
        .map(({ name }) => name);
      const from = this.tree.of(transition.from).label;
      const same = byRules.get(names.join());
      if (same === undefined) byRules.set(names.join(), { names, from: [from] });
      else same.from.push(from);
    }
    const groups = [...byRules.values()];
    return groups.length === 1
      ? groups.flatMap(({ names }) => names)
      : groups.flatMap(({ names, from }) => [`${joined(from, this.language)}:`, ...names]);
  }
}

const isWho = ({ kind }: StatechartRule): boolean => kind === 'who';

function oneOf(transitions: readonly StatechartTransition[]): StatechartTransition {
  const [first] = transitions;
  if (first === undefined) throw new Error('Nothing happens without a transition');
  return first;
}
