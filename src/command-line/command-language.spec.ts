import { commandLanguage } from './command-language';

describe('The language of a command', () => {
  it('is Japanese where nothing else is asked for', () => {
    expect(commandLanguage([], {})).toBe('ja');
    expect(commandLanguage([], { LANG: 'C.UTF-8' })).toBe('ja');
    expect(commandLanguage([], { LANG: 'ja_JP.UTF-8' })).toBe('ja');
  });

  it('is that of the locale, LC_ALL first', () => {
    expect(commandLanguage([], { LANG: 'en_US.UTF-8' })).toBe('en');
    expect(commandLanguage([], { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' })).toBe('ja');
    expect(commandLanguage([], { LANG: 'en_US.UTF-8', LC_ALL: '' })).toBe('en');
  });

  it('is the one that the command names, before all else', () => {
    expect(commandLanguage(['tour', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' })).toBe('en');
    expect(commandLanguage(['tour', '--lang=ja'], { LANG: 'en_GB' })).toBe('ja');
  });
});
