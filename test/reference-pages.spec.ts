import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchema, variableNotes } from '../src/platform/environment';
import {
  METRIC_CATALOGUE,
  metricKind,
  type MetricName,
} from '../src/platform/metrics/metric-catalogue';
import {
  PROBLEM_CATALOGUE,
  problemKind,
  type ProblemName,
  problemType,
} from '../src/platform/problem-catalogue';

const BEGIN = '<!-- begin: held equal to the code by test/reference-pages.spec.ts -->';
const END = '<!-- end -->';

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function variablesTable(): string {
  const rows = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const notes = variableNotes.get(schema);
    if (!notes) throw new Error(`${name} has no notes`);
    return row(`\`${name}\``, notes.meaning, notes.takes.en, notes.whenUnset);
  });
  return [row('variable', 'what for', 'takes', 'when unset'), '|---|---|---|---|', ...rows].join(
    '\n',
  );
}

function problemsTable(): string {
  const names = Object.keys(PROBLEM_CATALOGUE) as ProblemName[];
  const rows = names.map((name) => {
    const { status, title, whatToDo } = problemKind(name);
    return row(
      String(status),
      `\`${problemType(name)}\``,
      `${title.ja}<br>${title.en}`,
      `${whatToDo.ja}<br>${whatToDo.en}`,
    );
  });
  return [row('status', 'type', 'title', 'what to do'), '|---|---|---|---|', ...rows].join('\n');
}

function metricsTable(): string {
  const rows = (Object.keys(METRIC_CATALOGUE) as MetricName[]).map((name) => {
    const { type, help, labels = [] } = metricKind(name);
    return row(`\`${name}\``, type, labels.map((label) => `\`${label}\``).join(', '), help);
  });
  return [row('metric', 'type', 'labels', 'what it says'), '|---|---|---|---|', ...rows].join('\n');
}

/** With UPDATE_REFERENCE=1 the page is written anew from the code. */
function partOf(page: string, wanted: string): string {
  const file = join(__dirname, '..', 'docs', 'reference', page);
  const text = readFileSync(file, 'utf8');
  const [before, rest = ''] = text.split(`${BEGIN}\n`);
  const [part = '', after = ''] = rest.split(`\n${END}`);
  if (process.env.UPDATE_REFERENCE !== '1') return part;
  writeFileSync(file, `${before ?? ''}${BEGIN}\n${wanted}\n${END}${after}`);
  return wanted;
}

describe('The reference', () => {
  it.each([
    ['configuration.md', variablesTable],
    ['problem-types.md', problemsTable],
    ['metrics.md', metricsTable],
  ])('%s says what the code does', (page, table) => {
    expect(partOf(page, table())).toBe(table());
  });
});
