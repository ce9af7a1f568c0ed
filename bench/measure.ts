/** What a figure must reach; a stretch is wished for, never asked. */
export interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One number that a measure yields each run. */
export interface FigureName {
  readonly name: string;
  readonly unit: string;
  readonly goal?: Goal;
}

/** A measure that has been set up. Every run measures ours and the yardstick, one after the other. */
export interface PreparedMeasure {
  /** Each figure of one run, in the order of `figures`. */
  run(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Something that is measured against something else, in the same run. */
export interface Measure {
  readonly name: string;
  /** What is measured and how, for whoever reads the table. */
  readonly about: string;
  readonly figures: readonly FigureName[];
  /** Of the runs that count; one more before them warms up. */
  readonly runs: number;
  /** Takes minutes: only measured when it is named. */
  readonly onDemand?: boolean;
  /** The setting of the environment without which it cannot be measured. */
  readonly needs?: string;
  prepare(say: (progress: string) => void): Promise<PreparedMeasure>;
}

/** A figure over all runs that count. */
export interface Figure extends FigureName {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Of each run that counts, in their order. */
  readonly values: readonly number[];
  /** Undefined where there is no goal. */
  readonly reached?: boolean;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [lower, upper] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[lower] ?? Number.NaN) + (sorted[upper] ?? Number.NaN)) / 2;
}

/** The value below which this share (0 to 1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const reaches = ({ atMost, atLeast }: Goal, value: number): boolean =>
  (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);

/** Sets a measure up, runs it once to warm up and then as often as it says, and sums the runs up. */
export async function measured(
  measure: Measure,
  say: (progress: string) => void,
): Promise<readonly Figure[]> {
  const prepared = await measure.prepare(say);
  try {
    say('warming up');
    await prepared.run();
    const runs: (readonly number[])[] = [];
    while (runs.length < measure.runs) {
      say(`run ${runs.length + 1} of ${measure.runs}`);
      runs.push(await prepared.run());
    }
    return measure.figures.map((figure, index) => {
      const values = runs.map((run) => run[index] ?? Number.NaN);
      const middle = median(values);
      const { goal } = figure;
      return {
        ...figure,
        median: middle,
        least: Math.min(...values),
        most: Math.max(...values),
        values,
        ...(goal !== undefined && { reached: reaches(goal, middle) }),
      };
    });
  } finally {
    await prepared.close();
  }
}
