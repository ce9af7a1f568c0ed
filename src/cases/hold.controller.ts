import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ExtendHold } from './commands/extend-hold';
import { HoldCase, HoldCaseBody } from './commands/hold-case';
import { RequestHold, RequestHoldBody } from './commands/request-hold';
import { ResumeCase } from './commands/resume-case';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandBody } from './requests/command-body';
import { CommandRoute } from './requests/command-route';

/** 一時停止: a case stands still until a day. */
@ApiTags('hold')
@Controller('cases')
export class HoldController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('request-hold', '一時停止の申出: ask that the case stand still')
  request(@CommandAbout() about: About, @Body() body: RequestHoldBody): Promise<CaseAnswer> {
    return this.commands.execute(new RequestHold({ ...about, body }));
  }

  @CommandRoute('hold', '一時停止: the case stands still until a day')
  hold(@CommandAbout() about: About, @Body() body: HoldCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new HoldCase({ ...about, body }));
  }

  @CommandRoute('extend-hold', '一時停止の延長: to a later day')
  extend(@CommandAbout() about: About, @Body() body: HoldCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new ExtendHold({ ...about, body }));
  }

  @CommandRoute('resume', 'The case goes on where it stood')
  resume(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new ResumeCase({ ...about, body }));
  }
}
