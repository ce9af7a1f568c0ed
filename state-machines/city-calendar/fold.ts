import type { Day, FactRef } from '../fact';
import { refOf } from '../fact';
import type { Sealed } from '../sealed';
import type { CalendarFact } from './facts';

/** A time in which due dates stand still, city-wide. */
interface CityPause {
  /** The first day that does not count. */
  readonly from: Day;
  /** The first day that counts again; undefined as long as nobody knows. */
  readonly until: Day | undefined;
  readonly reason: Sealed;
  /** The fact that began it, which whoever ends it signs. */
  readonly ref: FactRef;
}

/** What the city's own stream says of its calendar, beside weekends and what the ruleset has. */
export interface CityCalendarState {
  /** The names of declared holidays that were not revoked, by their day. */
  readonly holidays: ReadonlyMap<Day, string>;
  /** The earliest first; only the last one can be without an end. */
  readonly pauses: readonly CityPause[];
}

/** Before the first fact. */
export const emptyCityCalendar: CityCalendarState = { holidays: new Map(), pauses: [] };

/** The one fold of the stream `calendar`. It judges nothing: that was done before appending. */
export function cityCalendarAfter(state: CityCalendarState, fact: CalendarFact): CityCalendarState {
  switch (fact.type) {
    case 'HolidayDeclared':
      return {
        ...state,
        holidays: new Map(state.holidays).set(fact.data.day, fact.data.name),
      };
    case 'HolidayRevoked': {
      const left = [...state.holidays].filter(([day]) => day !== fact.data.day);
      return { ...state, holidays: new Map(left) };
    }
    case 'CityPaused': {
      const { from, reason } = fact.data;
      const pause = { from, until: undefined, reason, ref: refOf(fact) };
      return { ...state, pauses: [...state.pauses, pause] };
    }
    case 'CityResumed': {
      const { on } = fact.data;
      return {
        ...state,
        pauses: state.pauses.map((pause) => ({ ...pause, until: pause.until ?? on })),
      };
    }
  }
}

/** The pause that nobody has ended yet. */
export const openPause = ({ pauses }: CityCalendarState): CityPause | undefined =>
  pauses.find(({ until }) => until === undefined);
