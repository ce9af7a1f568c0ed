import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CaseCommand } from '../order';

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
