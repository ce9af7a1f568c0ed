import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Organisation } from '../../people/organisation';
import { ClassificationBody, classificationDraft } from '../classification';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** What the section proposes where something serious is suspected; the secretariat decides. */
export class ProposeTriage extends CaseCommand<ClassificationBody> {}

@CommandHandler(ProposeTriage)
export class ProposeTriageHandler implements ICommandHandler<ProposeTriage> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: ProposeTriage): Promise<CaseAnswer> {
    return this.cases.change(order, 'TriageProposed', async (given) =>
      classificationDraft(order.body, await this.organisation.current(), given),
    );
  }
}
