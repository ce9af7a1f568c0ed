import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config';
import { languageOf } from '../platform/language';
import { Problem } from '../platform/problem';
import { PUBLIC } from '../platform/public';
import { rememberRequester, type Requester } from './requester';
import { requireSameOrigin } from './same-origin';
import { sessionSecretOf } from './session-cookie';
import { Sessions } from './sessions';
import { HOLDS_NO_POST, StandingsToday } from './standings-today';
import { Tokens } from './tokens';

type Proof = Pick<Requester, 'person' | 'via' | 'authenticatedAt' | 'method'>;

/** Stands before every handler that is not `@Public()`, and says who asks. */
@Injectable()
export class SignedIn implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly standings: StandingsToday,
  ) {}

  /** Throws the problems `unauthenticated` and, for another site's page, `foreign-origin`. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const bearer = bearerOf(request);
    // No page of another site can set this header; everything else a browser may send by itself.
    if (bearer === undefined) requireSameOrigin(request, this.config.publicUrl);
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic) return true;
    const proof = await this.proofIn(request, bearer);
    if (!proof) throw new Problem('unauthenticated', {}, { headers: CHALLENGE });
    const standings = await this.standings.of(proof.person);
    if (standings.length === 0) throw new Problem('unauthenticated', HOLDS_NO_POST);
    const language = languageOf(request.headers['accept-language']);
    rememberRequester(request, { ...proof, standings, language });
    return true;
  }

  private async proofIn(
    request: FastifyRequest,
    bearer: string | undefined,
  ): Promise<Proof | undefined> {
    if (bearer !== undefined) {
      const token = await this.tokens.use(bearer);
      return (
        token && {
          person: token.person,
          via: 'token',
          method: 'token',
          authenticatedAt: token.createdAt,
        }
      );
    }
    const secret = sessionSecretOf(request);
    const session = secret === undefined ? undefined : await this.sessions.use(secret);
    return (
      session && {
        person: session.person,
        via: 'session',
        method: 'password',
        authenticatedAt: session.authenticatedAt,
      }
    );
  }
}

/** RFC 9110, 11.6.1: a 401 says how to prove who one is. */
const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="zesei"' };

/** The token of an `Authorization: Bearer …` header (RFC 6750); another scheme is no proof here. */
function bearerOf({ headers }: FastifyRequest): string | undefined {
  const [scheme = '', token = ''] = (headers.authorization ?? '').split(' ', 2);
  return scheme.toLowerCase() === 'bearer' ? token : undefined;
}
