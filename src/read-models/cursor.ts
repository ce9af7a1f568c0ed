import { z } from 'zod';

/** A cursor that is none of ours, or belongs to another list. */
export class CursorNotUsable extends Error {
  readonly code = 'cursor-not-usable';
  constructor() {
    super('The cursor does not belong to this list');
    this.name = 'CursorNotUsable';
  }
}

const envelope = z.strictObject({ list: z.string(), place: z.unknown() });

/** Where the next page of a list begins. `list` tells this list, with its filters, from every other. */
export const cursorTo = (list: string, place: unknown): string =>
  Buffer.from(JSON.stringify({ list, place }), 'utf8').toString('base64url');

/** The place that a cursor names. Throws `CursorNotUsable`. */
export function placeFrom<Place>(cursor: string, list: string, schema: z.ZodType<Place>): Place {
  const read = envelope.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')));
  const place = schema.safeParse(read.data?.place);
  if (!read.success || read.data.list !== list || !place.success) throw new CursorNotUsable();
  return place.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, onlyStorable);
  } catch {
    // What cannot be read is no cursor either; the caller says so.
    return undefined;
  }
}

/** What no store can look for: PostgreSQL fails at a text with it. */
const NOT_STORABLE = /[\0\p{Cs}]/u;

function onlyStorable(_name: string, value: unknown): unknown {
  if (typeof value === 'string' && NOT_STORABLE.test(value)) throw new CursorNotUsable();
  return value;
}
