import {
  calendarFactSchemas,
  isCalendarFactType,
  type CalendarFact,
} from '../../state-machines/city-calendar/facts';
import { UnknownToThisRelease } from '../../state-machines/statechart';
import type { RecordedEvent } from '../event-store/event-store';
import { metadataOf } from '../event-store/record';

/** A fact of the stream `calendar` as it was stored; throws where this release does not know it. */
export function calendarFactOf(event: Omit<RecordedEvent, 'position'>): CalendarFact {
  const { type, revision } = event;
  if (!isCalendarFactType(type)) throw new UnknownToThisRelease(`The fact ${type}`);
  const { at, digest } = metadataOf(event);
  const data = calendarFactSchemas[type].parse(event.data);
  return { type, data, at, revision, digest } as CalendarFact;
}
