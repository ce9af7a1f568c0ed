import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { RELEASE } from '../src/platform/release';
import { machine } from './machine';
import { measured, type Measure } from './measure';
import { durableCommand, eventStoreDbCommand } from './measures/durable-command';
import { emmett } from './measures/emmett';
import { http } from './measures/http';
import { largeCity } from './measures/large-city';
import { reading } from './measures/reading';
import { rebuild } from './measures/rebuild';
import { table } from './table';

const MEASURES: readonly Measure[] = [
  durableCommand,
  eventStoreDbCommand,
  emmett,
  http,
  reading,
  rebuild,
  largeCity,
];

interface Options {
  readonly json?: string;
}

const write = (text: string) => process.stdout.write(`${text}\n`);
const say = (measure: string) => (progress: string) =>
  process.stderr.write(`${measure}: ${progress}\n`);

/** Why a measure is left out; undefined where it is measured. */
function leftOut({ name, needs, onDemand }: Measure, named: readonly string[]): string | undefined {
  if (needs !== undefined && process.env[needs] === undefined) return `${needs} is not set`;
  if (onDemand === true && !named.includes(name)) return `takes minutes: name it`;
  return undefined;
}

async function bench(named: readonly string[], { json }: Options): Promise<void> {
  const unknown = named.filter((name) => !MEASURES.some((measure) => measure.name === name));
  if (unknown.length > 0) {
    const there = MEASURES.map(({ name }) => name).join(', ');
    process.stderr.write(`There is no measure ${unknown.join(', ')}; there are ${there}.\n`);
    process.exitCode = 2;
    return;
  }
  const wanted = MEASURES.filter(({ name }) => named.length === 0 || named.includes(name));
  const measuredAt = new Date().toISOString();
  write(`# Zesei ${RELEASE} on ${machine()}`);
  const results = [];
  for (const measure of wanted) {
    const { name, about } = measure;
    const reason = leftOut(measure, named);
    write(`\n## ${name}\n\n${about}\n`);
    if (reason !== undefined) {
      write(`Left out: ${reason}.`);
      results.push({ name, about, leftOut: reason });
      continue;
    }
    const figures = await measured(measure, say(name));
    write(table(figures));
    results.push({ name, about, runs: measure.runs, figures });
  }
  if (json !== undefined)
    writeFileSync(
      json,
      `${JSON.stringify({ release: RELEASE, machine: machine(), measuredAt, results }, null, 2)}\n`,
    );
}

void new Command('bench')
  .description('measures Zesei against yardsticks in the same run')
  .argument('[measures...]', 'only these')
  .option('--json <file>', 'also writes the figures to a file')
  .action(bench)
  .parseAsync();
