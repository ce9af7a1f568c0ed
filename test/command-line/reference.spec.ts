import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CODES } from '../../src/command-line/exit-codes';
import { programInMemory } from './program-in-memory';

const FILE = join(__dirname, '..', '..', 'docs', 'reference', 'command-line.md');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function commandsTable(): string {
  const rows = programInMemory().commands.map((command) => {
    const words = command.registeredArguments.map((argument) =>
      argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    );
    const options = command.options.map(({ flags, description }) => `\`${flags}\` ${description}`);
    const usage = ['zesei', command.name(), ...words].join(' ');
    return row(`\`${usage}\``, command.description(), options.join('<br>'));
  });
  return [row('command', 'what it does', 'options'), '|---|---|---|', ...rows].join('\n');
}

function exitCodesTable(): string {
  const rows = Object.values(EXIT_CODES).map(({ code, meaning }) =>
    row(String(code), `${meaning.ja}<br>${meaning.en}`),
  );
  return [row('code', 'meaning'), '|---|---|', ...rows].join('\n');
}

/** With UPDATE_REFERENCE=1 the page is written anew from the code. */
function partOf(name: string, wanted: string): string {
  const begin = `<!-- begin ${name}: held equal to the code by test/command-line/reference.spec.ts -->\n`;
  const end = `<!-- end ${name} -->`;
  const text = readFileSync(FILE, 'utf8');
  const [before = '', rest = ''] = text.split(begin);
  const [part = '', after = ''] = rest.split(end);
  if (process.env.UPDATE_REFERENCE !== '1') return part.trimEnd();
  writeFileSync(FILE, `${before}${begin}${wanted}\n${end}${after}`);
  return wanted;
}

describe('The reference of the command line', () => {
  it.each([
    ['commands', commandsTable],
    ['exit codes', exitCodesTable],
  ])('says of the %s what the code does', (name, table) => {
    expect(partOf(name, table())).toBe(table());
  });

  it('gives every exit code a number of its own', () => {
    const codes = Object.values(EXIT_CODES).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
