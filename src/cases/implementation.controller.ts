import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CancelAction, CancelActionBody } from './commands/cancel-action';
import { ChangeCriterion, ChangeCriterionBody } from './commands/change-criterion';
import { ChangePlan, ChangePlanBody } from './commands/change-plan';
import { CompleteAction, CompleteActionBody } from './commands/complete-action';
import { ConfirmImplementation } from './commands/confirm-implementation';
import {
  SendBackImplementation,
  SendBackImplementationBody,
} from './commands/send-back-implementation';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandRoute } from './requests/command-route';
import { DecisionBody } from './requests/decision-body';

/** 実施: doing what was decided, changing it, and confirming that it was done. */
@ApiTags('implementation')
@Controller('cases')
export class ImplementationController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('complete-action', 'An action is done, with evidence')
  complete(@CommandAbout() about: About, @Body() body: CompleteActionBody): Promise<CaseAnswer> {
    return this.commands.execute(new CompleteAction({ ...about, body }));
  }

  @CommandRoute('cancel-action', 'An action will not be done')
  cancel(@CommandAbout() about: About, @Body() body: CancelActionBody): Promise<CaseAnswer> {
    return this.commands.execute(new CancelAction({ ...about, body }));
  }

  @CommandRoute('change-plan', '軽微な変更: owner, date or wording of actions')
  changePlan(@CommandAbout() about: About, @Body() body: ChangePlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new ChangePlan({ ...about, body }));
  }

  @CommandRoute('change-criterion', 'How the effect is judged, once the first action was done')
  changeCriterion(
    @CommandAbout() about: About,
    @Body() body: ChangeCriterionBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ChangeCriterion({ ...about, body }));
  }

  @CommandRoute('confirm-implementation', '実施確認: every action was carried out')
  confirm(@CommandAbout() about: About, @Body() body: DecisionBody): Promise<CaseAnswer> {
    return this.commands.execute(new ConfirmImplementation({ ...about, body }));
  }

  @CommandRoute('send-back-implementation', 'What was found wanting goes back to its owners')
  sendBack(
    @CommandAbout() about: About,
    @Body() body: SendBackImplementationBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new SendBackImplementation({ ...about, body }));
  }
}
