import type { PersonActor, Role } from '../actor';
import type { Ruleset } from '../ruleset/schema';
import { defaultRuleset } from '../ruleset/default';
import type { CalendarFact, CalendarFactData, CalendarFactType } from './facts';
import { calendarFactSchemas } from './facts';
import { cityCalendarAfter, emptyCityCalendar, openPause, type CityCalendarState } from './fold';
import { deniesChanging, refusesChange } from './rules';

const TODAY = '2026-04-06';
const found = { cityDay: TODAY };
const sealed = { key: '00000000-0000-4000-8000-000000000000', iv: 'a'.repeat(16), data: 'a' };
const digestAt = (revision: number) => `sha256-1:${String(revision).padStart(64, '0')}`;
const RULESET = { revision: 0, digest: `sha256-1:${'f'.repeat(64)}` };

const by = (...roles: readonly Role[]): PersonActor => ({
  person: 'somebody',
  post: 'a-post',
  unitPath: [{ id: 'city', level: 'city' }],
  roles: ['reporter', ...roles],
  via: 'session',
});
const signature = (revision: number, digest: string) => ({
  meaning: 'decided' as const,
  signs: [{ revision, digest }],
  authenticatedAt: '2026-04-05T22:00:00.000Z',
  method: 'password' as const,
});

const fact = <T extends CalendarFactType>(type: T, data: CalendarFactData<T>, revision = 0) =>
  ({
    type,
    data: calendarFactSchemas[type].parse(data),
    at: '2026-04-06T00:00:00.000Z',
    revision,
    digest: digestAt(revision),
  }) as CalendarFact;

const declared = (day: string, revision = 0) =>
  fact('HolidayDeclared', { by: by('secretariatHead'), day, name: '市制記念日', found }, revision);
const revoked = (day: string) =>
  fact('HolidayRevoked', { by: by('secretariatHead'), day, reason: sealed, found });
const paused = (from: string, revision = 0, signs = RULESET) =>
  fact(
    'CityPaused',
    {
      by: by('qualityManager'),
      from,
      reason: sealed,
      signature: signature(signs.revision, signs.digest),
      found: { ...found, ruleset: RULESET },
    },
    revision,
  );
const resumed = (on: string, signed: number) =>
  fact('CityResumed', {
    by: by('qualityManager'),
    on,
    signature: signature(signed, digestAt(signed)),
    found,
  });

const after = (...facts: readonly CalendarFact[]): CityCalendarState =>
  facts.reduce(cityCalendarAfter, emptyCityCalendar);
const refused = (state: CityCalendarState, next: CalendarFact, inForce: Ruleset = defaultRuleset) =>
  refusesChange(state, next, inForce);

describe('A holiday of the city', () => {
  it('is declared and revoked by the head of the secretariat', () => {
    for (const type of ['HolidayDeclared', 'HolidayRevoked'] as const) {
      expect(deniesChanging(type, by('secretariatHead'))).toEqual([]);
      expect(deniesChanging(type, by('qualityManager'))).toEqual(['isSecretariatHead']);
      expect(deniesChanging(type, by('secretariat'))).toEqual(['isSecretariatHead']);
    }
  });

  it('is declared for today or a later day, once', () => {
    expect(refused(emptyCityCalendar, declared(TODAY))).toEqual([]);
    expect(refused(emptyCityCalendar, declared('2029-12-31'))).toEqual([]);
    expect(refused(emptyCityCalendar, declared('2026-04-05'))).toEqual(['dayIsNotPast']);
    expect(refused(emptyCityCalendar, declared('2030-01-01'))).toEqual(['isNotFarAhead']);
    expect(refused(after(declared(TODAY)), declared(TODAY))).toEqual(['isNotDeclaredYet']);
  });

  it('is revoked as long as its day has not passed, and can be declared again', () => {
    expect(refused(after(declared(TODAY)), revoked(TODAY))).toEqual([]);
    expect(refused(emptyCityCalendar, revoked(TODAY))).toEqual(['isDeclared']);
    expect(refused(after(declared('2026-04-05')), revoked('2026-04-05'))).toEqual(['dayIsNotPast']);
    const none = after(declared(TODAY), declared('2026-07-01', 1), revoked(TODAY));
    expect([...none.holidays.keys()]).toEqual(['2026-07-01']);
    expect(refused(none, declared(TODAY))).toEqual([]);
  });

  it('has a name of one line', () => {
    const named = (name: string) =>
      calendarFactSchemas.HolidayDeclared.safeParse({ ...declared(TODAY).data, name }).success;
    expect(named('𩸽'.repeat(200))).toBe(true);
    for (const wrong of ['', ' ', '二\n行', 'あ'.repeat(201), '\ud800'])
      expect(named(wrong)).toBe(false);
  });
});

describe('A pause of the city', () => {
  it('is begun and ended by the quality manager', () => {
    for (const type of ['CityPaused', 'CityResumed'] as const) {
      expect(deniesChanging(type, by('qualityManager'))).toEqual([]);
      expect(deniesChanging(type, by('secretariatHead'))).toEqual(['isQualityManager']);
    }
  });

  it('may be entered late or announced, by a month', () => {
    expect(refused(emptyCityCalendar, paused('2026-03-06'))).toEqual([]);
    expect(refused(emptyCityCalendar, paused('2026-05-07'))).toEqual([]);
    expect(refused(emptyCityCalendar, paused('2026-03-05'))).toEqual(['isNearToday']);
    expect(refused(emptyCityCalendar, paused('2026-05-08'))).toEqual(['isNearToday']);
  });

  it('signs the ruleset in force, whose deadlines stand still', () => {
    const another = { ...RULESET, digest: digestAt(9) };
    expect(refused(emptyCityCalendar, paused(TODAY, 0, another))).toEqual(['signsWhatStandsNow']);
  });

  it('asks for a fresh password where the ruleset says so', () => {
    const facts = ['CityPaused', 'CityResumed'] as const;
    const strict = { ...defaultRuleset, freshAuthentication: { facts: [...facts], minutes: 15 } };
    expect(refused(emptyCityCalendar, paused(TODAY), strict)).toEqual(['authenticatedRecently']);
    expect(refused(after(paused(TODAY)), resumed(TODAY, 0), strict)).toEqual([
      'authenticatedRecently',
    ]);
  });

  it('is one at a time, and follows the one before', () => {
    const open = after(paused(TODAY));
    expect(refused(open, paused('2026-04-20'))).toEqual(['cityIsNotPaused']);
    const ended = after(paused(TODAY), resumed('2026-04-13', 0));
    expect(openPause(ended)).toBeUndefined();
    expect(refused(ended, paused('2026-04-12'))).toEqual(['followsTheLastPause']);
    expect(refused(ended, paused('2026-04-13'))).toEqual([]);
  });

  it('ends on today or a later day: no day that stood still begins to count afterwards', () => {
    const open = after(paused('2026-04-01', 3));
    expect(refused(open, resumed(TODAY, 3))).toEqual([]);
    expect(refused(open, resumed('2026-04-05', 3))).toEqual(['dayIsNotPast']);
    expect(refused(open, resumed('2026-05-08', 3))).toEqual(['isNearToday']);
    expect(refused(open, resumed(TODAY, 2))).toEqual(['signsWhatStandsNow']);
    expect(refused(emptyCityCalendar, resumed(TODAY, 0))).toEqual(['cityIsPaused']);
  });

  it('that was only announced is called off by letting its first day count again', () => {
    const announced = after(paused('2026-04-10'));
    expect(refused(announced, resumed('2026-04-09', 0))).toEqual(['endsNotBeforeItBegan']);
    expect(refused(announced, resumed('2026-04-10', 0))).toEqual([]);
  });
});
