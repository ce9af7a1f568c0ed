import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ApproveClosure } from './commands/approve-closure';
import { CancelCase, CancelCaseBody } from './commands/cancel-case';
import { MarkNotApplicable, MarkNotApplicableBody } from './commands/mark-not-applicable';
import { MergeCase, MergeCaseBody } from './commands/merge-case';
import { RecordFix, RecordFixBody } from './commands/record-fix';
import { ReopenCase, ReopenCaseBody } from './commands/reopen-case';
import { RequestCancellation, RequestCancellationBody } from './commands/request-cancellation';
import { RequestClosure } from './commands/request-closure';
import { RequestWithdrawal, RequestWithdrawalBody } from './commands/request-withdrawal';
import { ReturnClosure, ReturnClosureBody } from './commands/return-closure';
import { WithdrawCase, WithdrawCaseBody } from './commands/withdraw-case';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandBody, SignedCommandBody } from './requests/command-body';
import { CommandRoute } from './requests/command-route';

/** 完了: closing a case, opening it again, and the other ways in which it ends. */
@ApiTags('closure')
@Controller('cases')
export class ClosureController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('record-fix', '修正事項: what was done, and when')
  recordFix(@CommandAbout() about: About, @Body() body: RecordFixBody): Promise<CaseAnswer> {
    return this.commands.execute(new RecordFix({ ...about, body }));
  }

  @CommandRoute('request-closure', 'Put the case up for closing')
  request(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new RequestClosure({ ...about, body }));
  }

  @CommandRoute('approve-closure', '完了承認: close the case')
  approve(@CommandAbout() about: About, @Body() body: SignedCommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new ApproveClosure({ ...about, body }));
  }

  @CommandRoute('return-closure', 'What is wanting before it can be closed')
  returnClosure(
    @CommandAbout() about: About,
    @Body() body: ReturnClosureBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ReturnClosure({ ...about, body }));
  }

  @CommandRoute('reopen', '再開: the closing was wrong')
  reopen(@CommandAbout() about: About, @Body() body: ReopenCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new ReopenCase({ ...about, body }));
  }

  @CommandRoute('mark-not-applicable', '非該当: it is no case')
  markNotApplicable(
    @CommandAbout() about: About,
    @Body() body: MarkNotApplicableBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new MarkNotApplicable({ ...about, body }));
  }

  @CommandRoute('merge', '統合: into a case about the same that was submitted earlier')
  merge(@CommandAbout() about: About, @Body() body: MergeCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new MergeCase({ ...about, body }));
  }

  @CommandRoute('request-withdrawal', '取下げの申出: the reporter wishes it after triage')
  requestWithdrawal(
    @CommandAbout() about: About,
    @Body() body: RequestWithdrawalBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new RequestWithdrawal({ ...about, body }));
  }

  @CommandRoute('withdraw', '取下げ: by the reporter before triage, then by decision')
  withdraw(@CommandAbout() about: About, @Body() body: WithdrawCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new WithdrawCase({ ...about, body }));
  }

  @CommandRoute('request-cancellation', '中止の申出: ask that the case be cancelled')
  requestCancellation(
    @CommandAbout() about: About,
    @Body() body: RequestCancellationBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new RequestCancellation({ ...about, body }));
  }

  @CommandRoute('cancel', '中止: cancel the case')
  cancel(@CommandAbout() about: About, @Body() body: CancelCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new CancelCase({ ...about, body }));
  }
}
