import type { FastifyRequest } from 'fastify';
import { Problem } from '../platform/problem';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what a page of another site makes a signed-in browser send (OWASP, CSRF: verifying the
 * origin with standard headers). Browsers say where a request comes from in `Sec-Fetch-Site`, older
 * ones in `Origin`; a program that is no browser says neither and cannot be tricked in this way.
 *
 * @param publicUrl the origin under which browsers know this server, if it is set
 * @throws Problem `foreign-origin`
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (SAFE_METHODS.includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin') return;
    throw new Problem('foreign-origin');
  }
  const { origin } = request.headers;
  if (origin === undefined || isOurs(origin, request, publicUrl)) return;
  throw new Problem('foreign-origin');
}

/** Where the server was not told how it is called, the host that the request names has to do. */
function isOurs(origin: string, request: FastifyRequest, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined) return origin === publicUrl;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
