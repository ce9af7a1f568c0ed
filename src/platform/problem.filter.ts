import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { sendProblem } from './problem-answer';
import { problemOfHttpException } from './problem-of-http-exception';

/** Turns an error of some part of the house into the problem that it means, if it knows it. */
export type ProblemTranslation = (error: unknown) => Problem | undefined;

/**
 * The one place where an error becomes an answer. What nobody knows is an `internal-error`: logged
 * in full, and nothing of it shown.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly translations: readonly ProblemTranslation[]) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error);
    if (problem.status >= 500) this.log(problem, error);
    if (reply.sent || reply.raw.headersSent) {
      // Too late for an answer: cut the connection, so that half of one is not taken for a whole.
      reply.raw.destroy();
      return;
    }
    sendProblem(request, reply, problem);
  }

  private problemOf(error: unknown): Problem {
    if (isProblem(error)) return error;
    for (const translate of this.translations) {
      const problem = translate(error);
      if (problem) return problem;
    }
    if (error instanceof HttpException) return problemOfHttpException(error);
    return new Problem('internal-error', {}, { cause: error });
  }

  private log(problem: Problem, error: unknown): void {
    const message = `answered ${problem.status} ${problem.problem}`;
    if (problem.problem === 'internal-error') this.logger.error({ message, err: error });
    else this.logger.warn({ message, err: error });
  }
}

const isProblem = (error: unknown): error is Problem => error instanceof Problem;
