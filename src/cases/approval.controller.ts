import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AbandonPlan, AbandonPlanBody } from './commands/abandon-plan';
import { ConsultOnPlan, ConsultOnPlanBody } from './commands/consult-on-plan';
import { DecidePlan, DecidePlanBody } from './commands/decide-plan';
import { EndorsePlan } from './commands/endorse-plan';
import { PullBackPlan } from './commands/pull-back-plan';
import { RaiseDecision, RaiseDecisionBody } from './commands/raise-decision';
import { ReadAbandonment, ReadAbandonmentBody } from './commands/read-abandonment';
import { ReadAfterwards, ReadAfterwardsBody } from './commands/read-afterwards';
import { ReadCirculation, ReadCirculationBody } from './commands/read-circulation';
import { ReturnPlan, ReturnPlanBody } from './commands/return-plan';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandBody } from './requests/command-body';
import { CommandRoute } from './requests/command-route';
import { StepBody } from './requests/step-body';

/** 回議・決裁: the steps of the route of approval. */
@ApiTags('approval')
@Controller('cases')
export class ApprovalController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('endorse-plan', '承認: endorse the plan')
  endorse(@CommandAbout() about: About, @Body() body: StepBody): Promise<CaseAnswer> {
    return this.commands.execute(new EndorsePlan({ ...about, body }));
  }

  @CommandRoute('consult-on-plan', '合議: agree, agree with an opinion, or disagree')
  consult(@CommandAbout() about: About, @Body() body: ConsultOnPlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new ConsultOnPlan({ ...about, body }));
  }

  @CommandRoute('decide-plan', '決裁: decide the plan')
  decide(@CommandAbout() about: About, @Body() body: DecidePlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new DecidePlan({ ...about, body }));
  }

  @CommandRoute('return-plan', '差戻し: return the plan to its author or an earlier step')
  returnPlan(@CommandAbout() about: About, @Body() body: ReturnPlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new ReturnPlan({ ...about, body }));
  }

  @CommandRoute('pull-back-plan', '引戻し: the author takes the plan back')
  pullBack(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new PullBackPlan({ ...about, body }));
  }

  @CommandRoute('abandon-plan', '廃案: drop the plan')
  abandon(@CommandAbout() about: About, @Body() body: AbandonPlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new AbandonPlan({ ...about, body }));
  }

  @CommandRoute('raise-decision', '上位決裁: leave the decision to a superior post')
  raise(@CommandAbout() about: About, @Body() body: RaiseDecisionBody): Promise<CaseAnswer> {
    return this.commands.execute(new RaiseDecision({ ...about, body }));
  }

  @CommandRoute('read-afterwards', '後閲: read what was decided in absence')
  readAfterwards(
    @CommandAbout() about: About,
    @Body() body: ReadAfterwardsBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ReadAfterwards({ ...about, body }));
  }

  @CommandRoute('read-abandonment', '廃案: read by who was consulted on the plan')
  readAbandonment(
    @CommandAbout() about: About,
    @Body() body: ReadAbandonmentBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ReadAbandonment({ ...about, body }));
  }

  @CommandRoute('read-circulation', '供覧: read what was decided')
  readCirculation(
    @CommandAbout() about: About,
    @Body() body: ReadCirculationBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ReadCirculation({ ...about, body }));
  }
}
