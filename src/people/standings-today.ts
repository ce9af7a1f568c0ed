import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../../state-machines/fact';
import { standingsOf, type Standing } from '../../state-machines/organisation/questions';
import { cityDay } from '../calendar/city-day';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Organisation } from './organisation';

/** What people are on the day that it is in the city now. */
@Injectable()
export class StandingsToday {
  constructor(
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /** A standing for each post that the person holds today. Throws as `Organisation.current`. */
  async of(person: string): Promise<Standing[]> {
    const organisation = await this.organisation.current();
    return standingsOf(organisation, person, this.today());
  }

  /** The day that it is in the city now. */
  today(): Day {
    return cityDay(this.clock.now(), this.config.timeZone);
  }
}

/** What someone is told who holds no post today: they are known, and may do nothing. */
export const HOLDS_NO_POST = {
  detail: {
    ja: '本日、どの職にも就いていないため利用できません。発令の登録をシステム管理者に確かめてください。',
    en: 'You hold no post today. Ask the administrator whether your appointment has been entered.',
  },
};
