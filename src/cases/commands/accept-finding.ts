import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CaseCommand } from '../order';

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
