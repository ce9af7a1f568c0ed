import { currentCorrelationId } from '../platform/correlation';
import type { Logger } from '../platform/logging';
import type { AppendWatch } from './watched-event-store';

/**
 * Writes a line for each append that was stored, under the correlation id of the work that it belongs
 * to: what a process brings about later stands under that of the request which it follows from, and
 * names the event that caused it. An id that a caller chose and that is no UUID is not recorded; then
 * the line says under which one the facts were.
 */
export const logAppends =
  (logger: Logger): AppendWatch =>
  (stream, events) =>
  (outcome) => {
    const [first] = events;
    if (outcome !== 'stored' || first === undefined) return;
    const { correlationId, causationId } = first.metadata;
    const facts = events.map(({ id, type }) => ({ id, type }));
    const current = currentCorrelationId();
    const under =
      current === undefined || current === correlationId
        ? { correlationId }
        : { recordedAs: correlationId };
    logger.info({ ...under, causationId, stream, facts }, 'appended to the log');
  };
