import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHELLS } from '../../src/command-line/completion/completion';
import { temporaryFolder } from '../temporary-folder';
import { programInMemory } from './program-in-memory';
import { runInProcess } from './run-in-process';

const folder = temporaryFolder();
const script = join(folder.path, 'zesei.bash');
beforeAll(async () => {
  writeFileSync(script, (await runInProcess(['completion', 'bash'])).output);
});
afterAll(() => {
  folder.remove();
});

function bash(...words: readonly string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  return spawnSync('bash', ['--norc', '--noprofile', ...words], { encoding: 'utf8' });
}

/** What bash would offer for the last of these words. */
function offered(...words: readonly string[]): string[] {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const { stdout, stderr } = bash(
    '-c',
    `source ${script}
COMP_WORDS=(zesei ${typed}) COMP_CWORD=${words.length}
_zesei
printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

const COMMANDS = programInMemory().commands;

describe('The completion of bash', () => {
  it('is bash', () => {
    expect(bash('-n', script)).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = bash('-c', `source ${script}; complete -p zesei`);
    expect(stdout).toContain('-F _zesei zesei');
  });

  it('offers every command, and those that begin as what was typed', () => {
    expect(offered('').sort()).toEqual(COMMANDS.map((command) => command.name()).sort());
    expect(offered('re').sort()).toEqual(['rebuild', 'replay', 'restore']);
    expect(offered('--v')).toEqual(['--version']);
  });

  it.each(COMMANDS.map((command) => [command.name(), command] as const))(
    'offers the options of %s',
    (name, command) => {
      const options = command.options.flatMap(({ long }) => long ?? []);
      expect(offered(name, '--').sort()).toEqual([...options, '--help'].sort());
    },
  );

  it('offers what an option or an argument takes, and leaves files to readline', () => {
    expect(offered('verify', '--lang', '')).toEqual(['ja', 'en']);
    expect(offered('completion', '')).toEqual([...SHELLS]);
    expect(offered('replay', '--at', '')).toEqual([]);
    for (const words of [
      ['backup', ''],
      ['restore', '--keys', ''],
      ['verify', ''],
    ])
      expect(offered(...words)).toEqual([]);
  });
});

describe('The completions of zsh and fish', () => {
  it.each(['zsh', 'fish'])('name, for %s, every command with all of its options', async (shell) => {
    const { output } = await runInProcess(['completion', shell]);
    for (const command of COMMANDS) {
      const lines = output.split('\n').filter((line) => line.includes(command.name()));
      for (const { long } of command.options) {
        const flag = shell === 'fish' ? `-l ${long?.slice(2)} ` : `'${long}[`;
        expect(lines.join('\n')).toContain(flag);
      }
    }
  });

  it.each([...SHELLS])('quote for %s what descriptions say', async (shell) => {
    const { output } = await runInProcess(['completion', shell]);
    // Every quotation mark is closed on its line, but for escaped ones.
    for (const line of output.split('\n')) {
      const marks = line.replaceAll(/'\\''|\\'/g, '').match(/'/g) ?? [];
      expect([line, marks.length % 2]).toEqual([line, 0]);
    }
  });
});
