import { EXIT_CODES } from '../../src/command-line/exit-codes';
import { EXAMPLES } from '../../src/command-line/texts/examples';
import { programInMemory } from './program-in-memory';
import { runInProcess } from './run-in-process';

const COMMANDS = programInMemory().commands;
const NAMES = COMMANDS.map((command) => command.name());
/** They run, show or ask, and answer nothing that a script would read. */
const WITHOUT_DATA = ['serve', 'demo', 'tour', 'set-password', 'completion'];
const LANGUAGES = ['ja', 'en'] as const;

const helpOf = async (words: readonly string[], language: string): Promise<string> => {
  const { exitCode, output, errors } = await runInProcess([...words, '--help', '--lang', language]);
  expect([exitCode, errors]).toEqual([0, '']);
  return output;
};

const inJapanese = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u;

describe('The help', () => {
  it.each(NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
    'of %s in %s says what it does, with examples and what its exit codes mean',
    async (name, language) => {
      const help = await helpOf([name], language);
      expect(help).toContain(language === 'ja' ? '例:' : 'Examples:');
      for (const { line, does } of EXAMPLES[name] ?? []) {
        expect(help).toContain(`  $ ${line}\n`);
        expect(help).toContain(does[language]);
      }
      for (const { code, meaning } of Object.values(EXIT_CODES))
        expect(help).toContain(`${code}  ${meaning[language]}`);
      expect(inJapanese.test(help.split('\n')[2] ?? '')).toBe(language === 'ja');
    },
  );

  it.each(LANGUAGES)('of the program in %s names every command and exit code', async (language) => {
    const help = await helpOf([], language);
    for (const name of NAMES) expect(help).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    for (const { code, meaning } of Object.values(EXIT_CODES))
      expect(help).toContain(`${code}  ${meaning[language]}`);
  });

  it('is in Japanese unless the locale or --lang says otherwise', async () => {
    const { output } = await runInProcess(['verify', '--help'], { LANG: 'C.UTF-8' });
    expect(output).toContain('使い方: zesei verify');
  });

  it.each([[], ...NAMES.map((name) => [name])])(
    'leaves no word of its library untranslated: %s',
    async (...words) => {
      expect(await helpOf(words, 'ja')).not.toMatch(/\[options\]|\[command\]|choices:|default:/);
    },
  );

  it.each(COMMANDS.map((command) => [command.name(), command] as const))(
    'of %s gives only examples that it would take',
    (name, command) => {
      const examples = EXAMPLES[name] ?? [];
      expect(examples.length).toBeGreaterThan(0);
      for (const { line } of examples) {
        expect(line).toContain(`zesei ${name}`);
        const taken = command.options.flatMap(({ long }) => long ?? []);
        // What stands after a pipe or an `||` is another command's.
        const [own = ''] = line.split('|');
        expect(taken).toEqual(expect.arrayContaining(own.match(/--[a-z-]+/g) ?? []));
      }
    },
  );

  it('has examples for nothing else', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual([...NAMES].sort());
  });
});

describe('A command', () => {
  it.each(COMMANDS.map((command) => [command.name(), command] as const))(
    '%s gives its result as JSON where it has one',
    (name, command) => {
      const takesJson = command.options.some(({ long }) => long === '--json');
      expect(takesJson).toBe(!WITHOUT_DATA.includes(name));
    },
  );

  it.each([
    [['serv'], 'en', 'There is no command serv. Did you mean serve? See zesei --help.'],
    [['doktor'], 'ja', 'doktor というコマンドはありません。「doctor」ではありませんか。'],
    [['verify', '--jason'], 'en', 'There is no option --jason. Did you mean --json?'],
    [['completion', 'powershell'], 'en', 'There is bash, zsh, fish.'],
  ])('that is misspelt, %j, is told what may be meant, in %s', async (words, language, told) => {
    const ended = await runInProcess([...words, '--lang', language]);
    expect(ended).toMatchObject({ exitCode: 2, output: '' });
    expect(ended.errors).toContain(told);
  });

  it('takes the language before it, too', async () => {
    for (const [language, told] of [
      ['ja', '使い方: zesei verify'],
      ['en', 'Usage: zesei verify'],
    ] as const) {
      const { exitCode, output } = await runInProcess(['--lang', language, 'verify', '--help']);
      expect(exitCode).toBe(0);
      expect(output).toContain(told);
    }
  });

  it.each([
    ['after it', ['verify', '--lang', 'fr']],
    ['before it', ['--lang', 'fr', 'verify']],
  ])('with a language that there is not, %s, is told which there are', async (_where, words) => {
    const english = await runInProcess(words);
    expect(english).toMatchObject({ exitCode: 2, output: '' });
    expect(english.errors).toContain('There is ja, en.');
    const japanese = await runInProcess(words, { LANG: 'ja_JP.UTF-8' });
    expect(japanese.errors).toContain('選べるのは ja、en です。');
  });
});
