import fc from 'fast-check';

/** What stands in place of something that would be allowed. */
const WRONG: readonly unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  'x'.repeat(10_001),
  '2026-02-30',
  '平成32年5月1日',
  '__proto__',
  0,
  -1,
  0.5,
  1e308,
  2 ** 60,
  true,
  [],
  [[]],
  [null],
  {},
  { length: 3 },
  { constructor: { prototype: {} } },
  Array.from({ length: 6_000 }, () => 0),
];

const NAMES = ['__proto', 'constructor', 'toString', 'length', '', 'as', 'by', 'found', 'state'];

/** One thing of a value changed: left out, put in, or another in its place. */
export const nearly = (allowed: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(allowed, fc.nat(), fc.nat(), fc.constantFrom('drop', 'add', 'change'))
    .map(([value, where, what, how]) => {
      const wrong = WRONG[what % WRONG.length];
      const places = placesIn(value);
      const place = places[where % Math.max(places.length, 1)];
      if (place === undefined) return wrong;
      const copy = structuredClone(value);
      const holder = reached(copy, place.slice(0, -1)) as Record<string, unknown>;
      const name = place.at(-1) ?? '';
      if (how === 'drop') Reflect.deleteProperty(holder, name);
      else if (how === 'change') holder[name] = wrong;
      else if (Array.isArray(holder)) holder.push(wrong);
      else holder[NAMES[what % NAMES.length] ?? name] = wrong;
      return copy;
    });

type Path = readonly string[];

/** Every place in a value that something stands at. */
function placesIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...placesIn(inner).map((path) => [name, ...path]),
  ]);
}

const reached = (value: unknown, path: Path): unknown =>
  path.reduce((holder, name) => (holder as Record<string, unknown>)[name], value);
