import { isText, type Language } from './language';

/** The same JSON with every `Text` in it, at any depth, replaced by what it says in a language. */
export function localise(value: unknown, language: Language): unknown {
  if (isText(value)) return value[language];
  if (Array.isArray(value)) return value.map((item: unknown) => localise(item, language));
  if (isPlainObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, localise(member, language)]),
    );
  }
  return value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
