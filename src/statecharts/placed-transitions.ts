import type { CaseFactType } from '../../state-machines/case/facts';
import type { StatechartData, StatechartState, StatechartTransition } from './statechart-data';

/** What one fact does somewhere: more than one transition where a guard chooses. */
export interface Happening {
  /** The states in which it may happen alike. */
  readonly states: readonly string[];
  readonly transitions: readonly StatechartTransition[];
}

/** All that leads from one state to another. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly happenings: readonly Happening[];
}

/** Where each transition of a statechart stands in its picture: on an arrow, or written into a state. */
interface PlacedTransitions {
  readonly ways: readonly Way[];
  readonly written: readonly Happening[];
}

/**
 * Written, though it leads somewhere: from nearly everywhere to nearly everywhere, so that its arrows
 * would hide the rest.
 */
const NEVER_DRAWN: readonly (CaseFactType | undefined)[] = ['CaseReclassified', 'CaseReopened'];

/** Says of each transition where it stands in the picture; none is left out. */
export function placed(data: StatechartData): PlacedTransitions {
  const tree = new StateTree(data.states);
  // An arrow into the state that it comes from could not be followed.
  const isDrawn = ({ fact, from, to }: StatechartTransition) =>
    to !== undefined && !NEVER_DRAWN.includes(fact) && !tree.contains(from, to);
  return {
    ways: waysOf(data.transitions.filter(isDrawn), tree),
    written: writtenOf(
      data.transitions.filter((transition) => !isDrawn(transition)),
      tree,
    ),
  };
}

/** The states as the tree that they are. */
export class StateTree {
  readonly #byId: ReadonlyMap<string, StatechartState>;

  constructor(private readonly states: readonly StatechartState[]) {
    this.#byId = new Map(states.map((state) => [state.id, state]));
  }

  /** Throws where there is no such state. */
  of(id: string): StatechartState {
    const state = this.#byId.get(id);
    if (state === undefined) throw new Error(`There is no state ${id}`);
    return state;
  }

  /** Beside the phases, or around them. */
  isTop(id: string): boolean {
    const { parent } = this.of(id);
    return parent !== undefined && this.of(parent).parent === undefined;
  }

  contains(outer: string, inner: string): boolean {
    const { parent } = this.of(inner);
    return parent !== undefined && (parent === outer || this.contains(outer, parent));
  }

  /** Where a case comes to that enters this state: a step, or a state with regions. */
  entered(id: string): StatechartState {
    const state = this.of(id);
    return state.initial === undefined ? state : this.entered(state.initial);
  }

  /** The same states, with a state in place of all that it consists of, as far as that goes. */
  lifted(ids: readonly string[]): readonly string[] {
    const whole = this.states.find(({ id, parent }) => {
      if (parent === undefined || ids.includes(id)) return false;
      const inside = this.states.filter((child) => child.parent === id && child.kind !== 'history');
      return inside.length > 0 && inside.every((child) => ids.includes(child.id));
    });
    if (whole === undefined) return ids;
    const first = ids.findIndex((id) => this.contains(whole.id, id));
    const others = ids.filter((id) => !this.contains(whole.id, id));
    return this.lifted([...others.slice(0, first), whole.id, ...others.slice(first)]);
  }
}

/** One arrow for all that leads from one state to another; one from a whole for one from each part. */
function waysOf(transitions: readonly StatechartTransition[], tree: StateTree): readonly Way[] {
  const happenings = new Map<string, { from: string; to: string; happening: Happening }>();
  for (const same of grouped(transitions, likeness)) {
    const [first] = same;
    const sources = tree.lifted([...new Set(same.map(({ from }) => from))]);
    for (const from of sources) {
      const to = tree.entered(first.to ?? first.from).id;
      const inside = same.filter(
        (transition) => transition.from === from || tree.contains(from, transition.from),
      );
      const happening = {
        states: inside.map((transition) => transition.from),
        transitions: inside,
      };
      happenings.set(`${from} ${to} ${likeness(first)}`, { from, to, happening });
    }
  }
  return grouped([...happenings.values()], ({ from, to }) => `${from} ${to}`).map((way) => ({
    from: way[0].from,
    to: way[0].to,
    happenings: way.map(({ happening }) => happening),
  }));
}

/** What a state beside or around the phases shares with others is told once. */
function writtenOf(
  transitions: readonly StatechartTransition[],
  tree: StateTree,
): readonly Happening[] {
  const local = grouped(transitions, ({ from, fact }) => `${from} ${fact ?? ''}`);
  const content = (group: readonly StatechartTransition[]) =>
    JSON.stringify(group.map(({ from: _from, ...rest }) => rest));
  return grouped(local, (group) =>
    tree.isTop(group[0].from) ? content(group) : group[0].from + content(group),
  ).map((groups) => ({
    states: groups.map(([{ from }]) => from),
    transitions: groups[0],
  }));
}

const likeness = ({ cause, fact, to, guard }: StatechartTransition): string =>
  JSON.stringify([cause, fact, to, guard?.name]);

type AtLeastOne<T> = readonly [T, ...T[]];

/** Those with the same key together, in the order in which each key came first. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly AtLeastOne<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
