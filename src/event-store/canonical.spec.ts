import fc from 'fast-check';
import { canonicalJson } from './canonical';
import type { Json } from './event-store';

const asJson = (value: unknown): Json => value as Json;

describe('the canonical text of a JSON value', () => {
  it('is that of RFC 8785, section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('writes numbers as RFC 8785, section 3.2.2.3, has them', () => {
    expect(
      canonicalJson([JSON.parse('333333333.33333329') as number, 1e30, 4.5, 2e-3, 1e-27, -0]),
    ).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]');
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(asJson(value));
        // JSON has no negative zero, so the value is compared as JSON has it.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(asJson(JSON.parse(text)))).toBe(text);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [], c: null } })).toBe('{"a":{"c":null,"d":[]},"b":1}');
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a member without value', { a: undefined }],
    ['a hole in a list', { a: Array(1) }],
    ['NaN', { a: NaN }],
    ['infinity', [Infinity]],
    ['a bigint', { a: 1n }],
    ['a function', { a: () => 1 }],
    ['a symbol', { a: Symbol('a') }],
    ['a date', { a: new Date(0) }],
    ['a map', new Map()],
    ['bytes', { a: Buffer.from('a') }],
    ['an unpaired surrogate in a text', { a: 'a\ud800b' }],
    ['an unpaired surrogate in a key', { 'a\udc00': 1 }],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(asJson(value))).toThrow(TypeError);
  });

  it('says where the fault is', () => {
    expect(() => canonicalJson(asJson({ plan: { actions: [1, NaN] } }))).toThrow('/plan/actions/1');
  });
});
