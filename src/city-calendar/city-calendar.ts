import { Inject, Injectable } from '@nestjs/common';
import {
  cityCalendarAfter,
  emptyCityCalendar,
  type CityCalendarState,
} from '../../state-machines/city-calendar/fold';
import type { Day } from '../../state-machines/fact';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import type { WorkingCalendar } from '../calendar/working-days';
import { EVENT_STORE, type EventStore } from '../event-store/event-store';
import { CALENDAR_STREAM } from '../event-store/streams';
import { calendarFactOf } from './stored-facts';
import { workingCalendarOf } from './working-calendar';

/** The calendar, and the revision that it was folded up to; -1 for no fact at all. */
interface CalendarAtHead {
  readonly state: CityCalendarState;
  readonly revision: number;
}

/**
 * The city's calendar, read up to the head of its stream on every use: what was folded is remembered,
 * so only what is new is read.
 */
@Injectable()
export class CityCalendar {
  #known: CalendarAtHead = { state: emptyCityCalendar, revision: -1 };

  constructor(@Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'read'>) {}

  /** The calendar as it stands, and its revision. Throws `EventStoreError`, `UnknownToThisRelease`. */
  async atHead(): Promise<CalendarAtHead> {
    const from = this.#known.revision + 1;
    for await (const event of this.store.read(CALENDAR_STREAM, { from })) {
      // Another call may read at the same time: what it has folded meanwhile is passed over.
      if (event.revision <= this.#known.revision) continue;
      const state = cityCalendarAfter(this.#known.state, calendarFactOf(event));
      this.#known = { state, revision: event.revision };
    }
    return this.#known;
  }

  /** What due dates are counted by on a day, under a ruleset. Throws as `atHead`. */
  async workingCalendar(ruleset: Ruleset, today: Day): Promise<WorkingCalendar> {
    return workingCalendarOf(ruleset, (await this.atHead()).state, today);
  }
}
