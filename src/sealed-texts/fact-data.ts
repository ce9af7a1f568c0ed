import type { Sealed } from '../../state-machines/sealed';
import { PlainText } from './plain-text';

/** A leaf of a fact's data, and where it stands: a JSON pointer (RFC 6901) from the data's root. */
interface Placed<Leaf> {
  readonly pointer: string;
  readonly leaf: Leaf;
}

type IsLeaf<Leaf> = (value: unknown) => value is Leaf;

export const isPlainText = (value: unknown): value is PlainText => value instanceof PlainText;

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 3 &&
  ['key', 'iv', 'data'].every((name) => typeof Reflect.get(value, name) === 'string');

/** Every sealed text in a fact's data: its pointer and the id of its key, for whoever may erase it. */
export const sealedTextsIn = (data: unknown): { pointer: string; key: string }[] =>
  leavesIn(data, isSealed).map(({ pointer, leaf }) => ({ pointer, key: leaf.key }));

/** The leaves of one kind, in the order in which `replaceLeaves` meets them. */
export function leavesIn<Leaf>(data: unknown, isLeaf: IsLeaf<Leaf>): Placed<Leaf>[] {
  const found: Placed<Leaf>[] = [];
  replaceLeaves(data, isLeaf, (placed) => found.push(placed));
  return found;
}

/**
 * A copy of plain data with each leaf of one kind replaced; properties that are undefined are left
 * out. Throws a `TypeError` for anything that is not plain data.
 */
export function replaceLeaves<Leaf>(
  data: unknown,
  isLeaf: IsLeaf<Leaf>,
  replacement: (placed: Placed<Leaf>) => unknown,
): unknown {
  const visit = (value: unknown, pointer: string): unknown => {
    if (isLeaf(value)) return replacement({ pointer, leaf: value });
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      return value.map((item: unknown, index) => visit(item, `${pointer}/${index}`));
    }
    if (!isPlainObject(value)) {
      throw new TypeError(
        `At ${pointer || 'the root'} stands a ${value.constructor.name}, not data`,
      );
    }
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([name, item]) => [name, visit(item, `${pointer}/${escaped(name)}`)]),
    );
  };
  return visit(data, '');
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
