import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { languageOf } from './language';
import { localise } from './localise';

/** Puts every `Text` of an answer into the language that the request asks for. */
@Injectable()
export class Localised implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const language = languageOf(request.headers['accept-language']);
    return next.handle().pipe(map((answer: unknown) => localise(answer, language)));
  }
}
