import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { EXAMPLE_SIGNS } from './example-signs';
import { IsOrganisationId, Optional } from './fields';

/** What the body of every command may hold. */
@ApiExample<CommandBody>({})
export class CommandBody {
  /** The post in which someone with several acts. */
  @Optional()
  @IsOrganisationId()
  as?: string;
}

/** A fact that was shown and is signed. */
export class SignedFact {
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  revision: number;

  @Matches(/^sha256-1:[0-9a-f]{64}$/)
  digest: string;
}

/** The body of a command that is signed. */
@ApiExample<SignedCommandBody>({
  signs: EXAMPLE_SIGNS,
})
export class SignedCommandBody extends CommandBody {
  /** Repeats what `possible` named for this fact and the signer was shown; 428 without it. */
  @Optional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.signed)
  @ValidateNested({ each: true })
  @Type(() => SignedFact)
  signs?: SignedFact[];
}
