import type { Figure, Goal } from './measure';

const number = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

const goalText = ({ atMost, atLeast }: Goal): string =>
  atMost === undefined ? `≥ ${number(atLeast ?? 0)}` : `≤ ${number(atMost)}`;

/** The figures of one measure as a table in Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, median, least, most, goal, reached }) => [
    name,
    `${number(median)} ${unit}`,
    `${number(least)} – ${number(most)}`,
    goal === undefined ? '' : goalText(goal),
    reached === undefined ? '' : reached ? 'reached' : 'missed',
  ]);
  const lines = [
    ['figure', 'median', 'least – most', 'goal', ''],
    ['---', '--:', '--:', '--:', '---'],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
