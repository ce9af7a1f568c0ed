import * as fc from 'fast-check';
import { type Day, addDays, daysBetween } from './day';
import { type Deadline, dueOn } from './due-date';
import { type Pause, TimeStandsStill } from './pause';
import { type WorkingCalendar, isWorkingDay, workingDaysBetween } from './working-days';

const NAHA: WorkingCalendar = {
  yearlyHolidays: ['06-23', '12-29', '12-30', '12-31', '01-01', '01-02', '01-03'],
};

const within = (
  length: number,
  unit: Deadline['unit'],
  start: Day,
  more: Partial<Deadline> = {},
): Deadline => ({ start, length, unit, onHoliday: 'next', ...more });

const days = fc.integer({ min: 0, max: 10_000 }).map((count) => addDays('2005-01-01', count));
const lengths = fc.integer({ min: 1, max: 60 });
const units = fc.constantFrom<Deadline['unit'][]>('workingDays', 'calendarDays', 'months');
const holidays = fc.constantFrom<Deadline['onHoliday'][]>('next', 'keep');

describe('A due date', () => {
  it.each([
    ['acceptance', within(2, 'workingDays', '2024-05-02'), '2024-05-08'],
    ['triage', within(3, 'workingDays', '2024-12-26'), '2025-01-07'],
    ['objection to a finding', within(5, 'workingDays', '2019-04-26'), '2019-05-13'],
    ['causes and plan', within(14, 'calendarDays', '2024-05-13'), '2024-05-27'],
    ['causes and plan, to a holiday', within(14, 'calendarDays', '2024-04-20'), '2024-05-07'],
    ['an answer to a citizen', within(14, 'calendarDays', '2025-12-16'), '2026-01-05'],
    ['effect', within(3, 'months', '2024-05-15'), '2024-08-15'],
    ['effect, to a Sunday', within(3, 'months', '2024-02-11'), '2024-05-13'],
    ['effect, from the end of a month', within(3, 'months', '2023-11-30'), '2024-02-29'],
    ['effect, over the turn of the year', within(12, 'months', '2024-02-29'), '2025-02-28'],
  ])('of %s', (_what, deadline, expected) => {
    expect(dueOn(deadline, NAHA)).toBe(expected);
  });

  it('stays on a holiday where the rule says so, as a leak’s dates do', () => {
    const report = within(3, 'calendarDays', '2024-05-01', { onHoliday: 'keep' });
    expect(dueOn(report, NAHA)).toBe('2024-05-04');
    expect(dueOn({ ...report, onHoliday: 'next' }, NAHA)).toBe('2024-05-07');
    expect(dueOn(within(1, 'months', '2024-02-11', { onHoliday: 'keep' }), NAHA)).toBe(
      '2024-03-11',
    );
  });

  it('needs no holidays where it neither counts nor avoids them', () => {
    const far = within(14, 'calendarDays', '2060-01-01', { onHoliday: 'keep' });
    expect(dueOn(far, NAHA)).toBe('2060-01-15');
    expect(() => dueOn({ ...far, onHoliday: 'next' }, NAHA)).toThrow(RangeError);
  });

  it('is as many days after its start as its length, in its own unit', () => {
    fc.assert(
      fc.property(days, lengths, (start, length) => {
        const kept = { onHoliday: 'keep' } as const;
        expect(daysBetween(start, dueOn(within(length, 'calendarDays', start, kept), NAHA))).toBe(
          length,
        );
        expect(
          workingDaysBetween(start, dueOn(within(length, 'workingDays', start), NAHA), NAHA),
        ).toBe(length);
      }),
    );
  });

  it('moved on from a holiday is the first working day after it', () => {
    fc.assert(
      fc.property(days, lengths, units, (start, length, unit) => {
        const kept = dueOn(within(length, unit, start, { onHoliday: 'keep' }), NAHA);
        const moved = dueOn(within(length, unit, start), NAHA);
        expect(isWorkingDay(moved, NAHA)).toBe(true);
        expect(workingDaysBetween(addDays(kept, -1), moved, NAHA)).toBe(1);
      }),
    );
  });

  it.each([0, -1, 1.5])('has no length of %d', (length) => {
    expect(() => dueOn(within(length, 'workingDays', '2024-05-13'), NAHA)).toThrow(RangeError);
    expect(() => dueOn(within(length, 'months', '2024-05-13'), NAHA)).toThrow(RangeError);
  });
});

describe('A due date in a pause', () => {
  const hold: Pause = { from: '2024-05-15', until: '2024-06-03' };

  it.each([
    ['five working days', within(5, 'workingDays', '2024-05-13'), '2024-06-06'],
    ['two working days', within(2, 'workingDays', '2024-05-13'), '2024-06-03'],
    ['one working day, past before it', within(1, 'workingDays', '2024-05-13'), '2024-05-14'],
    ['fourteen days', within(14, 'calendarDays', '2024-05-13'), '2024-06-17'],
    ['three months', within(3, 'months', '2024-05-13'), '2024-09-02'],
  ])('of %s goes on with what was left', (_what, deadline, expected) => {
    expect(dueOn(deadline, NAHA, [hold])).toBe(expected);
    const pausedCity = { ...NAHA, pausedPeriods: [hold] };
    expect(dueOn(deadline, pausedCity)).toBe(expected);
    expect(dueOn(deadline, pausedCity, [hold])).toBe(expected);
  });

  it('does not move for a hold that was resumed on the same day', () => {
    const none: Pause = { from: '2024-05-15', until: '2024-05-15' };
    expect(dueOn(within(5, 'workingDays', '2024-05-13'), NAHA, [none])).toBe('2024-05-20');
  });

  it('moved on from a holiday is not moved into the pause', () => {
    const fromSunday: Pause = { from: '2024-05-12', until: '2024-05-22' };
    const toSaturday = within(5, 'calendarDays', '2024-05-06');
    expect(dueOn(toSaturday, NAHA, [fromSunday])).toBe('2024-05-22');
    expect(dueOn({ ...toSaturday, onHoliday: 'keep' }, NAHA, [fromSunday])).toBe('2024-05-11');
  });

  it('stands where statute or an audit body set it', () => {
    const statutory = within(30, 'calendarDays', '2024-05-13', {
      onHoliday: 'keep',
      pauses: false,
    });
    const paused = { ...NAHA, pausedPeriods: [{ from: '2024-05-20' }] };
    expect(dueOn(statutory, paused, [hold])).toBe('2024-06-12');
    expect(dueOn({ ...statutory, length: 33, onHoliday: 'next' }, paused)).toBe('2024-06-17');
    expect(dueOn(within(5, 'workingDays', '2024-05-13', { pauses: false }), paused)).toBe(
      '2024-05-20',
    );
  });

  it.each<Deadline>([
    within(5, 'workingDays', '2024-05-13'),
    within(14, 'calendarDays', '2024-05-13', { onHoliday: 'keep' }),
    within(3, 'months', '2024-05-13'),
  ])('is unknown while nobody knows when time goes on ($length $unit)', (deadline) => {
    const endless: WorkingCalendar = { ...NAHA, pausedPeriods: [{ from: '2024-05-15' }] };
    expect(() => dueOn(deadline, endless)).toThrow(new TimeStandsStill('2024-05-15'));
    expect(dueOn({ ...deadline, length: 1, unit: 'calendarDays' }, endless)).toBe('2024-05-14');
  });

  it('is not reckoned with a pause that ends before it begins, or on no day', () => {
    const deadline = within(5, 'workingDays', '2024-05-13');
    const wrong = (pause: Pause) => () => dueOn(deadline, NAHA, [pause]);
    expect(wrong({ from: '2024-06-03', until: '2024-05-15' })).toThrow(RangeError);
    expect(wrong({ from: '2024-05-15', until: '2024-06-31' })).toThrow(RangeError);
    expect(wrong({ from: 'soon' })).toThrow(RangeError);
  });

  const pauses = fc
    .tuple(fc.integer({ min: -30, max: 90 }), fc.integer({ min: 0, max: 60 }))
    .map(([after, length]) => ({ after, length }));

  it('of calendar days moves by exactly the days that it stood still', () => {
    fc.assert(
      fc.property(days, lengths, pauses, (start, length, { after, length: stillFor }) => {
        const deadline = within(length, 'calendarDays', start, { onHoliday: 'keep' });
        const from = addDays(start, after);
        const still = { from, until: addDays(from, stillFor) };
        const elapsed = Math.max(0, Math.min(stillFor, after + stillFor - 1));
        const expected = after > length ? 0 : after > 0 ? stillFor : elapsed;
        expect(daysBetween(dueOn(deadline, NAHA), dueOn(deadline, NAHA, [still]))).toBe(expected);
      }),
    );
  });

  it('is never earlier, never lies in the pause, and does not hang on the order', () => {
    fc.assert(
      fc.property(
        days,
        lengths,
        units,
        holidays,
        fc.array(pauses, { maxLength: 3 }),
        (start, length, unit, onHoliday, several) => {
          const holds = several.map(({ after, length: stillFor }) => {
            const from = addDays(start, after);
            return { from, until: addDays(from, stillFor) };
          });
          const deadline = within(length, unit, start, { onHoliday });
          const due = dueOn(deadline, NAHA, holds);
          expect(due >= dueOn(deadline, NAHA)).toBe(true);
          expect(holds.filter(({ from, until }) => from <= due && due < until)).toEqual([]);
          expect(dueOn(deadline, NAHA, [...holds].reverse())).toBe(due);
          expect(dueOn(deadline, { ...NAHA, pausedPeriods: holds })).toBe(due);
        },
      ),
    );
  });
});
