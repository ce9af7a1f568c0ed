import { EXIT_CODES } from '../../src/command-line/exit-codes';
import { keptPart, row } from '../reference-page';
import { programInMemory } from './program-in-memory';

const PAGE = { page: 'command-line.md', test: 'test/command-line/reference.spec.ts' };

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

describe('The reference of the command line', () => {
  it.each([
    ['commands', commandsTable],
    ['exit codes', exitCodesTable],
  ])('says of the %s what the code does', (name, table) => {
    expect(keptPart({ ...PAGE, name }, table())).toBe(table());
  });

  it('gives every exit code a number of its own', () => {
    const codes = Object.values(EXIT_CODES).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
