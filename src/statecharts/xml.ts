/** XML that is written already, and not to be escaped again. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; text in it and in its attributes is escaped, an attribute without a value left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly (Xml | string)[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`)
    .join('');
  const inside = content.map((part) => (typeof part === 'string' ? escaped(part) : part.xml));
  return {
    xml:
      inside.length === 0
        ? `<${name}${written}/>`
        : `<${name}${written}>${inside.join('')}</${name}>`,
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML cannot hold at all is dropped. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
