import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { CORRELATION_HEADER } from './correlation';
import { Problem } from './problem';
import type { ProblemTranslation } from './problem.filter';
import type { ProblemName } from './problem-catalogue';
import { PROBLEM_MEDIA_TYPE, problemDocument } from './problem-answer';

/** What nobody can read as a request of HTTP has told neither its address nor its language. */
const UNTOLD = { instance: '', language: 'ja' } as const;

/**
 * Answers what Node could not read as a request: one that came too slowly, headers without an end, or
 * no HTTP at all. Then it closes the connection, since nobody knows where the next request would begin.
 */
export function answerUnreadable(
  error: Error & { readonly code?: string },
  socket: Socket,
  correlationId: string,
): void {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const { language, instance } = UNTOLD;
    const problem = problemOf(error.code);
    const { status } = problem;
    const body = JSON.stringify(problemDocument(problem, { instance, correlationId }, language));
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
      `Content-Language: ${language}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `${CORRELATION_HEADER}: ${correlationId}`,
      'X-Content-Type-Options: nosniff',
      'Connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroy();
}

function problemOf(code: string | undefined): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem<ProblemName>('too-slow');
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem<ProblemName>('headers-too-large');
  const members = { errors: [{ pointer: '', messages: [NO_HTTP] }] };
  return new Problem<ProblemName>('invalid-request', members);
}

const NO_HTTP = { ja: 'HTTP の要求として読めません。', en: 'This is no request of HTTP.' };

/**
 * A connection that broke, or was cut, while the body came: no failure of ours, and nobody is there to
 * be answered. Fastify hands on the error of the stream, and says that it is the client's.
 */
export const brokenOffProblem: ProblemTranslation = (error) =>
  isObject(error) && error.code === 'ECONNRESET' && error.statusCode === 400
    ? new Problem<ProblemName>('malformed-json', {}, { cause: error })
    : undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
