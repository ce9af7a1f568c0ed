import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { BeginEffectCheck } from './commands/begin-effect-check';
import { JudgeEffect, JudgeEffectBody } from './commands/judge-effect';
import {
  ReportMaterialisation,
  ReportMaterialisationBody,
} from './commands/report-materialisation';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandBody } from './requests/command-body';
import { CommandRoute } from './requests/command-route';

/** 検証: whether it helped. */
@ApiTags('verification')
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

  @CommandRoute('report-materialisation', '顕在化: what was to be prevented has happened')
  reportMaterialisation(
    @CommandAbout() about: About,
    @Body() body: ReportMaterialisationBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ReportMaterialisation({ ...about, body }));
  }
}
