import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { LIMITS } from '../../state-machines/limits';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import { CommandBody, SignedCommandBody } from '../cases/requests/command-body';
import { EXAMPLE_SIGNS } from '../cases/requests/example-signs';
import { IsDay, Optional, Typed } from '../cases/requests/fields';
import { ApiExample } from '../platform/openapi/api-example';

/** A draft of a ruleset 要領, whole: begin with the one in force and change it. */
@ApiExample<RulesetDraftBody>({ ruleset: { ...defaultRuleset, version: 2 } })
export class RulesetDraftBody {
  /** In the form that `GET /api/rulesets/{version}` answers, with the next version. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  ruleset: object;
}

/** 要領の起案: a draft, put to the quality manager. */
@ApiExample<ProposeRulesetBody>({
  ruleset: { ...defaultRuleset, version: 2 },
  reason: '計画の期限を見直すため。',
})
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
@ApiExample<DecideRulesetBody>({
  inForceFrom: '2026-05-01',
  signs: EXAMPLE_SIGNS,
})
export class DecideRulesetBody extends SignedCommandBody {
  /** Today or a later day. */
  @IsDay()
  inForceFrom: string;

  @Optional()
  @Typed(LIMITS.paragraph)
  reason?: string;
}
