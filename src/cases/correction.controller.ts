import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CommandAbout, type About } from './about';
import { CaseAnswer } from './case-answer';
import { SignedCommandBody } from './command-body';
import { CommandRoute } from './command-route';
import { CompleteAction, CompleteActionBody } from './commands/complete-action';
import { ConfirmImplementation } from './commands/confirm-implementation';
import { DecidePlan, DecidePlanBody } from './commands/decide-plan';
import { RecordCauses, RecordCausesBody } from './commands/record-causes';
import { ReturnPlan, ReturnPlanBody } from './commands/return-plan';
import { SubmitPlan, SubmitPlanBody } from './commands/submit-plan';

/** 原因・是正: why it happened, what is done about it, and that it was done. */
@ApiTags('correction')
@Controller('cases')
export class CorrectionController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('record-causes', '原因分析: direct and root causes')
  recordCauses(@CommandAbout() about: About, @Body() body: RecordCausesBody): Promise<CaseAnswer> {
    return this.commands.execute(new RecordCauses({ ...about, body }));
  }

  @CommandRoute('submit-plan', '起案: the plan, up for decision')
  submitPlan(@CommandAbout() about: About, @Body() body: SubmitPlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new SubmitPlan({ ...about, body }));
  }

  @CommandRoute('decide-plan', '決裁: decide the plan')
  decidePlan(@CommandAbout() about: About, @Body() body: DecidePlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new DecidePlan({ ...about, body }));
  }

  @CommandRoute('return-plan', '差戻し: return the plan to its author')
  returnPlan(@CommandAbout() about: About, @Body() body: ReturnPlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new ReturnPlan({ ...about, body }));
  }

  @CommandRoute('complete-action', 'An action is done, with evidence')
  completeAction(
    @CommandAbout() about: About,
    @Body() body: CompleteActionBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new CompleteAction({ ...about, body }));
  }

  @CommandRoute('confirm-implementation', '実施確認: every action was carried out')
  confirmImplementation(
    @CommandAbout() about: About,
    @Body() body: SignedCommandBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ConfirmImplementation({ ...about, body }));
  }
}
