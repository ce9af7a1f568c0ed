import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languageOf } from './language';
import { localise } from './localise';
import type { Problem } from './problem';
import { problemKind, problemType } from './problem-catalogue';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The members of every problem document (RFC 9457); those of its kind stand beside them. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path that was asked for. */
  readonly instance: string;
  /** What to quote when asking for help: it stands in every log line of the request. */
  readonly correlationId: string;
  readonly [member: string]: unknown;
}

/** A problem as the document that is sent. */
export function problemDocument(
  problem: Problem,
  request: { readonly instance: string; readonly correlationId: string },
  language: Language,
): ProblemDocument {
  const kind = problemKind(problem.problem);
  const { detail, ...members } = problem.members;
  return {
    ...(localise(members, language) as Record<string, unknown>),
    type: problemType(problem.problem),
    title: kind.title[language],
    status: kind.status,
    detail: String(localise(detail ?? kind.whatToDo, language)),
    instance: request.instance,
    correlationId: request.correlationId,
  };
}

const sent = new WeakMap<FastifyReply, Problem>();

/** The problem that a request was answered with, if it was one. */
export const sentProblem = (reply: FastifyReply): Problem | undefined => sent.get(reply);

/** Answers a request with a problem, in the language that it asks for. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  sent.set(reply, problem);
  const language = languageOf(request.headers['accept-language']);
  const { retryAfterSeconds } = problemKind(problem.problem);
  if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds));
  // RFC 9110, 15.5.2: a 401 says how to sign in.
  if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer realm="zesei"');
  const document = problemDocument(
    problem,
    { instance: request.url.split('?', 1)[0] ?? '', correlationId: request.id },
    language,
  );
  void reply
    .headers({ 'Content-Language': language, Vary: 'Accept-Language', ...problem.headers })
    .status(problem.status)
    .header('Content-Type', PROBLEM_MEDIA_TYPE)
    // As bytes: to a text Fastify would add a charset parameter, which JSON does not know.
    .send(Buffer.from(JSON.stringify(document)));
}
