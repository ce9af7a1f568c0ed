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
import { code, keptPart, row } from './reference-page';

const TEST = 'test/reference-pages.spec.ts';

function variablesTable(): string {
  const rows = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const notes = variableNotes.get(schema);
    if (!notes) throw new Error(`${name} has no notes`);
    return row(code(name), notes.meaning, notes.takes.en, notes.whenUnset);
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
      code(problemType(name)),
      `${title.ja}<br>${title.en}`,
      `${whatToDo.ja}<br>${whatToDo.en}`,
    );
  });
  return [row('status', 'type', 'title', 'what to do'), '|---|---|---|---|', ...rows].join('\n');
}

function metricsTable(): string {
  const rows = (Object.keys(METRIC_CATALOGUE) as MetricName[]).map((name) => {
    const { type, help, labels = [] } = metricKind(name);
    return row(code(name), type, labels.map(code).join(', '), help);
  });
  return [row('metric', 'type', 'labels', 'what it says'), '|---|---|---|---|', ...rows].join('\n');
}

describe('The reference', () => {
  it.each([
    ['configuration.md', variablesTable],
    ['problem-types.md', problemsTable],
    ['metrics.md', metricsTable],
  ])('%s says what the code does', (page, table) => {
    expect(keptPart({ page, test: TEST }, table())).toBe(table());
  });
});
