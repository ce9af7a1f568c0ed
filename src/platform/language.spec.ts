import { isText, languageOf } from './language';

describe('The language of an answer', () => {
  it.each([
    [undefined, 'ja'],
    ['', 'ja'],
    ['ja', 'ja'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['en-US,en;q=0.9,ja;q=0.8', 'en'],
    ['ja,en-US;q=0.9,en;q=0.8', 'ja'],
    ['en;q=0.2, ja;q=0.7', 'ja'],
    ['EN', 'en'],
    ['fr, en;q=0.3', 'en'],
    ['fr', 'ja'],
    ['*', 'ja'],
    ['ja;q=0, *', 'en'],
    ['en;q=nonsense', 'ja'],
  ])('asked for with %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('A text for people', () => {
  it('is there in every language, and nothing else', () => {
    expect(isText({ ja: 'はい', en: 'yes' })).toBe(true);
    expect(isText({ ja: 'はい' })).toBe(false);
    expect(isText({ ja: 'はい', en: 'yes', fr: 'oui' })).toBe(false);
    expect(isText('はい')).toBe(false);
    expect(isText(null)).toBe(false);
  });
});
