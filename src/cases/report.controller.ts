import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandAbout, type About } from './about';
import { CaseAnswer } from './case-answer';
import { CommandBody } from './command-body';
import { CommandRoute, ReportRoute } from './command-route';
import { AcceptCase } from './commands/accept-case';
import { ContainmentFields, RecordContainment } from './commands/record-containment';
import { ReportCase, ReportCaseBody } from './commands/report-case';
import { TriageCase, TriageCaseBody } from './commands/triage-case';

/** 報告: from the report to its 区分決定. */
@ApiTags('report')
@Controller('cases')
export class ReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ReportRoute()
  @ApiCreatedResponse({ type: CaseAnswer })
  async report(
    @CommandAbout() about: About,
    @Body() body: ReportCaseBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAnswer> {
    const answer = await this.commands.execute<ReportCase, CaseAnswer>(
      new ReportCase({ ...about, body }),
    );
    reply.header('Location', `/api/cases/${answer.id}`);
    return answer;
  }

  @CommandRoute('accept', '受領: take the report on')
  accept(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new AcceptCase({ ...about, body }));
  }

  @CommandRoute('triage', '区分決定: kind, severity, impact, handler, due date')
  triage(@CommandAbout() about: About, @Body() body: TriageCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new TriageCase({ ...about, body }));
  }

  @CommandRoute('record-containment', '応急処置: what was done at once')
  recordContainment(
    @CommandAbout() about: About,
    @Body() body: ContainmentFields,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new RecordContainment({ ...about, body }));
  }
}
