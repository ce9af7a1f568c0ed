import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ProblemDetails } from './api-problems';
import { withDeclaredLimits } from './openapi-limits';
import { withProblemsOfAnyRequest } from './problems-of-any-request';
import { RELEASE } from './release';

/** Serves the OpenAPI document at `/api/openapi.json` and its reader at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Zesei')
    .setDescription('Corrective action of a city hall: every error is application/problem+json.')
    .setVersion(RELEASE)
    .addBearerAuth()
    .addCookieAuth('zesei_session')
    .build();
  const document = (): ReturnType<typeof SwaggerModule.createDocument> =>
    withDeclaredLimits(
      app,
      withProblemsOfAnyRequest(
        SwaggerModule.createDocument(app, description, { extraModels: [ProblemDetails] }),
      ),
    );
  SwaggerModule.setup('api/docs', app, document, {
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
