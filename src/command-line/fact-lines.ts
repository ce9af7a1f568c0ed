import type { Ruleset } from '../../state-machines/ruleset/schema';
import { UUID } from '../platform/ids';
import { isText, type Language, type Text } from '../platform/language';
import { isUnreadable } from '../sealed-texts/readable-text.dto';
import {
  fieldLabels,
  fieldLabelsIn,
  ordinals,
  PERSONS,
  POSTS,
  technicalFields,
  UNITS,
  valueLabels,
  yesNo,
} from './texts/fields';

/** What ids are called. */
export interface Names {
  person(id: string): string;
  post(id: string): string;
  unit(id: string): string;
  /** The number of a case or of a voice. */
  number(id: string): string;
}

/** What the lines of a fact are made with. */
export interface Wording {
  readonly language: Language;
  readonly names: Names;
  readonly ruleset: Ruleset;
  /** The type of the fact. */
  readonly type: string;
}

const INDENT = '  ';
const FIELDS = Object.keys(fieldLabels);

/** The content of a fact as a reader sees it: a line a member, lists and groups indented. */
export function factLines(data: Readonly<Record<string, unknown>>, wording: Wording): string[] {
  return membersOf(data, '', wording);
}

function membersOf(data: object, above: string, wording: Wording): string[] {
  return Object.entries(data)
    .filter(([name, value]) => value !== undefined && !technicalFields.includes(name))
    .sort(([first], [second]) => placeOf(first) - placeOf(second))
    .flatMap(([name, value]: [string, unknown]) => memberLines(name, value, above, wording));
}

/** Members are stored by name; a reader gets them in the order of the labels. */
function placeOf(name: string): number {
  const place = FIELDS.indexOf(name);
  return place < 0 ? FIELDS.length : place;
}

function memberLines(name: string, value: unknown, above: string, wording: Wording): string[] {
  const path = above === '' ? name : `${above}.${name}`;
  const label = labelOf(name, path, wording);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (!items.some(isGroup))
      return [`${label}: ${items.map((item) => worded(name, path, item, wording)).join(' / ')}`];
    return [
      `${label}:`,
      ...items.filter(isGroup).flatMap((item) => indented(itemLines(item, path, wording))),
    ];
  }
  if (isGroup(value)) return [`${label}:`, ...indented(membersOf(value, path, wording))];
  return [`${label}: ${worded(name, path, value, wording)}`];
}

/** An item of a list, under its id. */
function itemLines(item: object, path: string, wording: Wording): string[] {
  const { id, ...rest } = item as { readonly id?: unknown };
  const lines = membersOf(rest, path, wording);
  return typeof id === 'string' ? [id, ...indented(lines)] : lines;
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnreadable(value);

const indented = (lines: readonly string[]): string[] => lines.map((line) => INDENT + line);

const labelOf = (name: string, path: string, { language, type }: Wording): string =>
  (fieldLabelsIn[type]?.[path] ?? fieldLabels[path] ?? fieldLabels[name])?.[language] ?? name;

function worded(
  name: string,
  path: string,
  value: unknown,
  { language, names, ruleset }: Wording,
): string {
  if (isUnreadable(value)) return isText(value.label) ? value.label[language] : value.label;
  if (typeof value === 'boolean') return (value ? yesNo.yes : yesNo.no)[language];
  if (typeof value === 'number' && ordinals[name] !== undefined)
    return ordinals[name](value)[language];
  if (typeof value !== 'string') return JSON.stringify(value);
  if (PERSONS.includes(name)) return names.person(value);
  if (UNITS.includes(name)) return names.unit(value);
  if (POSTS.includes(name)) return names.post(value);
  if (UUID.test(value)) return names.number(value);
  const label = valueLabels[path]?.[value] ?? labelInRuleset(path, value, ruleset);
  return label?.[language] ?? value;
}

function labelInRuleset(path: string, value: string, ruleset: Ruleset): Text | undefined {
  const lists: Readonly<Record<string, readonly { readonly id: string; readonly label: Text }[]>> =
    {
      kind: ruleset.kinds,
      'finding.kind': ruleset.kinds,
      severity: ruleset.severities,
      'obligation.kind': ruleset.obligationKinds,
      deadline: ruleset.deadlines,
      'dates.deadline': ruleset.deadlines,
      'causes.code': ruleset.causeCodes,
    };
  return lists[path]?.find(({ id }) => id === value)?.label;
}
