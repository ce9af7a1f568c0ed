import { spawnSync } from 'node:child_process';

const ASSIGNMENT = /^[A-Z_]+=.*$/gm;

/** A value in single quotes: `sh` and systemd's `EnvironmentFile=` both read it letter by letter. */
const READ_ALIKE = /^([A-Z_]+)='([^']*)'$/;

/** The lines that do not stand in quotes, and so may be read in part, or otherwise by systemd than by `sh`. */
export const unquotedIn = (text: string): string[] =>
  (text.match(ASSIGNMENT) ?? []).filter((line) => !READ_ALIKE.test(line));

/** What the lines of a file of settings say, letter by letter. */
export const settingsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (text.match(ASSIGNMENT) ?? []).map((line) => {
      const [, name = line, value = ''] = READ_ALIKE.exec(line) ?? [];
      return [name, value] as const;
    }),
  );

/** The environment of a program that is started as `/usr/local/bin/zesei` of `docs/how-to/install.md` starts it. */
export function sourced(file: string): Readonly<Record<string, string>> {
  const { stdout, stderr, status } = spawnSync(
    'sh',
    [
      '-c',
      'set -a; . "$1"; exec "$2" -p "JSON.stringify(process.env)"',
      'sh',
      file,
      process.execPath,
    ],
    { env: {}, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the settings cannot be read by sh: ${stderr}`);
  return JSON.parse(stdout) as Record<string, string>;
}
