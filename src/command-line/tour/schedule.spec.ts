import fc from 'fast-check';
import { defaultRuleset } from '../../../state-machines/ruleset/default';
import { cityDay } from '../../calendar/city-day';
import { compareDays, daysBetween } from '../../calendar/day';
import { isWorkingDay } from '../../calendar/working-days';
import {
  atCityTime,
  dayOfStory,
  DEMO_SCHEDULE,
  firstDayBefore,
  STORY_TIME_ZONE,
  TOUR_SCHEDULE,
  workingDayBefore,
} from './schedule';

const CALENDAR = { yearlyHolidays: defaultRuleset.holidays.yearly };
const PRESENTS = fc.date({
  min: new Date('2021-01-01T00:00:00Z'),
  max: new Date('2045-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('The story', () => {
  it('begins in the week that lies so many weeks before the present', () => {
    fc.assert(
      fc.property(PRESENTS, fc.integer({ min: 1, max: 60 }), (present, weeks) => {
        const day = firstDayBefore({ now: () => present }, weeks);
        const days = daysBetween(day, cityDay(present, STORY_TIME_ZONE));
        // Golden Week and the turn of the year push it on.
        expect(days).toBeGreaterThanOrEqual(weeks * 7 - 7);
        expect(days).toBeLessThan(weeks * 7 + 7);
      }),
    );
  });

  it.each([
    ['tour', TOUR_SCHEDULE, 96],
    ['demo', DEMO_SCHEDULE, 7],
  ])(
    'of the %s plays on working days, in order, and is over before the present',
    (_, schedule, weeks) => {
      const offsets: readonly number[] = Object.values({ ...schedule });
      expect(offsets).toEqual([...offsets].sort((first, second) => first - second));
      fc.assert(
        fc.property(PRESENTS, (present) => {
          const firstDay = firstDayBefore({ now: () => present }, weeks);
          const days = offsets.map((offset) => dayOfStory(firstDay, offset));
          expect(days.filter((day) => !isWorkingDay(day, CALENDAR))).toEqual([]);
          // The demo reports once more on the last working day before the present.
          const end = workingDayBefore({ now: () => present });
          expect(isWorkingDay(end, CALENDAR)).toBe(true);
          expect(compareDays(end, cityDay(present, STORY_TIME_ZONE))).toBeLessThan(0);
          expect(compareDays(days.at(-1) ?? end, end)).toBeLessThan(0);
        }),
        { numRuns: 30 },
      );
    },
  );

  it("has the hours of the city's clock", () => {
    expect(atCityTime('2026-05-26', '9:40').toISOString()).toBe('2026-05-26T00:40:00.000Z');
    expect(
      compareDays('2026-05-26', cityDay(atCityTime('2026-05-26', '0:00'), STORY_TIME_ZONE)),
    ).toBe(0);
  });
});
