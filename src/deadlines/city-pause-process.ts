import { Injectable } from '@nestjs/common';
import { stateOf } from '../../state-machines/case-state';
import { FeedProcess } from '../cases/processes/feed-process';
import { ProcessOrders } from '../cases/processes/process-orders';
import { ProcessParts } from '../cases/processes/process-parts';
import { CityCalendar } from '../city-calendar/city-calendar';
import { calendarFactOf } from '../city-calendar/stored-facts';
import type { RecordedEvent } from '../event-store/event-store';
import { CALENDAR_STREAM } from '../event-store/streams';
import { openCases } from '../read-models/cases/open-cases';
import { storedPosition } from '../read-models/positions';
import { ReadModels } from '../read-models/read-models';
import { datesAfter, type EndedPause } from './dates-after-pause';

/** When a pause of the city is ended, moves the dates of all open cases that stood still in it. */
@Injectable()
export class CityPauseProcess extends FeedProcess {
  protected readonly name = 'city-pause';

  constructor(
    parts: ProcessParts,
    private readonly cityCalendar: CityCalendar,
    private readonly readModels: ReadModels,
    private readonly orders: ProcessOrders,
  ) {
    super(parts);
  }

  protected async handle(event: RecordedEvent): Promise<void> {
    if (event.stream !== CALENDAR_STREAM || event.type !== 'CityResumed') return;
    const pause = await this.#endedBy(event);
    await this.readModels.waitFor(event.position);
    const open = await this.readModels.read((tables) =>
      openCases(tables, storedPosition(event.position)),
    );
    for (const caseId of open) await this.#move(caseId, pause, event);
  }

  async #endedBy(event: RecordedEvent): Promise<EndedPause> {
    const { data } = calendarFactOf(event);
    const until = 'on' in data ? data.on : undefined;
    const { state } = await this.cityCalendar.atHead();
    const ended = state.pauses.findLast((pause) => pause.until === until);
    if (ended === undefined || until === undefined)
      throw new Error('No pause of the city was ended');
    return { from: ended.from, until };
  }

  async #move(caseId: string, pause: EndedPause, cause: RecordedEvent): Promise<void> {
    await this.orders.bringAbout(this.name, caseId, 'DueDatesMoved', (loaded, moment) => {
      if (stateOf(loaded.snapshot).ended) return undefined;
      const dates = datesAfter(pause, loaded, moment.inForce.ruleset);
      if (dates.length === 0) return undefined;
      const { cityDay } = moment;
      return { cause, draft: { pausedFrom: pause.from, dates, found: { cityDay } } };
    });
  }
}
