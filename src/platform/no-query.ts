import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiProblems } from './api-problems';
import { constraintMessage } from './constraint-messages';
import { Problem } from './problem';

const NOT_KNOWN = constraintMessage('whitelistValidation', [], '');

/** Refuses every field of a query, as the check of a DTO refuses those that are not declared. */
class RefuseQuery implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const names = Object.keys(query as object);
    if (names.length === 0) return true;
    const errors = names.map((name) => ({ pointer: `/${name}`, messages: [NOT_KNOWN] }));
    throw new Problem('invalid-request', { errors });
  }
}

/** For an address that is asked without a query: what somebody mistypes is not passed over. */
export const NoQuery = (): MethodDecorator =>
  applyDecorators(UseGuards(RefuseQuery), ApiProblems('invalid-request'));
