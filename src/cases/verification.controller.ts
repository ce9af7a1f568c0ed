import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CommandAbout, type About } from './about';
import { CaseAnswer } from './case-answer';
import { CommandBody, SignedCommandBody } from './command-body';
import { CommandRoute } from './command-route';
import { ApproveClosure } from './commands/approve-closure';
import { BeginEffectCheck } from './commands/begin-effect-check';
import { JudgeEffect, JudgeEffectBody } from './commands/judge-effect';
import { RequestClosure } from './commands/request-closure';

/** 検証・完了: whether it helped, and the end. */
@ApiTags('verification and closure')
@Controller('cases')
export class VerificationController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('begin-effect-check', 'The planned day has come: begin the effect check')
  beginEffectCheck(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new BeginEffectCheck({ ...about, body }));
  }

  @CommandRoute('judge-effect', '効果確認: judge the effect against the criterion')
  judgeEffect(@CommandAbout() about: About, @Body() body: JudgeEffectBody): Promise<CaseAnswer> {
    return this.commands.execute(new JudgeEffect({ ...about, body }));
  }

  @CommandRoute('request-closure', 'Put the case up for closing')
  requestClosure(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new RequestClosure({ ...about, body }));
  }

  @CommandRoute('approve-closure', '完了承認: close the case')
  approveClosure(
    @CommandAbout() about: About,
    @Body() body: SignedCommandBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ApproveClosure({ ...about, body }));
  }
}
