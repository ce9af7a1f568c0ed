import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RecordCauses, RecordCausesBody } from './commands/record-causes';
import { SubmitPlan, SubmitPlanBody } from './commands/submit-plan';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandRoute } from './requests/command-route';

/** 原因・計画: why it happened, and what shall be done about it. */
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
}
