import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Optional } from '../cases/requests/fields';
import type { Language } from '../platform/language';

/** In which language the picture is wanted. */
export class PictureQuery {
  /** As `Accept-Language` asks for, if left out. */
  @ApiPropertyOptional({ enum: ['ja', 'en'] })
  @Optional()
  @IsIn(['ja', 'en'])
  readonly lang?: Language;
}

/** A state of the statechart. */
export class StatechartStateAnswer {
  @ApiProperty({ example: 'case.open.report.submitted' })
  readonly id: string;
  @ApiProperty({ example: 'submitted' })
  readonly key: string;
  @ApiPropertyOptional({ example: 'case.open.report' })
  readonly parent?: string;
  @ApiPropertyOptional({ example: 'report' })
  readonly phase?: string;
  @ApiProperty()
  readonly label: string;
  @ApiProperty({ enum: ['compound', 'parallel', 'atomic', 'final', 'history'] })
  readonly kind: string;
  @ApiPropertyOptional({ description: 'the state inside of it that a case comes to first' })
  readonly initial?: string;
  @ApiProperty({ type: [String], description: '`end` where the life of a case has ended' })
  readonly tags: string[];
}

export class StatechartGuardAnswer {
  @ApiProperty()
  readonly name: string;
  @ApiProperty()
  readonly label: string;
}

/** One way in which a case may go on. */
export class StatechartTransitionAnswer {
  @ApiProperty({ enum: ['fact', 'always', 'done'] })
  readonly cause: string;
  @ApiPropertyOptional({ example: 'PlanDecided' })
  readonly fact?: string;
  @ApiProperty()
  readonly label: string;
  @ApiProperty()
  readonly from: string;
  @ApiPropertyOptional({ description: 'absent where the case stays where it is' })
  readonly to?: string;
  @ApiPropertyOptional({ description: 'when it is this way of several' })
  readonly guard?: StatechartGuardAnswer;
  @ApiProperty({ type: [String], description: 'by name; explained in `rules` of the statechart' })
  readonly rules: string[];
  @ApiProperty()
  readonly signed: boolean;
}

/** A rule that permits facts. */
export class StatechartRuleAnswer {
  @ApiProperty()
  readonly name: string;
  @ApiProperty({ enum: ['who', 'what'], description: 'about the person or about the content' })
  readonly kind: string;
  @ApiProperty({ description: 'what a refused person reads' })
  readonly message: string;
}

/** A statechart as data. */
export class StatechartAnswer {
  @ApiProperty({ example: 1 })
  readonly version: number;
  @ApiProperty({ type: [StatechartStateAnswer] })
  readonly states: StatechartStateAnswer[];
  @ApiProperty({ type: [StatechartTransitionAnswer] })
  readonly transitions: StatechartTransitionAnswer[];
  @ApiProperty({ type: [StatechartRuleAnswer] })
  readonly rules: StatechartRuleAnswer[];
}
