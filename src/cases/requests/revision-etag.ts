import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** The ETag of a case is its revision, for `If-Match`. */
@Injectable()
export class RevisionEtag implements NestInterceptor<{ revision: number }> {
  intercept(
    context: ExecutionContext,
    next: CallHandler<{ revision: number }>,
  ): Observable<{ revision: number }> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(({ revision }) => {
        void reply.header('ETag', `"${revision}"`);
      }),
    );
  }
}
