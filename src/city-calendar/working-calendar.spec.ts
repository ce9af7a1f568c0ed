import fc from 'fast-check';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import { emptyCityCalendar, type CityCalendarState } from '../../state-machines/city-calendar/fold';
import { addDays, type Day } from '../calendar/day';
import { dueOn, type Deadline } from '../calendar/due-date';
import { isWorkingDay } from '../calendar/working-days';
import { workingCalendarOf } from './working-calendar';

const TODAY = '2026-04-06';
const sealed = { key: '00000000-0000-4000-8000-000000000000', iv: 'a'.repeat(16), data: 'a' };
const ref = { revision: 0, digest: `sha256-1:${'0'.repeat(64)}` };

const state = (
  holidays: readonly Day[],
  ...pauses: readonly (readonly [from: Day, until?: Day])[]
): CityCalendarState => ({
  holidays: new Map(holidays.map((day) => [day, '臨時'])),
  pauses: pauses.map(([from, until]) => ({ from, until, reason: sealed, ref })),
});
const calendar = (...told: Parameters<typeof state>) =>
  workingCalendarOf(defaultRuleset, state(...told), TODAY);
const plain = workingCalendarOf(defaultRuleset, emptyCityCalendar, TODAY);

const days = fc.integer({ min: 0, max: 400 }).map((ahead) => addDays(TODAY, ahead));
const deadlines: fc.Arbitrary<Deadline> = fc.record({
  start: fc.constant(TODAY),
  length: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom('workingDays', 'calendarDays'),
  onHoliday: fc.constantFrom('next', 'keep'),
  pauses: fc.boolean(),
});

describe("The city's working days", () => {
  it('are those of the ruleset, less what was declared', () => {
    expect(isWorkingDay('2026-06-23', plain)).toBe(false);
    expect(isWorkingDay('2026-06-24', plain)).toBe(true);
    expect(isWorkingDay('2026-06-24', calendar(['2026-06-24']))).toBe(false);
  });

  it('stand still in a pause; of one without an end, up to today', () => {
    const ended = calendar([], ['2026-04-07', '2026-04-09']);
    expect(
      ['2026-04-07', '2026-04-08', '2026-04-09'].map((day) => isWorkingDay(day, ended)),
    ).toEqual([false, false, true]);
    const open = calendar([], ['2026-04-02']);
    expect(
      ['2026-04-01', '2026-04-02', TODAY, '2026-04-07'].map((day) => isWorkingDay(day, open)),
    ).toEqual([true, false, false, true]);
    expect(isWorkingDay('2026-04-10', calendar([], ['2026-04-10']))).toBe(true);
  });

  it('let a due date be named whatever was declared, and never make it earlier', () => {
    const pauses = fc.tuple(days, fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }));
    fc.assert(
      fc.property(
        deadlines,
        fc.uniqueArray(days, { maxLength: 20 }),
        fc.array(pauses, { maxLength: 3 }),
        (deadline, holidays, told) => {
          const declared = calendar(
            holidays,
            ...told.map(
              ([from, length]) =>
                [from, length === undefined ? undefined : addDays(from, length)] as const,
            ),
          );
          const moved = dueOn(deadline, declared);
          expect(moved >= dueOn(deadline, plain)).toBe(true);
          if (deadline.unit === 'workingDays' || deadline.onHoliday === 'next')
            expect(
              isWorkingDay(
                moved,
                deadline.pauses === false ? { ...declared, pausedPeriods: [] } : declared,
              ),
            ).toBe(true);
        },
      ),
    );
  });

  it('move a date on by as many days as the city was paused, and a statutory one by none', () => {
    fc.assert(
      fc.property(
        deadlines,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (asked, begins, length) => {
          const deadline: Deadline = { ...asked, unit: 'calendarDays', onHoliday: 'keep' };
          const from = addDays(TODAY, begins);
          const paused = calendar([], [from, addDays(from, length)]);
          const usual = dueOn(deadline, plain);
          const stoodStill = deadline.pauses === true && from <= usual;
          expect(dueOn(deadline, paused)).toBe(stoodStill ? addDays(usual, length) : usual);
        },
      ),
    );
  });
});
