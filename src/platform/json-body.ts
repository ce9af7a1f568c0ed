import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Text } from './language';
import { Problem, wrongField } from './problem';

/**
 * Reads bodies that are JSON in UTF-8, and no others: no form and no plain text can so be sent here by
 * a page of another site, and nothing is recorded otherwise than it was typed. A text in Shift_JIS, or
 * the second of two fields of one name, would else be taken for something that nobody wrote (RFC 7493,
 * 2.1 and 2.3).
 */
export function readJsonAlone(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      const refused = refusedByItsHeaders(request);
      if (refused !== undefined) {
        done(refused);
        return;
      }
      if (!isUtf8(body)) {
        done(new Problem('malformed-json'));
        return;
      }
      const json = body.toString('utf8');
      void parse(request, json, (error, value: unknown) => {
        const name = error === null ? nameGivenTwice(json) : undefined;
        if (name === undefined) done(error, value);
        else done(wrongField('', twice(name)));
      });
    },
  );
}

const PLAIN: Text = {
  ja: '本文は圧縮せず、Content-Encoding を付けずに送ってください。',
  en: 'Send the body as it is, without a Content-Encoding.',
};
const IN_UTF_8: Text = {
  ja: '本文は UTF-8 にし、Content-Type を application/json にして送ってください。',
  en: 'Send the body in UTF-8, with the Content-Type application/json.',
};

function refusedByItsHeaders({ headers }: FastifyRequest): Problem | undefined {
  const encoding = headers['content-encoding'] ?? 'identity';
  // RFC 9110, 15.5.16: what else would be taken.
  if (encoding.toLowerCase() !== 'identity')
    return new Problem(
      'unsupported-media-type',
      { detail: PLAIN },
      { headers: { 'Accept-Encoding': 'identity' } },
    );
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset)
    ? undefined
    : new Problem('unsupported-media-type', { detail: IN_UTF_8 });
}

const SHOWN = 50;

const twice = (name: string): Text => ({
  ja: `項目「${name.slice(0, SHOWN)}」が二度書かれています。一つにしてください。`,
  en: `The field ${name.slice(0, SHOWN)} is given twice: give it once.`,
});

/** A name that some object in this well-formed JSON gives to two of its fields. */
function nameGivenTwice(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') {
      const end = endOfText(json, at);
      last = json.slice(at, end + 1);
      at = end;
    } else if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(undefined);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ':') {
      const names = open.at(-1);
      const name = JSON.parse(last) as string;
      if (names?.has(name) === true) return name;
      names?.add(name);
    }
  }
  return undefined;
}

/** Where the text that begins here has its closing mark. */
function endOfText(json: string, begin: number): number {
  let at = begin + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
