import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { holdersOf, isPostOpenOn } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { wrongField } from '../../platform/problem';
import { stepInTurn } from '../approval/route-of-approval';
import { standInOf } from '../approval/stand-in';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { IsOrganisationId, Typed } from '../requests/fields';

/** 上位決裁: the decider leaves it to a superior post. */
@ApiExample<RaiseDecisionBody>({
  to: 'shimin-bucho',
  reason: '他の部にも先例となるため。',
  signs: EXAMPLE_SIGNS,
})
export class RaiseDecisionBody extends DecisionBody {
  /** A post above in the decider's own line, or that of the quality manager or the mayor. */
  @IsOrganisationId()
  to: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class RaiseDecision extends CaseCommand<RaiseDecisionBody> {}

@CommandHandler(RaiseDecision)
export class RaiseDecisionHandler implements ICommandHandler<RaiseDecision> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: RaiseDecision): Promise<CaseAnswer> {
    const { to, reason } = order.body;
    return this.cases.change(
      order,
      'DecisionRaised',
      async ({ memory, cityDay, acting, inForce }) => {
        const organisation = await this.organisation.current();
        const post = organisation.posts.get(to);
        if (post === undefined || !isPostOpenOn(organisation, post, cityDay))
          throw wrongField('/to', UNKNOWN_POST);
        return {
          step: stepInTurn(memory, acting.post),
          to: {
            post: post.id,
            postKind: post.kind,
            unit: post.unit,
            standIn: standInOf(organisation, inForce.ruleset, post, { day: cityDay })?.id,
          },
          reason: text(reason),
          found: {
            cityDay,
            holders: holdersOf(organisation, post.id, cityDay),
            roles: [...post.roles],
          },
        };
      },
    );
  }
}

const UNKNOWN_POST = { ja: 'この職はありません。', en: 'There is no such post.' };
