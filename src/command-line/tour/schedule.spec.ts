import fc from 'fast-check';
import { compareDays, daysBetween } from '../../calendar/day';
import { cityDay } from '../../calendar/city-day';
import {
  atCityTime,
  DEMO_SCHEDULE,
  STORY_TIME_ZONE,
  TOUR_SCHEDULE,
  tuesdayBefore,
} from './schedule';

const TUESDAY = 2;
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('The story', () => {
  it('begins on a Tuesday, so many weeks before the present', () => {
    const instant = fc.date({
      min: new Date('2021-01-01T00:00:00Z'),
      max: new Date('2035-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), (present, weeks) => {
        const day = tuesdayBefore({ now: () => present }, weeks);
        expect(weekdayOf(day)).toBe(TUESDAY);
        const days = daysBetween(day, cityDay(present, STORY_TIME_ZONE));
        expect(days).toBeGreaterThanOrEqual(weeks * 7);
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
      const days = Object.values(schedule as unknown as Record<string, number>);
      expect(days).toEqual([...days].sort((first, second) => first - second));
      for (const day of days) expect([0, 1, 2, 3, 6]).toContain(day % 7);
      expect(days.at(-1)).toBeLessThan(weeks * 7 - 1);
    },
  );

  it("has the hours of the city's clock", () => {
    expect(atCityTime('2026-05-26', '9:40').toISOString()).toBe('2026-05-26T00:40:00.000Z');
    expect(
      compareDays('2026-05-26', cityDay(atCityTime('2026-05-26', '0:00'), STORY_TIME_ZONE)),
    ).toBe(0);
  });
});
