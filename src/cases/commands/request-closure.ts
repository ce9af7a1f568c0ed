import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** The work is done: the case is put up for closing. */
export class RequestClosure extends CaseCommand {}

@CommandHandler(RequestClosure)
export class RequestClosureHandler implements ICommandHandler<RequestClosure> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RequestClosure): Promise<CaseAnswer> {
    return this.cases.change(order, 'ClosureRequested', ({ cityDay }) => ({
      found: { cityDay },
    }));
  }
}
