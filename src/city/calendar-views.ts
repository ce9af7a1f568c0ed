import { Injectable } from '@nestjs/common';
import { openPause, type CityCalendarState } from '../../state-machines/city-calendar/fold';
import { isDay } from '../calendar/day';
import { nationalHolidaysOf } from '../calendar/national-holidays';
import { CALENDAR_STREAM } from '../event-store/streams';
import type { RecordedRuleset } from '../rulesets/rulesets';
import type { ReadableText } from '../sealed-texts/readable-text.dto';
import { SealedTexts } from '../sealed-texts/seal';
import { rulesetRef } from './calendar-commands';
import type { CalendarView, HolidayView } from './calendar-view';

/** The city's calendar for a reader. */
@Injectable()
export class CalendarViews {
  constructor(private readonly texts: SealedTexts) {}

  async of(
    year: number,
    state: CityCalendarState,
    inForce: RecordedRuleset,
  ): Promise<CalendarView> {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const touching = state.pauses.filter(
      ({ from, until }) => from <= last && (until === undefined || until > first),
    );
    const open = openPause(state);
    return {
      year,
      holidays: holidaysOf(year, state, inForce),
      pauses: await Promise.all(
        touching.map(async ({ from, until, reason }) => ({
          from,
          until: until ?? null,
          reason: await this.#reason(reason),
        })),
      ),
      signs: {
        pause: open === undefined ? [rulesetRef(inForce)] : null,
        resume: open === undefined ? null : [{ ...open.ref }],
      },
    };
  }

  async #reason(reason: CityCalendarState['pauses'][number]['reason']): Promise<ReadableText> {
    const event = { stream: CALENDAR_STREAM, type: 'CityPaused', data: { reason } };
    return (await this.texts.unsealTexts(event)).reason;
  }
}

function holidaysOf(
  year: number,
  { holidays }: CityCalendarState,
  { ruleset }: RecordedRuleset,
): HolidayView[] {
  const yearly = ruleset.holidays.yearly
    .map((monthAndDay) => `${year}-${monthAndDay}`)
    // 29 February is not in every year.
    .filter(isDay);
  const declared = [...holidays].filter(([day]) => Number(day.slice(0, 4)) === year);
  const all: HolidayView[] = [
    ...nationalHolidaysOf(year).map(({ day, name }) => ({ day, kind: 'national', name })),
    ...yearly.map((day) => ({ day, kind: 'yearly', name: null })),
    ...declared.map(([day, name]) => ({ day, kind: 'declared', name })),
  ];
  return all.sort((one, other) => (one.day < other.day ? -1 : 1));
}
