import { Inject, Injectable } from '@nestjs/common';
import { sourceLabels } from '../../state-machines/case/labels';
import { cityDay } from '../calendar/city-day';
import { fiscalYearOf } from '../calendar/fiscal-year';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { type AnsweredTime, askedPosition, type AskedTime } from '../read-models/asked-position';
import { countCases, firstYearOfRecords } from '../read-models/cases/case-counts';
import { printedTableAt } from '../read-models/occurrences/queries';
import { ReadModels } from '../read-models/read-models';
import { Rulesets } from '../rulesets/rulesets';
import { erasOf, kindLabels } from './city-rulesets';
import { type OccurrencesReport, occurrencesReport } from './occurrences-report';

/** 発生状況まとめ as it was known at any instant. */
@Injectable()
export class OccurrencesReports {
  constructor(
    private readonly readModels: ReadModels,
    private readonly rulesets: Rulesets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * Every case counts, whoever asks. Throws `ReadModelsBehind`, `InstantInTheFuture`,
   * `EventStoreError`, `DatabaseUnavailable`.
   */
  async report(asked: AskedTime): Promise<AnsweredTime & OccurrencesReport> {
    const answered = await askedPosition(this.readModels, this.clock, asked);
    const { position, at } = answered;
    const known = await this.readModels.read(async (tables) => ({
      printed: await printedTableAt(tables, position),
      counts: await countCases(tables, position),
      firstYear: await firstYearOfRecords(tables, position),
    }));
    const day = cityDay(at, this.config.timeZone);
    const report = occurrencesReport({
      ...known,
      presentYear: fiscalYearOf(day),
      eras: await erasOf(this.rulesets),
      kinds: await kindLabels(this.rulesets, day),
      sources: sourceLabels,
    });
    return { ...answered, ...report };
  }
}
