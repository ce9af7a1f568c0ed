import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  POST_KINDS,
  UNIT_LEVELS,
  type PostKind,
  type Role,
  type UnitLevel,
} from '../../state-machines/actor';
import { DESIGNATED_ROLES, POST_ROLES } from '../../state-machines/organisation/facts';
import { PageQuery, PersonAnswer } from '../cases/lists/case-list.dto';
import { IsDay, IsOrganisationId, Optional } from '../cases/requests/fields';

/** The day that a question is about. */
export class OrganisationQuery {
  /** Today, if left out. */
  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsDay()
  readonly on?: string;
}

/** A page of what there is on a day. */
export class OrganisationPageQuery extends PageQuery {
  /** Today, if left out. */
  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsDay()
  readonly on?: string;

  /** Only what belongs to this unit, and to those below it. */
  @Optional()
  @IsOrganisationId()
  readonly unit?: string;
}

/** A unit as it is on that day. */
export class UnitOnDayAnswer {
  readonly id: string;
  readonly name: string;
  @ApiProperty({ enum: UNIT_LEVELS, enumName: 'UnitLevel' })
  readonly level: UnitLevel;
  /** Null for the city. */
  @ApiProperty({ type: String, nullable: true })
  readonly parent: string | null;
  /** 課記号 */
  @ApiProperty({ type: String, nullable: true })
  readonly code: string | null;
  /** The units that were merged into it, directly or through others. */
  readonly succeeds: string[];
}

/** The tree of units on a day. */
export class OrganisationOnDayAnswer {
  readonly on: string;
  /** Of the organisation's stream; its ETag, for `If-Match`. */
  readonly revision: number;
  /** Each after the one above it. */
  readonly units: UnitOnDayAnswer[];
}

/** A post, and who is in it on that day. */
export class PostOnDayAnswer {
  readonly id: string;
  readonly title: string;
  @ApiProperty({ enum: POST_KINDS, enumName: 'PostKind' })
  readonly kind: PostKind;
  readonly unit: string;
  @ApiProperty({ enum: POST_ROLES, enumName: 'PostRole', isArray: true })
  readonly roles: readonly Role[];
  /** Empty for 欠員. */
  readonly holders: PersonAnswer[];
}

/** One page of the posts. */
export class PostsOnDayAnswer {
  readonly on: string;
  readonly posts: PostOnDayAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
}

/** 指名 that holds on that day. */
export class DesignationOnDayAnswer {
  readonly id: string;
  readonly person: PersonAnswer;
  @ApiProperty({ enum: DESIGNATED_ROLES, enumName: 'DesignatedRole' })
  readonly role: (typeof DESIGNATED_ROLES)[number];
  /** The promoter's section; null for an internal auditor. */
  @ApiProperty({ type: String, nullable: true })
  readonly unit: string | null;
  readonly from: string;
  /** The last day. */
  readonly until: string;
}

/** One page of the designations. */
export class DesignationsOnDayAnswer {
  readonly on: string;
  readonly designations: DesignationOnDayAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
}

/** 不在 on that day. Why somebody is absent is not for everybody. */
export class AbsenceOnDayAnswer {
  readonly id: string;
  readonly person: PersonAnswer;
  readonly from: string;
  /** The last day, as far as it is known. */
  readonly until: string;
  /** Who neither decides by it nor has a step skipped by it; null where a file was loaded. */
  @ApiProperty({ type: PersonAnswer, nullable: true })
  readonly recordedBy: PersonAnswer | null;
}

/** One page of the absences. */
export class AbsencesOnDayAnswer {
  readonly on: string;
  readonly absences: AbsenceOnDayAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
}
