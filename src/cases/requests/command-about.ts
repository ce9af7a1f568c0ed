import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UUID } from '../../platform/ids';
import { Problem } from '../../platform/problem';
import type { Order } from '../pipeline/order';
import { CommandHeadersPipe, CommandRequest } from './command-headers';

/** An order as far as path and headers tell it; the body is checked apart. */
export type About = Omit<Order, 'body'>;

/** Reads case, person and headers of a command's request. */
@Injectable()
export class AboutPipe extends CommandHeadersPipe {
  /** Throws `not-found` for what can be no case, `invalid-request` for headers in the wrong form. */
  override transform(request: FastifyRequest): About {
    const { id = 'new' } = request.params as { readonly id?: string };
    if (id !== 'new' && !UUID.test(id)) throw new Problem('not-found');
    return { caseId: id, ...super.transform(request) };
  }
}

/** Gives a handler what path and headers say; the person is whoever is signed in. */
export const CommandAbout = () => CommandRequest(AboutPipe);
