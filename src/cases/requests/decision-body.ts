import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateNested } from 'class-validator';
import { EXCEPTABLE_RULES } from '../../../state-machines/case/rules/separation-of-duties';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { SignedCommandBody } from './command-body';
import { EXAMPLE_SIGNS } from './example-signs';
import { IsDay, IsEvidence, IsOrganisationId, Optional, Typed } from './fields';

/** 紙決裁・口頭決裁の記録: who decided, as which post, and when. */
export class OnPaperFields {
  @IsOrganisationId()
  person: string;

  @IsOrganisationId()
  post: string;

  @IsDay()
  decidedOn: string;

  /** What shows it, and where the paper is kept. */
  @Optional()
  @IsEvidence()
  evidence?: string[];
}

/** 特例: the rule that is set aside, and why nobody else is to be had. */
export class ExceptionFields {
  @IsIn(EXCEPTABLE_RULES)
  rule: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

/** The body of a decision ✎ that does not end the case. */
@ApiExample<DecisionBody>({
  signs: EXAMPLE_SIGNS,
})
export class DecisionBody extends SignedCommandBody {
  /** Decided on paper or by voice, and only typed in by whoever sends this. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => OnPaperFields)
  onPaper?: OnPaperFields;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ExceptionFields)
  exception?: ExceptionFields;
}
