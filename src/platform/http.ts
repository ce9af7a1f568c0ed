import type { IncomingMessage } from 'node:http';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from './clock';
import type { Config } from './config';
import { closeUnfinished } from './connections';
import { acceptedCorrelationId, CORRELATION_HEADER } from './correlation';
import { databaseProblem } from './database-problem';
import { makeSafe } from './http-safety';
import { newId } from './ids';
import { readJsonAlone } from './json-body';
import type { Logger } from './logging';
import type { Metrics } from './metrics/metrics';
import { measureRequests } from './metrics/request-metrics';
import { refuseWrongMethods } from './method-not-allowed';
import { NestLogger } from './nest-logger';
import { serveOpenApi } from './openapi/serve-openapi';
import { Problem, wrongField } from './problem';
import { sendProblem } from './problem-answer';
import { ProblemFilter, type ProblemTranslation } from './problem.filter';
import type { Random } from './random';
import { logRequests } from './request-log';
import { answerUnusualHeaders } from './unusual-headers';
import { answerUnreadable, brokenOffProblem } from './unreadable-request';
import { createValidationPipe } from './validation';

/** The most that a request may carry: what one append can hold. */
export const MAX_BODY_BYTES = 1_048_576;

/** A client that sends its request, or takes its answer, more slowly than this is cut off. */
const LONGEST_REQUEST_MS = 60_000;
/** How often in that time it is looked who is too slow. */
const LOOKS_A_REQUEST = 10;

/** What the HTTP side of the house is made with. */
export interface HttpParts {
  readonly config: Pick<Config, 'publicUrl' | 'trustedProxies'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly metrics?: Metrics;
  /** How errors from below become problems. */
  readonly translations?: readonly ProblemTranslation[];
  /** A minute unless told: tests do not want to wait for it. */
  readonly longestRequestMs?: number;
}

/**
 * The application over HTTP: Nest on Fastify under `/api`, with problem details for every error,
 * checked DTOs, correlation ids, safe headers and OpenAPI. It is ready to `listen`.
 *
 * On `close()`, it takes no new connections and finishes the requests that have wholly arrived; the
 * others it cuts off. What they need must therefore be let go of in `onApplicationShutdown`, which comes
 * after that, and not in `onModuleDestroy`, which comes before.
 */
export async function createHttpApplication(
  module: Type | DynamicModule,
  parts: HttpParts,
): Promise<NestFastifyApplication> {
  const { longestRequestMs = LONGEST_REQUEST_MS } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    // For its headers, for all of it; twice as long, so that 408 comes first, for taking no answer.
    http: {
      requireHostHeader: false,
      headersTimeout: longestRequestMs,
      connectionsCheckingInterval: longestRequestMs / LOOKS_A_REQUEST,
    },
    requestTimeout: longestRequestMs,
    connectionTimeout: 2 * longestRequestMs,
    // What still comes over an open connection while the server closes is answered as ever.
    return503OnClosing: false,
    // Only they may say in X-Forwarded-For who asks: anybody else could take on any address.
    trustProxy: [...parts.config.trustedProxies],
    logger: false,
    genReqId: ({ headers }: IncomingMessage) =>
      acceptedCorrelationId(headers[CORRELATION_HEADER.toLowerCase()]) ??
      newId(parts.clock, parts.random),
    frameworkErrors: answerUnroutable,
    clientErrorHandler: (error, socket) => {
      answerUnreadable(error, socket, newId(parts.clock, parts.random));
    },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  readJsonAlone(fastify);
  closeUnfinished(fastify);
  logRequests(fastify, parts.logger);
  if (parts.metrics !== undefined) measureRequests(fastify, parts.metrics);
  answerUnusualHeaders(fastify);
  refuseWrongMethods(fastify);

  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: new NestLogger(parts.logger),
    // The caller decides what a failed start means.
    abortOnError: false,
  });
  try {
    await prepare(app, parts);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

async function prepare(app: NestFastifyApplication, parts: HttpParts): Promise<void> {
  app.setGlobalPrefix('api', { exclude: ['metrics'] });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(
    new ProblemFilter([databaseProblem, brokenOffProblem, ...(parts.translations ?? [])]),
  );
  await makeSafe(app, parts.config);
  serveOpenApi(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
}

/** The router refuses a malformed or over-long address before anything of Nest's is asked. */
function answerUnroutable(
  error: { readonly statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem: Problem =
    error.statusCode === 414
      ? new Problem('address-too-long')
      : wrongField('', { ja: 'アドレスを読めません。', en: 'This is no address.' });
  // No hook has seen this request.
  void reply.headers({ [CORRELATION_HEADER]: request.id, 'X-Content-Type-Options': 'nosniff' });
  sendProblem(request, reply, problem);
}
