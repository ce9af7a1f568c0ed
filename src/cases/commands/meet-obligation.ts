import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, Matches } from 'class-validator';
import { NAME_IN_CASE } from '../../../state-machines/case/facts/common';
import { OBLIGATION_ANSWERS } from '../../../state-machines/case/facts/obligations';
import { LIMITS } from '../../../state-machines/limits';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { hasGone } from '../owing';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText, text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsEvidence, Optional, Typed } from '../requests/fields';

/** What was owed is done or answered. */
@ApiExample<MeetObligationBody>({
  id: 'o1',
  answer: 'done',
  text: '手順書を改訂し、係内に周知した。',
  evidence: ['手順書 第4版'],
})
export class MeetObligationBody extends CommandBody {
  /** The obligation, as the case calls it. */
  @Matches(NAME_IN_CASE)
  id: string;

  @IsIn(OBLIGATION_ANSWERS)
  answer: (typeof OBLIGATION_ANSWERS)[number];

  /** The reason; needed with every answer but `done`. */
  @Optional()
  @Typed(LIMITS.paragraph)
  text?: string;

  /** What shows it, and where it is kept; a line each. */
  @Optional()
  @IsEvidence()
  evidence?: string[];
}

export class MeetObligation extends CaseCommand<MeetObligationBody> {}

@CommandHandler(MeetObligation)
export class MeetObligationHandler implements ICommandHandler<MeetObligation> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: MeetObligation): Promise<CaseAnswer> {
    const { id, answer, evidence } = order.body;
    return this.cases.change(order, 'ObligationMet', async ({ cityDay, memory }) => {
      const owedBy = memory.obligations.find((one) => one.id === id)?.owedBy;
      const organisation = await this.organisation.current();
      const isGone = owedBy !== undefined && hasGone(organisation, owedBy, cityDay);
      return {
        id,
        answer,
        text: optionalText(order.body.text),
        evidence: evidence?.map(text),
        found: { cityDay, ...(isGone && { owerHasGone: true }) },
      };
    });
  }
}
