import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command-line/built-program';

const HOOK = join(__dirname, 'kill-at.js');

/** A command of the program: its words, its settings, and what is typed. */
export interface Command {
  readonly words: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly typed?: string;
}

/** Runs a command to its end, and answers how many steps it took on the disk. */
export async function stepsOf(command: Command, countedIn: string): Promise<number> {
  const ended = await hooked(command, { STEPS: countedIn });
  expect(ended).toMatchObject({ exitCode: 0 });
  return Number(readFileSync(countedIn, 'utf8'));
}

/** Runs a command and kills it right before its n-th step, from 1. */
export async function killedAt(command: Command, nth: number): Promise<void> {
  expect(await hooked(command, { KILL_AT: String(nth) })).toMatchObject({ signal: 'SIGKILL' });
}

/** So many moments, evenly spread from the first step to the last. */
export function momentsIn(steps: number, most: number): number[] {
  const apart = Math.max(1, (steps - 1) / (most - 1));
  const count = Math.min(most, steps);
  return Array.from({ length: count }, (_, n) => Math.round(1 + n * apart));
}

const hooked = ({ words, settings, typed }: Command, how: Record<string, string>) =>
  run(words, { ...settings, ...how, NODE_OPTIONS: `--require ${HOOK}` }, typed);
