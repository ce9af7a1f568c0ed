import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';

/** 供覧: read, and nothing more. */
@ApiExample<ReadCirculationBody>({ step: 's4' })
export class ReadCirculationBody extends CommandBody {
  @Matches(/^s[1-9][0-9]?$/)
  step: string;
}

export class ReadCirculation extends CaseCommand<ReadCirculationBody> {}

@CommandHandler(ReadCirculation)
export class ReadCirculationHandler implements ICommandHandler<ReadCirculation> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ReadCirculation): Promise<CaseAnswer> {
    const { step } = order.body;
    return this.cases.change(order, 'CirculationRead', ({ cityDay }) => ({
      step,
      found: { cityDay },
    }));
  }
}
