import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sends } from '../platform/openapi/answer-headers';
import { AcceptCase } from './commands/accept-case';
import { DeclineCase, DeclineCaseBody } from './commands/decline-case';
import { ExplainDelay, ExplainDelayBody } from './commands/explain-delay';
import { JoinSections, JoinSectionsBody } from './commands/join-sections';
import { NameHandler, NameHandlerBody } from './commands/name-handler';
import { NameSubstitute, NameSubstituteBody } from './commands/name-substitute';
import { ContainmentFields, RecordContainment } from './commands/record-containment';
import { ReportCase, ReportCaseBody } from './commands/report-case';
import { TransferCase, TransferCaseBody } from './commands/transfer-case';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { commandDescription } from './requests/command-description';
import { CommandBody } from './requests/command-body';
import { BeginningRoute, CommandRoute } from './requests/command-route';
import { rulesOfFact } from './requests/rules-of-fact';

const DESCRIPTION = commandDescription('CaseSubmitted', rulesOfFact('CaseSubmitted'));

/** 報告: the report, who takes it on, and what is done at once. */
@ApiTags('report')
@Controller('cases')
export class ReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @BeginningRoute('report', '報告: report what happened', DESCRIPTION)
  @ApiCreatedResponse({
    type: CaseAnswer,
    description: 'The new case. Its number is given at once, or follows in a moment.',
    ...sends('ETag', 'Location'),
  })
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

  @CommandRoute(
    'explain-delay',
    'Why it was reported late, where that was not said with the report',
  )
  explainDelay(@CommandAbout() about: About, @Body() body: ExplainDelayBody): Promise<CaseAnswer> {
    return this.commands.execute(new ExplainDelay({ ...about, body }));
  }

  @CommandRoute('accept', '受領: take the report on')
  accept(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new AcceptCase({ ...about, body }));
  }

  @CommandRoute('decline', "所管違い: not this section's")
  decline(@CommandAbout() about: About, @Body() body: DeclineCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new DeclineCase({ ...about, body }));
  }

  @CommandRoute('transfer', '移送: to another section')
  transfer(@CommandAbout() about: About, @Body() body: TransferCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new TransferCase({ ...about, body }));
  }

  @CommandRoute('join-sections', '関係課: sections that have actions of their own')
  joinSections(@CommandAbout() about: About, @Body() body: JoinSectionsBody): Promise<CaseAnswer> {
    return this.commands.execute(new JoinSections({ ...about, body }));
  }

  @CommandRoute('name-handler', '担当者: who does the work of the case')
  nameHandler(@CommandAbout() about: About, @Body() body: NameHandlerBody): Promise<CaseAnswer> {
    return this.commands.execute(new NameHandler({ ...about, body }));
  }

  @CommandRoute('name-substitute', 'Who takes a decision that nobody in the section may take')
  nameSubstitute(
    @CommandAbout() about: About,
    @Body() body: NameSubstituteBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new NameSubstitute({ ...about, body }));
  }

  @CommandRoute('record-containment', '応急処置: what was done at once')
  recordContainment(
    @CommandAbout() about: About,
    @Body() body: ContainmentFields,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new RecordContainment({ ...about, body }));
  }
}
