import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import {
  ApiReadableText,
  UnreadableText,
  type ReadableText,
} from '../../sealed-texts/readable-text.dto';
import { CaseStateAnswer } from '../requests/case-answer';
import { UnitAnswer } from './case-list.dto';

/** As much of a case as a list of something else shows. */
@ApiExtraModels(UnreadableText)
export class BriefCaseAnswer {
  readonly id: string;
  @ApiProperty({ type: String, nullable: true })
  readonly number: string | null;
  readonly state: CaseStateAnswer;
  @ApiProperty({ type: String, nullable: true })
  readonly kind: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly severity: string | null;
  readonly section: UnitAnswer;
  readonly seriousSuspected: boolean;
  /** 共有用要旨; null before triage. */
  @ApiReadableText({ nullable: true })
  readonly sharedSummary: ReadableText | null;
}
