import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AddEvidence, AddEvidenceBody } from './commands/add-evidence';
import { AddNote, AddNoteBody } from './commands/add-note';
import { AmendCauses, AmendCausesBody } from './commands/amend-causes';
import { AmendPlan, AmendPlanBody } from './commands/amend-plan';
import { AmendReport, AmendReportBody } from './commands/amend-report';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandRoute } from './requests/command-route';

/** 訂正・記録: amendments, notes and evidence, which move nothing. */
@ApiTags('records')
@Controller('cases')
export class RecordsController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('amend-report', '訂正 of the report')
  amendReport(@CommandAbout() about: About, @Body() body: AmendReportBody): Promise<CaseAnswer> {
    return this.commands.execute(new AmendReport({ ...about, body }));
  }

  @CommandRoute('amend-causes', '訂正 of the analysis of causes')
  amendCauses(@CommandAbout() about: About, @Body() body: AmendCausesBody): Promise<CaseAnswer> {
    return this.commands.execute(new AmendCauses({ ...about, body }));
  }

  @CommandRoute('amend-plan', '訂正 of a plan that is not decided yet')
  amendPlan(@CommandAbout() about: About, @Body() body: AmendPlanBody): Promise<CaseAnswer> {
    return this.commands.execute(new AmendPlan({ ...about, body }));
  }

  @CommandRoute('add-note', 'Add a note')
  addNote(@CommandAbout() about: About, @Body() body: AddNoteBody): Promise<CaseAnswer> {
    return this.commands.execute(new AddNote({ ...about, body }));
  }

  @CommandRoute('add-evidence', 'Add evidence')
  addEvidence(@CommandAbout() about: About, @Body() body: AddEvidenceBody): Promise<CaseAnswer> {
    return this.commands.execute(new AddEvidence({ ...about, body }));
  }
}
