import { canonicalJson } from '../../event-store/canonical';
import type { Json, JsonObject } from '../../event-store/event-store';

/** What a stored text says, as far as it says anything, and what is wrong with it. */
interface StoredText {
  readonly object?: JsonObject;
  readonly fault?: 'not-json' | 'not-canonical';
}

/** Reads a text that should be the canonical JSON of an object. Never throws. */
export function readStored(text: string): StoredText {
  const value = parsed(text);
  if (!isObject(value)) return { fault: 'not-json' };
  const canonical = canonicalOf(value);
  if (canonical === undefined) return { fault: 'not-canonical' };
  return { object: value, ...(canonical !== text && { fault: 'not-canonical' }) };
}

/** The canonical text of a value, or undefined where it has none (`1e999`, a nesting without end). */
export function canonicalOf(value: Json): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
