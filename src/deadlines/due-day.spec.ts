import { defaultRuleset } from '../../state-machines/ruleset/default';
import { lastDayOf, type Counted, type Reckoning } from './due-day';

const reckoning: Reckoning = {
  ruleset: defaultRuleset,
  calendar: { yearlyHolidays: [] },
  today: '2026-05-29',
};
// Monday, 6 April 2026.
const begun = { begunOn: '2026-04-06', setOn: '2026-04-06' };
const lastDay = (counted: Partial<Counted>, holds: Parameters<typeof lastDayOf>[2] = []) =>
  lastDayOf({ ...begun, ...counted }, reckoning, holds);

describe('The last day of something', () => {
  it('is counted by the ruleset from its beginning', () => {
    expect(lastDay({ deadline: 'acceptance' })).toBe('2026-04-08');
    expect(lastDay({ deadline: 'acceptance', begunOn: '2026-04-10' })).toBe('2026-04-14');
  });

  it('is the day that was set, as long as no hold moves it', () => {
    expect(lastDay({ deadline: 'action', dueOn: '2026-04-20' })).toBe('2026-04-20');
    const past = { deadline: 'action', dueOn: '2026-04-02' };
    expect(lastDay(past)).toBe('2026-04-02');
  });

  it('is nobody’s to know where neither case nor ruleset says it', () => {
    expect(lastDay({ deadline: 'bodyAcceptance' })).toBeUndefined();
  });

  it('is counted anew where the work begins again after it', () => {
    const causes = { deadline: 'causesAndPlan', dueOn: '2026-04-02', countsAnew: true };
    expect(lastDay(causes)).toBe('2026-04-20');
    expect(lastDay({ ...causes, dueOn: '2026-04-07' })).toBe('2026-04-07');
  });

  it.each([
    ['moves on by a hold', '2026-04-15', '2026-04-27'],
    ['and by one that begins on it', '2026-04-20', '2026-04-27'],
  ])('%s', (_what, from, expected) => {
    const action = { deadline: 'action', dueOn: '2026-04-20' };
    const until = from === '2026-04-15' ? '2026-04-22' : '2026-04-27';
    expect(lastDay(action, [{ from, until }])).toBe(expected);
  });

  it('moves on by a pause of the city that began after it was set', () => {
    const action = { ...begun, deadline: 'action', dueOn: '2026-04-20' };
    const paused = (from: string, until: string) =>
      lastDayOf(
        action,
        { ...reckoning, calendar: { yearlyHolidays: [], pausedPeriods: [{ from, until }] } },
        [],
      );
    expect(paused('2026-04-15', '2026-04-22')).toBe('2026-04-27');
    expect(paused('2026-04-01', '2026-04-08')).toBe('2026-04-20');
  });

  it('does not move by a hold that was over when it was set, or began after it', () => {
    const action = { deadline: 'action', dueOn: '2026-04-20' };
    const before = [{ from: '2026-03-02', until: '2026-03-16' }];
    expect(lastDay(action, before)).toBe('2026-04-20');
    expect(lastDay(action, [{ from: '2026-05-01', until: '2026-05-08' }])).toBe('2026-04-20');
  });

  it('stands still as long as the hold lasts, but for what the law sets', () => {
    const holds = [{ from: '2026-04-07' }];
    expect(lastDay({ deadline: 'containment' }, holds)).toBeUndefined();
    expect(lastDay({ deadline: 'leakPromptReport', dueOn: '2026-04-09' }, holds)).toBe(
      '2026-04-09',
    );
  });
});
