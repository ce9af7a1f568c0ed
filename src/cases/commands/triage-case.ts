import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isWithin, sectionOf } from '../../../state-machines/case/rules/standing';
import { Organisation } from '../../people/organisation';
import { ClassificationBody, classificationDraft } from '../classification';
import { CaseRepository } from '../pipeline/case-repository';
import type { Given } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** 区分決定 */
export class TriageCase extends CaseCommand<ClassificationBody> {}

@CommandHandler(TriageCase)
export class TriageCaseHandler implements ICommandHandler<TriageCase> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: TriageCase): Promise<CaseAnswer> {
    return this.cases.change(order, 'CaseTriaged', async (given) => ({
      ...classificationDraft(order.body, await this.organisation.current(), given),
      provisional: isDecidedByTheSection(given),
    }));
  }
}

/** What a section decides holds at once, and is looked at by the secretariat (仮区分). */
const isDecidedByTheSection = ({ memory, standing }: Given): boolean =>
  isWithin(standing.unitPath, sectionOf(memory)) &&
  !standing.roles.some((role) => role === 'secretariat' || role === 'secretariatHead');
