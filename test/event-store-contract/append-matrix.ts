import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedRevision } from '../../src/event-store/event-store';

/** What EventStoreDB 23.10.6 did in one situation that the port can express. */
export interface Situation {
  readonly state: 'never' | 'live';
  readonly expected: ExpectedRevision;
  /** What is appended: `new`, `all`, `first+new` …, as the recording explains. */
  readonly appended: string;
  readonly outcome:
    | 'conflict'
    | {
        readonly revision: number;
        readonly written: boolean;
        /** The revisions that the stream holds afterwards; only told where something was written. */
        readonly revisions: readonly number[] | undefined;
      };
}

const STATES = ['never', 'live'] as const;
const RECORDING = join(__dirname, '..', 'data', 'eventstoredb-append-matrix.md');

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Expectations of the port. `any` and `exists` are none: their idempotence ends with a restart. */
function expectedRevision(word: string): ExpectedRevision | undefined {
  if (word === 'no_stream') return 'none';
  return /^\d+$/.test(word) ? Number(word) : undefined;
}

function outcomeOf(cell: string): Situation['outcome'] {
  if (cell.startsWith('WEV(')) return 'conflict';
  const success = /^ok rev=(\d+) (WRITTEN|not written) pos=\S+(?: → \[([\d,]+)\])?$/.exec(cell);
  if (success === null) throw new Error(`the recording says something new: ${cell}`);
  return {
    revision: Number(success[1]),
    written: success[2] === 'WRITTEN',
    revisions: success[3]?.split(',').map(Number),
  };
}

/** Every recorded situation that a caller of the port can be in. */
export function recordedSituations(): Situation[] {
  const recording = readFileSync(RECORDING, 'utf8');
  return STATES.flatMap((state) => {
    const section = recording.split(`\n**${state}**\n`)[1]?.split('\n**')[0] ?? '';
    const [heading, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
    const columns = cellsOf(heading ?? '').slice(1);
    return rows.flatMap((row) => {
      const [word = '', ...cells] = cellsOf(row);
      const expected = expectedRevision(word);
      if (expected === undefined) return [];
      return columns.flatMap((appended, column): Situation[] =>
        // The port refuses an append without events.
        appended === 'empty'
          ? []
          : [{ state, expected, appended, outcome: outcomeOf(cells[column] ?? '') }],
      );
    });
  });
}
