import type { RawEvent } from '../../src/event-store/raw-event';
import { digestIn, forged, placeOf } from '../verified-log';

/** A log that was forged at one event, and what has to be named of it. */
export interface Forged {
  readonly events: readonly RawEvent[];
  /** Named by the log itself. */
  readonly shows: readonly string[];
  /** Named against the ends that were recorded, and unknowable without. */
  readonly showsAgainstHeads: readonly string[];
}

/** What a forger makes of a log at one of its events; undefined where that is not possible there. */
export type Forgery = (events: readonly RawEvent[], index: number) => Forged | undefined;

const NO_DIGEST = `sha256-1:${'0'.repeat(64)}`;
const NEW_ID = '01890000-0000-7000-8000-0000000000ff';

const at = (events: readonly RawEvent[], index: number): RawEvent => {
  const event = events.at(index);
  if (event === undefined) throw new Error('the log has no such event');
  return event;
};
const streamOf = (events: readonly RawEvent[], { stream }: RawEvent): readonly RawEvent[] =>
  events.filter((event) => event.stream === stream);
const headOf = (events: readonly RawEvent[], event: RawEvent): RawEvent =>
  at(streamOf(events, event), -1);
const isHead = (events: readonly RawEvent[], event: RawEvent): boolean =>
  headOf(events, event) === event;
const nextIndex = (events: readonly RawEvent[], index: number): number =>
  events.findIndex(({ stream }, other) => other > index && stream === events[index]?.stream);

/** Its place in the log with the content of another. */
const withContentOf = (event: RawEvent, { id, type, data, metadata }: RawEvent): RawEvent => ({
  ...event,
  id,
  type,
  data,
  metadata,
});

const exchanged = (events: readonly RawEvent[], one: number, other: number): Forged => {
  const [a, b] = [at(events, one), at(events, other)];
  return {
    events: events.with(one, withContentOf(a, b)).with(other, withContentOf(b, a)),
    shows: [placeOf(a), placeOf(b)],
    showsAgainstHeads: [],
  };
};

/** An event of the forger's own at the end of a stream. */
const appendedTo = (events: readonly RawEvent[], event: RawEvent): RawEvent => {
  const head = headOf(events, event);
  const position = at(events, -1).position + 1_000n;
  return { ...head, id: NEW_ID, revision: head.revision + 1, position };
};

/** One event said otherwise under a digest of its own; those after it in its stream as told. */
const rewritten = (events: readonly RawEvent[], index: number): RawEvent =>
  forged(at(events, index), { release: '9.9.9' });

/** Whatever stands in the log with right digests, and follows what is before it. */
function madeToFollow(events: readonly RawEvent[], index: number): readonly RawEvent[] {
  let last = rewritten(events, index);
  return events.map((event, other) => {
    if (other === index) return last;
    if (other < index || event.stream !== last.stream) return event;
    last = forged(event, { previous: digestIn(last) });
    return last;
  });
}

/** One that nobody can tell from a true one: its digest holds, and it follows. */
export function rightlyAppended(events: readonly RawEvent[], event: RawEvent): readonly RawEvent[] {
  const previous = digestIn(headOf(events, event));
  return [...events, forged(appendedTo(events, event), { previous })];
}

/** What is done to each event of a log, in words that follow "where an event …". */
export const FORGERIES: Readonly<Record<string, Forgery>> = {
  'is removed': (events, index) => {
    const event = at(events, index);
    const place = [placeOf(event)];
    const left = events.toSpliced(index, 1);
    return isHead(events, event)
      ? { events: left, shows: [], showsAgainstHeads: place }
      : { events: left, shows: place, showsAgainstHeads: [] };
  },
  'is exchanged with the next of its stream': (events, index) => {
    const next = nextIndex(events, index);
    return next === -1 ? undefined : exchanged(events, index, next);
  },
  'is exchanged with one of another stream': (events, index) => {
    const { stream } = at(events, index);
    return exchanged(
      events,
      index,
      events.findIndex((other) => other.stream !== stream),
    );
  },
  'is moved to the end of another stream': (events, index) => {
    const event = at(events, index);
    const other = events.find(({ stream }) => stream !== event.stream);
    if (other === undefined) return undefined;
    const moved = { ...appendedTo(events, other), ...contentOf(event) };
    const place = [placeOf(event)];
    const left = [...events.toSpliced(index, 1), moved];
    return isHead(events, event)
      ? { events: left, shows: [placeOf(moved)], showsAgainstHeads: place }
      : { events: left, shows: [placeOf(moved), ...place], showsAgainstHeads: [] };
  },
  'is told once more at the end': (events, index) => {
    const again = { ...at(events, index), ...placeAfter(events, at(events, index)) };
    return { events: [...events, again], shows: [placeOf(again)], showsAgainstHeads: [] };
  },
  'has a forged one after the last of its stream': (events, index) => {
    const event = appendedTo(events, at(events, index));
    return { events: [...events, event], shows: [placeOf(event)], showsAgainstHeads: [] };
  },
  'has a forged one after the last of its stream whose digest holds': (events, index) => {
    const event = forged(appendedTo(events, at(events, index)), { previous: NO_DIGEST });
    return { events: [...events, event], shows: [placeOf(event)], showsAgainstHeads: [] };
  },
  'is rewritten under a digest that holds': (events, index) => {
    const next = nextIndex(events, index);
    const changed = events.with(index, rewritten(events, index));
    return next === -1
      ? { events: changed, shows: [], showsAgainstHeads: [placeOf(at(events, index))] }
      : { events: changed, shows: [placeOf(at(events, next))], showsAgainstHeads: [] };
  },
  'is rewritten, and all after it made to follow': (events, index) => ({
    events: madeToFollow(events, index),
    shows: [],
    showsAgainstHeads: [placeOf(headOf(events, at(events, index)))],
  }),
  'is the first of a tail that is cut off': (events, index) => {
    const cut = events.slice(index).filter((event) => isHead(events, event));
    return { events: events.slice(0, index), shows: [], showsAgainstHeads: cut.map(placeOf) };
  },
  'is lost with its whole stream': (events, index) => {
    const { stream } = at(events, index);
    const head = headOf(events, at(events, index));
    const left = events.filter((event) => event.stream !== stream);
    return { events: left, shows: [], showsAgainstHeads: [placeOf(head)] };
  },
};

const contentOf = ({ id, type, data, metadata }: RawEvent) => ({ id, type, data, metadata });

const placeAfter = (events: readonly RawEvent[], event: RawEvent) => {
  const { revision, position } = appendedTo(events, event);
  return { revision, position };
};
