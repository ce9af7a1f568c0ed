import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDetails } from '../api-problems';
import { withClosedBodies } from './closed-bodies';
import { withExamples } from './api-example';
import { withDeclaredLimits } from './declared-limits';
import { withTypedNulls } from './typed-nulls';
import { withPublicOperations } from './public-operations';
import { TAGS } from './tags';
import { withProblemsOfAnyRequest } from './problems-of-any-request';
import { RELEASE } from '../release';
import { withAnswerExamples } from './answer-examples';
import { withAnswerHeaders } from './answer-headers';
import { withWholeNumbers } from './whole-numbers';

const DESCRIPTION = `Corrective action 是正 of a city hall. Every error is application/problem+json (RFC 9457),
in the language that Accept-Language asks for, Japanese or English. A command that is sent again with the
same Idempotency-Key has one effect and is answered as the first time. Commands answer a position: a list
that is asked with ?after= and that position has seen the command.`;

const ABOUT = {
  contact: { name: 'The administrators システム管理者 of this installation' },
  // As package.json says: no licence is granted so far.
  license: { name: 'UNLICENSED' },
};

/** Serves the OpenAPI document at `/api/openapi.json` and its reader at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Zesei API',
  });
  // There are no screens yet: whoever types the address meets what can be tried.
  app
    .getHttpAdapter()
    .getInstance()
    .get('/', (_request, reply) => reply.redirect('/api/docs'));
}

function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const described = SwaggerModule.createDocument(app, description(), {
    extraModels: [ProblemDetails],
  });
  const limited = withDeclaredLimits(
    app,
    withExamples(withTypedNulls(withClosedBodies(described))),
  );
  const whole = withPublicOperations(withProblemsOfAnyRequest(limited));
  return withAnswerExamples(withAnswerHeaders(withWholeNumbers(whole)));
}

function description(): Omit<OpenAPIObject, 'paths'> {
  const builder = new DocumentBuilder()
    .setTitle('Zesei')
    .setDescription(DESCRIPTION)
    .setVersion(RELEASE)
    .addServer('/', 'This installation')
    .addSecurity('bearer', {
      type: 'http',
      scheme: 'bearer',
      description: 'A token, made at `POST /api/tokens`.',
    })
    .addCookieAuth('zesei_session', {
      type: 'apiKey',
      in: 'cookie',
      description: 'The session, begun at `POST /api/session`.',
    })
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie');
  for (const [name, text] of Object.entries(TAGS)) builder.addTag(name, text);
  const built = builder.build();
  return { ...built, info: { ...built.info, ...ABOUT } };
}
