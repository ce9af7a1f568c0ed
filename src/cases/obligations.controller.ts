import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConfirmPaperDecision, ConfirmPaperDecisionBody } from './commands/confirm-paper-decision';
import { CountersignException, CountersignExceptionBody } from './commands/countersign-exception';
import { GrantExtension, GrantExtensionBody } from './commands/grant-extension';
import { MeetObligation, MeetObligationBody } from './commands/meet-obligation';
import { RaiseObligation, RaiseObligationBody } from './commands/raise-obligation';
import { RefuseExtension, RefuseExtensionBody } from './commands/refuse-extension';
import { RequestExtension, RequestExtensionBody } from './commands/request-extension';
import { WaiveObligation, WaiveObligationBody } from './commands/waive-obligation';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandRoute } from './requests/command-route';

/** What is still owed: obligations, due dates, and decisions that somebody has yet to stand by. */
@ApiTags('obligations')
@Controller('cases')
export class ObligationsController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('raise-obligation', 'What the case owes beside its actions')
  raise(@CommandAbout() about: About, @Body() body: RaiseObligationBody): Promise<CaseAnswer> {
    return this.commands.execute(new RaiseObligation({ ...about, body }));
  }

  @CommandRoute('meet-obligation', 'What was owed is done or answered')
  meet(@CommandAbout() about: About, @Body() body: MeetObligationBody): Promise<CaseAnswer> {
    return this.commands.execute(new MeetObligation({ ...about, body }));
  }

  @CommandRoute('waive-obligation', 'An obligation is waived, or closed as 未回答')
  waive(@CommandAbout() about: About, @Body() body: WaiveObligationBody): Promise<CaseAnswer> {
    return this.commands.execute(new WaiveObligation({ ...about, body }));
  }

  @CommandRoute('request-extension', '期限延長の申出: ask for a later day')
  requestExtension(
    @CommandAbout() about: About,
    @Body() body: RequestExtensionBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new RequestExtension({ ...about, body }));
  }

  @CommandRoute('grant-extension', '期限延長: grant a later day')
  grantExtension(
    @CommandAbout() about: About,
    @Body() body: GrantExtensionBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new GrantExtension({ ...about, body }));
  }

  @CommandRoute('refuse-extension', 'A later day is not granted')
  refuseExtension(
    @CommandAbout() about: About,
    @Body() body: RefuseExtensionBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new RefuseExtension({ ...about, body }));
  }

  @CommandRoute('countersign', '追認: countersign a 特例 from another department')
  countersign(
    @CommandAbout() about: About,
    @Body() body: CountersignExceptionBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new CountersignException({ ...about, body }));
  }

  @CommandRoute('confirm-paper-decision', 'Confirm what was decided on paper or by voice')
  confirmPaperDecision(
    @CommandAbout() about: About,
    @Body() body: ConfirmPaperDecisionBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ConfirmPaperDecision({ ...about, body }));
  }
}
