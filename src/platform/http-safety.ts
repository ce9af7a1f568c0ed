import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './config';

/**
 * The headers that keep a browser from doing harm, and cookies. Everything that a page needs comes
 * from this server. On plain HTTP a browser is not told to use https, which nobody would answer.
 * Nothing of what is answered stays in a browser at a counter unless its handler says that it may.
 */
export async function makeSafe(
  app: NestFastifyApplication,
  config: Pick<Config, 'publicUrl'>,
): Promise<void> {
  const secure = config.publicUrl?.startsWith('https:') === true;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        // Swagger's reader and charts set styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
  });
  await app.register(cookie);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, _payload, done) => {
      if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
      done();
    });
}
