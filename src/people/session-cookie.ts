import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config';

const SESSION_COOKIE = 'zesei_session';

/** The session's secret that a browser sent, if it did. */
export const sessionSecretOf = (request: FastifyRequest): string | undefined =>
  request.cookies[SESSION_COOKIE];

const attributes = (config: Pick<Config, 'publicUrl'>) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: config.publicUrl?.startsWith('https:') === true,
  }) as const;

/** Gives the browser a session's secret, which no script can read and no other site can send. */
export function giveSessionCookie(
  reply: FastifyReply,
  config: Pick<Config, 'publicUrl'>,
  secret: string,
): void {
  void reply.setCookie(SESSION_COOKIE, secret, attributes(config));
}

/** Takes it back. */
export function takeSessionCookie(reply: FastifyReply, config: Pick<Config, 'publicUrl'>): void {
  void reply.clearCookie(SESSION_COOKIE, attributes(config));
}
