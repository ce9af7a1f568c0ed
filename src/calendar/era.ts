import type { Day } from './day';

/** One era 元号 of the Japanese calendar. Which ones there are is data: a new one may come. */
export interface Era {
  /** What stands for it in short: `R`. */
  readonly letter: string;
  /** Its name: `令和`. */
  readonly name: string;
  /** Its first day. */
  readonly from: Day;
}

/** The ways in which one fiscal year is written. */
export interface FiscalYearLabel {
  /** `令和元年`, `令和6年` */
  readonly era: string;
  /** `R1`, `R6` */
  readonly short: string;
  /** `2019`, `2024` */
  readonly western: string;
}

/**
 * How a fiscal year is called. It takes its name from the era in which its year stands at the end:
 * a fiscal year in whose course an era begins is that era's first year, also for the days before
 * (the fiscal year 2019 is 令和元年 from 1 April 2019 on).
 * A year before all eras that are given has its western number only.
 */
export function fiscalYearLabel(fiscalYear: number, eras: readonly Era[]): FiscalYearLabel {
  const startYear = (era: Era): number => Number(era.from.slice(0, 4));
  const era = eras
    .filter((one) => startYear(one) <= fiscalYear)
    .reduce<Era | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined);
  if (!era)
    return { era: `${fiscalYear}年`, short: String(fiscalYear), western: String(fiscalYear) };
  const year = fiscalYear - startYear(era) + 1;
  return {
    era: `${era.name}${year === 1 ? '元' : year}年`,
    short: `${era.letter}${year}`,
    western: String(fiscalYear),
  };
}
