import fc from 'fast-check';
import { referred, type ApiDocument, type Schema } from '../openapi/document';

/** What a test knows of the city, so that what it sends often means something. */
export interface Known {
  /** Units, posts and persons. */
  readonly names: readonly string[];
  readonly days: readonly string[];
  /** Cases and voices. */
  readonly ids: readonly string[];
  readonly ruleset: unknown;
}

/** Kinds, codes, steps, causes, actions and deadlines, as bodies name them. */
const WORDS = [
  'nonconformity',
  'request',
  'people.attention',
  'a1',
  'a2',
  'c1',
  's1',
  'causesAndPlan',
];

const TEXTS = ['窓口でのお渡し間違い', 'x', '👨‍👩‍👧‍👦 葛󠄀城市', 'a\nb\tc', "'; DROP TABLE", '%_\\', '<b>'];

/** Everything that a schema allows, or at least some of each. */
export function allowedBy(
  schema: Schema,
  document: Pick<ApiDocument, 'schemas'>,
  known: Known,
): fc.Arbitrary<unknown> {
  const of = (inner: Schema): fc.Arbitrary<unknown> => {
    if (inner.$ref !== undefined) return of(referred(document, inner));
    if (inner.allOf !== undefined) return of(inner.allOf[0] ?? {});
    switch (inner.type) {
      case 'object':
        return inner.additionalProperties === true ? anObject(known) : fields(inner);
      case 'array':
        return fc.array(of(inner.items ?? {}), { minLength: inner.minItems ?? 0, maxLength: 3 });
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return aNumber(inner);
      default:
        return aString(inner, known);
    }
  };
  const fields = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> =>
    fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [
          name,
          required.includes(name) ? of(one) : seldom(of(one)),
        ]),
      ),
    );
  return of(schema);
}

/** What may be left out mostly is: most of it fits only a few states. */
export const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, arbitrary);

const anObject = ({ ruleset }: Known): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constant(ruleset), fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 5 }));

const aNumber = ({ minimum = -10, maximum = 1_000_000 }: Schema): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: minimum, max: Math.min(maximum, minimum + 20) }),
    fc.constantFrom(minimum, maximum),
  );

function aString(schema: Schema, { names, days, ids }: Known): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 200 } = schema;
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.format === 'date') return fc.constantFrom(...days);
  if (schema.format === 'date-time') return fc.constantFrom(...days.map((day) => `${day}T00:00Z`));
  if (schema.format === 'uuid') return fc.constantFrom(...ids);
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, 'u');
    const fitting = [...names, ...ids, ...WORDS].filter((name) => pattern.test(name));
    // fast-check knows no classes of characters by their properties.
    const any = schema.pattern.includes('\\p{')
      ? fc.string({ minLength: 1, maxLength: 40 }).filter((text) => pattern.test(text))
      : fc.stringMatching(pattern);
    if (fitting.length === 0) return any;
    return fc.oneof(any, { weight: 5, arbitrary: fc.constantFrom(...fitting) });
  }
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...TEXTS, ...TEXTS, ...ids) },
    fc.string({ minLength, maxLength: Math.min(maxLength, 40) }),
    fc.constant('あ'.repeat(maxLength)),
  );
}
