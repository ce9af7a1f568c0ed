import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** The section accepts the kind that an audit's finder set. */
export class AcceptFinding extends CaseCommand {}

@CommandHandler(AcceptFinding)
export class AcceptFindingHandler implements ICommandHandler<AcceptFinding> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: AcceptFinding): Promise<CaseAnswer> {
    return this.cases.change(order, 'FindingAccepted', ({ cityDay }) => ({
      found: { cityDay },
    }));
  }
}
