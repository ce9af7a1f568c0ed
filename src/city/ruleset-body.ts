import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { LIMITS } from '../../state-machines/limits';
import { CommandBody, SignedCommandBody } from '../cases/requests/command-body';
import { IsDay, Optional, Typed } from '../cases/requests/fields';

/** A draft of a ruleset 要領, whole: begin with the one in force and change it. */
export class RulesetDraftBody {
  /** In the form that `GET /api/rulesets/{version}` answers, with the next version. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  ruleset: object;
}

/** 要領の起案: a draft, put to the quality manager. */
export class ProposeRulesetBody extends CommandBody {
  /** In the form that `GET /api/rulesets/{version}` answers, with the next version. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  ruleset: object;

  /** Why it is to change. */
  @Typed(LIMITS.paragraph)
  reason: string;
}

/** 要領の決裁 */
export class DecideRulesetBody extends SignedCommandBody {
  /** Today or a later day. */
  @IsDay()
  inForceFrom: string;

  @Optional()
  @Typed(LIMITS.paragraph)
  reason?: string;
}
