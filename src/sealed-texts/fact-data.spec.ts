import { inspect } from 'node:util';
import { isPlainText, leavesIn, replaceLeaves, sealedTextsIn } from './fact-data';
import { isWellFormed, PlainText } from './plain-text';

describe('the places of texts in a fact', () => {
  it('are JSON pointers, with ~ and / escaped as RFC 6901 says', () => {
    const data = {
      whatHappened: new PlainText('a'),
      actions: [{ text: new PlainText('b') }, { text: new PlainText('c') }],
      'a/b': { 'm~n': new PlainText('d') },
    };
    expect(leavesIn(data, isPlainText).map(({ pointer }) => pointer)).toEqual([
      '/whatHappened',
      '/actions/0/text',
      '/actions/1/text',
      '/a~1b/m~0n',
    ]);
  });

  it('are told with the keys that erasing them would destroy', () => {
    const sealed = (key: string) => ({ key, iv: 'iv', data: 'data' });
    const data = { reason: sealed('k1'), causes: [{ text: sealed('k2'), code: 'human' }] };
    expect(sealedTextsIn(data)).toEqual([
      { pointer: '/reason', key: 'k1' },
      { pointer: '/causes/0/text', key: 'k2' },
    ]);
  });

  it('are looked for in plain data only', () => {
    const replace = (data: unknown) => replaceLeaves(data, isPlainText, () => 'x');
    expect(replace({ on: '2026-04-01', n: 1, not: null, none: undefined })).toEqual({
      on: '2026-04-01',
      n: 1,
      not: null,
    });
    expect(() => replace({ when: new Map() })).toThrow('At /when stands a Map');
  });
});

describe('a plain text', () => {
  it('cannot become JSON, so it cannot enter the log or a log line', () => {
    expect(() => JSON.stringify({ reason: new PlainText('苦情') })).toThrow('must be sealed');
    expect(inspect(new PlainText('苦情'), { showHidden: true })).not.toContain('苦情');
  });

  it('is well-formed Unicode, since half a character would not come back', () => {
    expect(isWellFormed('𠮷野家')).toBe(true);
    expect(isWellFormed('\ud842')).toBe(false);
    expect(() => new PlainText('\ud842')).toThrow(TypeError);
  });
});
