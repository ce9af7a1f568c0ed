import canonicalize from 'canonicalize';
import type { Json } from './event-store';

const UNPAIRED_SURROGATE = /\p{Surrogate}/u;

/** Plain JSON alone has one canonical form: everything that would be dropped or changed is refused. */
function refuseWhatIsNotJson(value: unknown, place: string): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not JSON at ${place}: ${value}`);
      return;
    case 'string':
      refuseUnpairedSurrogate(value, place);
      return;
    case 'object':
      break;
    default:
      throw new TypeError(`not JSON at ${place}: ${typeof value}`);
  }
  if (value === null) return;
  if (Array.isArray(value)) {
    // By index, since forEach would pass over the holes of a sparse array.
    for (let index = 0; index < value.length; index++)
      refuseWhatIsNotJson(value[index], `${place}/${index}`);
    return;
  }
  if (!isPlainObject(value)) throw new TypeError(`not JSON at ${place}: not a plain object`);
  for (const [key, member] of Object.entries(value)) {
    refuseUnpairedSurrogate(key, place);
    refuseWhatIsNotJson(member, `${place}/${key}`);
  }
}

function refuseUnpairedSurrogate(text: string, place: string): void {
  if (UNPAIRED_SURROGATE.test(text))
    throw new TypeError(`not JSON at ${place}: an unpaired surrogate`);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * The one text of a JSON value (RFC 8785): what is stored, measured and digested. Throws a TypeError
 * that names the place for anything that is not JSON, unpaired surrogates included.
 */
export function canonicalJson(value: Json): string {
  refuseWhatIsNotJson(value, '');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not JSON: no value');
  return text;
}
