import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { REFERENCE } from '../../../state-machines/case/facts/common';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsEvidence, Optional } from '../requests/fields';

/** Something that shows what the case says. */
@ApiExample<AddEvidenceBody>({ about: 'a1', evidence: ['改訂した手順書の写し（窓口係の綴り）'] })
export class AddEvidenceBody extends CommandBody {
  /** What it is about: an action a1, a cause c1, an obligation. */
  @Optional()
  @Matches(REFERENCE)
  about?: string;

  /** What it is, and where it is kept; a line each. */
  @IsEvidence()
  evidence: string[];
}

export class AddEvidence extends CaseCommand<AddEvidenceBody> {}

@CommandHandler(AddEvidence)
export class AddEvidenceHandler implements ICommandHandler<AddEvidence> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: AddEvidence): Promise<CaseAnswer> {
    return this.cases.change(order, 'EvidenceAdded', ({ cityDay }) => ({
      about: order.body.about,
      evidence: order.body.evidence.map(text),
      found: { cityDay },
    }));
  }
}
