import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsObject, Matches, ValidateNested } from 'class-validator';
import type { Role } from '../../../state-machines/actor';
import { NAME_IN_RULESET, REFERENCE } from '../../../state-machines/case/facts/common';
import { REPLY, type OwedBy } from '../../../state-machines/case/facts/obligations';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { isOnStaff, isPostOpenOn } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { wrongField } from '../../platform/problem';
import { obligationDueOn } from '../dates/obligation-due';
import { knownUnitPath } from '../known-units';
import { owedByPerson, owedByPost } from '../owing';
import { CaseRepository } from '../pipeline/case-repository';
import { nextObligationId } from '../pipeline/obligation-ids';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsDay, IsOrganisationId, Optional } from '../requests/fields';
import { VoiceVisibility } from '../voice-visibility';

/** Who owes it: exactly one of a person, a post, or a unit. */
export class OwedByFields {
  @Optional()
  @IsOrganisationId()
  person?: string;

  @Optional()
  @IsOrganisationId()
  post?: string;

  /** Whoever acts for this unit. */
  @Optional()
  @IsOrganisationId()
  unit?: string;
}

/** What the case owes beside its actions. */
@ApiExample<RaiseObligationBody>({
  kind: 'horizontalDeployment',
  owedBy: { unit: 'kokuho' },
  dueOn: '2026-05-29',
})
export class RaiseObligationBody extends CommandBody {
  /** A kind of the ruleset, such as `urgentCheck`. */
  @Matches(NAME_IN_RULESET)
  kind: string;

  @IsObject()
  @ValidateNested()
  @Type(() => OwedByFields)
  owedBy: OwedByFields;

  /**
   * If left out: by the deadline that the ruleset has for the kind. No later day than that is taken of
   * what nobody extends.
   */
  @Optional()
  @IsDay()
  dueOn?: string;

  /** What it is about: an action a1, another case, a voice. */
  @Optional()
  @Matches(REFERENCE)
  about?: string;
}

export class RaiseObligation extends CaseCommand<RaiseObligationBody> {}

@CommandHandler(RaiseObligation)
export class RaiseObligationHandler implements ICommandHandler<RaiseObligation> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
    private readonly voices: VoiceVisibility,
  ) {}

  execute({ order }: RaiseObligation): Promise<CaseAnswer> {
    const { kind, about } = order.body;
    return this.cases.change(order, 'ObligationRaised', async (given) => {
      const { memory, cityDay, inForce, requester } = given;
      if (!inForce.ruleset.obligationKinds.some(({ id }) => id === kind))
        throw wrongField('/kind', UNKNOWN_KIND);
      if (kind === REPLY && about !== undefined) await this.voices.require(about, requester);
      const organisation = await this.organisation.current();
      const owedBy = owing(order.body.owedBy, organisation, cityDay);
      const latestDueOn = obligationDueOn(given, kind, memory, cityDay);
      const dueOn = order.body.dueOn ?? latestDueOn;
      if (dueOn === undefined) throw wrongField('/dueOn', NO_DEADLINE);
      return {
        obligation: { id: nextObligationId(kind, memory), kind, owedBy, dueOn, about },
        found: { cityDay, latestDueOn, owerRoles: rolesOf(owedBy, organisation) },
      };
    });
  }
}

function owing(
  { person, post, unit }: OwedByFields,
  organisation: OrganisationState,
  today: Day,
): OwedBy {
  if ([person, post, unit].filter((one) => one !== undefined).length !== 1)
    throw wrongField('/owedBy', ONE_OF_THREE);
  if (unit !== undefined)
    return { unit, path: knownUnitPath(organisation, unit, '/owedBy/unit', today) };
  if (post !== undefined) {
    const known = organisation.posts.get(post);
    if (known === undefined || !isPostOpenOn(organisation, known, today))
      throw wrongField('/owedBy/post', UNKNOWN_POST);
    return owedByPost(organisation, post, today);
  }
  if (person === undefined || !isOnStaff(organisation, person, today))
    throw wrongField('/owedBy/person', NOT_ON_STAFF);
  return owedByPerson(organisation, person, today);
}

/** What a post is, if it is a post that owes something. */
const rolesOf = (owedBy: OwedBy, { posts }: OrganisationState): Role[] | undefined =>
  'post' in owedBy ? [...(posts.get(owedBy.post)?.roles ?? [])] : undefined;

const ONE_OF_THREE = {
  ja: '人・職・組織のうち、どれか一つを指定してください。',
  en: 'Give exactly one of a person, a post and a unit.',
};
const UNKNOWN_POST = { ja: 'この職は現在ありません。', en: 'There is no such post now.' };
const NOT_ON_STAFF = {
  ja: '現在在職している人を指定してください。',
  en: 'Name someone who is on the staff today.',
};
const UNKNOWN_KIND = {
  ja: '要領にない種類です。',
  en: 'The ruleset has no such kind.',
};
const NO_DEADLINE = {
  ja: '要領に期限の定めがありません。期限の日を指定してください。',
  en: 'The ruleset sets no deadline for it: give the day on which it is due.',
};
