import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../../../state-machines/fact';
import { cityDay } from '../../calendar/city-day';
import type { WorkingCalendar } from '../../calendar/working-days';
import { CityCalendar } from '../../city-calendar/city-calendar';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Rulesets, type RecordedRuleset } from '../../rulesets/rulesets';

/** What a command is judged by at the moment when it comes, whatever it is about. */
export interface Moment {
  readonly now: Date;
  /** The day that it is in the city. */
  readonly cityDay: Day;
  readonly inForce: RecordedRuleset;
  /** The city's working days, as they are known today. */
  readonly calendar: WorkingCalendar;
}

/** Tells the moment, in the city's terms. */
@Injectable()
export class Moments {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
    private readonly rulesets: Rulesets,
    private readonly cityCalendar: CityCalendar,
  ) {}

  /** Throws `NoRuleset`, `EventStoreError`. */
  async present(): Promise<Moment> {
    const now = this.clock.now();
    const today = cityDay(now, this.config.timeZone);
    const inForce = await this.rulesets.inForce(today);
    const calendar = await this.cityCalendar.workingCalendar(inForce.ruleset, today);
    return { now, cityDay: today, inForce, calendar };
  }
}
