import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Standing } from '../../state-machines/organisation/questions';
import type { Language } from '../platform/language';

export type { Standing };

/** Who asks: resolved from the organisation's stream read up to its head, never from a read model. */
export interface Requester {
  readonly person: string;
  /** What the person is today, by each post held; never empty. */
  readonly standings: readonly Standing[];
  readonly via: 'session' | 'token';
  /** When the person last proved who they are; for a token, when it was made. */
  readonly authenticatedAt: string;
  readonly method: 'password' | 'token';
  readonly language: Language;
}

const requesters = new WeakMap<FastifyRequest, Requester>();

/** Remembers for the rest of a request who it is that asks. */
export function rememberRequester(request: FastifyRequest, requester: Requester): void {
  requesters.set(request, requester);
}

/** Who asks. Throws where the guard did not run, or let anybody through. */
export function requesterOf(request: FastifyRequest): Requester {
  const requester = requesters.get(request);
  if (!requester) throw new Error('a handler that anybody may call asked who is signed in');
  return requester;
}

/** Gives a handler the `Requester`. */
export const CurrentRequester = createParamDecorator((_: unknown, context: ExecutionContext) =>
  requesterOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
