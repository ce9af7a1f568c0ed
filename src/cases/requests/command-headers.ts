import {
  createParamDecorator,
  Inject,
  Injectable,
  type ExecutionContext,
  type PipeTransform,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { requesterOf, type Requester } from '../../people/requester';
import { CLOCK, type Clock } from '../../platform/clock';
import { currentCorrelationId } from '../../platform/correlation';
import { newId, UUID } from '../../platform/ids';
import { wrongField } from '../../platform/problem';
import { RANDOM, type Random } from '../../platform/random';

/** A command as far as session and headers tell it. */
export interface CommandHeaders {
  readonly requester: Requester;
  readonly idempotencyKey: string;
  /** The revision that `If-Match` names. */
  readonly ifMatch: number | undefined;
  readonly correlationId: string;
}

/** What `Idempotency-Key` may be. */
export const IDEMPOTENCY_KEY_FORM = /^[\x21-\x7e]{1,200}$/;
/** What `If-Match` may be: an ETag of a stream, or whatever is there. */
export const IF_MATCH_FORM = /^(?:\*|"(\d{1,15})")$/;

/** Reads person and headers of a command's request. */
@Injectable()
export class CommandHeadersPipe implements PipeTransform<FastifyRequest, CommandHeaders> {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /** Throws `invalid-request` for headers in the wrong form. */
  transform(request: FastifyRequest): CommandHeaders {
    return {
      requester: requesterOf(request),
      idempotencyKey: this.#keyOf(request),
      ifMatch: revisionOf(request.headers['if-match']),
      correlationId: this.#correlationId(),
    };
  }

  /** The caller's own, if it is a UUID: anything else that they send may name people. */
  #correlationId(): string {
    const given = currentCorrelationId();
    return given !== undefined && UUID.test(given) ? given : newId(this.clock, this.random);
  }

  #keyOf({ headers }: FastifyRequest): string {
    const key = headers['idempotency-key'];
    // Without one nobody can repeat the command; a new id makes it a command of its own.
    if (key === undefined) return newId(this.clock, this.random);
    if (typeof key !== 'string' || !IDEMPOTENCY_KEY_FORM.test(key))
      throw invalid('Idempotency-Key', WRONG_KEY);
    return key;
  }
}

function revisionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const revision = IF_MATCH_FORM.exec(header)?.[1];
  if (revision === undefined) throw invalid('If-Match', WRONG_ETAG);
  return Number(revision);
}

const invalid = (header: string, message: { ja: string; en: string }) =>
  wrongField(`/headers/${header}`, message);

const WRONG_KEY = {
  ja: '空白のない英数記号200文字以内にしてください。',
  en: 'Give at most 200 printable ASCII characters without blanks.',
};
const WRONG_ETAG = {
  ja: '読み込んだときの ETag（例 "12"）をそのまま指定してください。',
  en: 'Repeat the ETag that you were given, such as "12".',
};

/** The request itself, for a pipe that reads a command from it. */
export const CommandRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>(),
);

/** Gives a handler what session and headers say. */
export const SentCommand = () => CommandRequest(CommandHeadersPipe);
