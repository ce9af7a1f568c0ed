import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText, text, type Draft, type Given } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsDay, Optional, Typed } from '../requests/fields';

/** What is said of a containment, in the report itself or later. */
@ApiExample<ContainmentFields>({
  what: '誤った証明書を回収し、正しいものをお渡しした。',
  doneOn: '2026-04-06',
  effect: '申出人にはその場でお詫びし、ご理解をいただいた。',
})
export class ContainmentFields extends CommandBody {
  @Typed(LIMITS.paragraph)
  what: string;

  @IsDay()
  doneOn: string;

  /** The effect on those concerned. */
  @Optional()
  @Typed(LIMITS.paragraph)
  effect?: string;

  /** When it was checked again (ISO 9001:2015, 8.7.1). */
  @Optional()
  @IsDay()
  recheckedOn?: string;
}

/** 応急処置: what was done at once. */
export class RecordContainment extends CaseCommand<ContainmentFields> {}

@CommandHandler(RecordContainment)
export class RecordContainmentHandler implements ICommandHandler<RecordContainment> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RecordContainment): Promise<CaseAnswer> {
    return this.cases.change(order, 'ContainmentRecorded', (given) =>
      containmentDraft(order.body, given),
    );
  }
}

export const containmentDraft = (
  { what, doneOn, effect, recheckedOn }: ContainmentFields,
  { cityDay }: Given,
): Draft<'ContainmentRecorded'> => ({
  what: text(what),
  doneOn,
  effect: optionalText(effect),
  recheckedOn,
  found: { cityDay },
});
