import type { PersonActor } from '../actor';
import { authenticatedRecently } from '../authenticated-recently';
import { daysBetween } from '../days';
import { denied } from '../denied';
import type { Day } from '../fact';
import type { Ruleset } from '../ruleset/schema';
import { signsOnly } from '../signs-only';
import type { CalendarFact, CalendarFactType } from './facts';
import { openPause, type CityCalendarState } from './fold';
import type { CalendarRule } from './rule-messages';

/** An emergency may be entered late, or announced; a mistyped month is neither. */
const DAYS_NEAR = 31;
const YEARS_AHEAD = 3;

const isNear = (day: Day, today: Day): boolean => Math.abs(daysBetween(day, today)) <= DAYS_NEAR;

/** Who may bring a fact about: the rules that say no. */
export function deniesChanging(
  type: CalendarFactType,
  { roles }: PersonActor,
): readonly CalendarRule[] {
  switch (type) {
    case 'HolidayDeclared':
    case 'HolidayRevoked':
      return denied<CalendarRule>({ isSecretariatHead: roles.includes('secretariatHead') });
    case 'CityPaused':
    case 'CityResumed':
      return denied<CalendarRule>({ isQualityManager: roles.includes('qualityManager') });
  }
}

/** What a new fact is held to, under the ruleset in force: the rules that say no. */
export function refusesChange(
  state: CityCalendarState,
  fact: CalendarFact,
  inForce: Ruleset,
): readonly CalendarRule[] {
  const { cityDay } = fact.data.found;
  switch (fact.type) {
    case 'HolidayDeclared': {
      const { day } = fact.data;
      return denied<CalendarRule>({
        dayIsNotPast: day >= cityDay,
        isNotFarAhead: Number(day.slice(0, 4)) - Number(cityDay.slice(0, 4)) <= YEARS_AHEAD,
        isNotDeclaredYet: !state.holidays.has(day),
      });
    }
    case 'HolidayRevoked':
      return denied<CalendarRule>({
        dayIsNotPast: fact.data.day >= cityDay,
        isDeclared: state.holidays.has(fact.data.day),
      });
    case 'CityPaused': {
      const { from, found, signature } = fact.data;
      return denied<CalendarRule>({
        cityIsNotPaused: openPause(state) === undefined,
        isNearToday: isNear(from, cityDay),
        followsTheLastPause: state.pauses.every(
          ({ until }) => until === undefined || until <= from,
        ),
        signsWhatStandsNow: signsOnly(signature, found.ruleset),
        authenticatedRecently: authenticatedRecently(fact.type, signature, fact.at, inForce),
      });
    }
    case 'CityResumed': {
      const { on, signature } = fact.data;
      const open = openPause(state);
      if (open === undefined) return ['cityIsPaused'];
      return denied<CalendarRule>({
        dayIsNotPast: on >= cityDay,
        isNearToday: isNear(on, cityDay),
        endsNotBeforeItBegan: on >= open.from,
        signsWhatStandsNow: signsOnly(signature, open.ref),
        authenticatedRecently: authenticatedRecently(fact.type, signature, fact.at, inForce),
      });
    }
  }
}
