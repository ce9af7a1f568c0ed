import type { Ruleset } from './schema';

/** One difference between two rulesets; `at` is a path of names, a list's items by their id. */
interface RulesetDifference {
  readonly at: readonly string[];
  readonly what: 'added' | 'removed' | 'changed' | 'reordered';
  readonly before?: unknown;
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an item of a list is known by; undefined where only its place tells it. */
function nameOf(item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  const name = item.id ?? item.for ?? item.letter;
  return typeof name === 'string' ? name : undefined;
}

const areNamed = (list: readonly unknown[]): boolean => {
  const names = list.map(nameOf);
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
};

const byName = (list: readonly unknown[]): Fields =>
  Object.fromEntries(list.map((item) => [nameOf(item) ?? '', item]));

/** Places count from 1, as a reader counts. */
const byPlace = (list: readonly unknown[]): Fields =>
  Object.fromEntries(list.map((item, index) => [String(index + 1), item]));

function compareFields(before: Fields, after: Fields, at: readonly string[]): RulesetDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => compareValues(before[name], after[name], [...at, name]));
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  at: readonly string[],
): RulesetDifference[] {
  const all = [...before, ...after];
  // Codes by themselves, such as the kinds of a row, are one value together.
  if (!all.every(isFields))
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ at, what: 'changed', before, after }];
  if (!areNamed(before) || !areNamed(after))
    return compareFields(byPlace(before), byPlace(after), at);
  const kept = (list: readonly unknown[], other: readonly unknown[]) =>
    list.map(nameOf).filter((name) => other.some((item) => nameOf(item) === name));
  const [was, is] = [kept(before, after), kept(after, before)];
  return [
    ...compareFields(byName(before), byName(after), at),
    ...(was.join() === is.join()
      ? []
      : [{ at, what: 'reordered' as const, before: was, after: is }]),
  ];
}

function compareValues(
  before: unknown,
  after: unknown,
  at: readonly string[],
): RulesetDifference[] {
  if (before === after) return [];
  if (before === undefined) return [{ at, what: 'added', after }];
  if (after === undefined) return [{ at, what: 'removed', before }];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, at);
  if (isFields(before) && isFields(after)) return compareFields(before, after, at);
  return [{ at, what: 'changed', before, after }];
}

/** What a city would change by going from one ruleset to another; empty where nothing differs. */
export const compareRulesets = (before: Ruleset, after: Ruleset): readonly RulesetDifference[] =>
  compareFields(before, after, []);
