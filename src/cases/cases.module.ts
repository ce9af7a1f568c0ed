import { Module, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PeopleModule } from '../people/people.module';
import { AboutPipe } from './about';
import { CaseQueue } from './case-queue';
import { CaseRepository } from './case-repository';
import { CaseStreams } from './case-streams';
import { CaseVisibility } from './case-visibility';
import { CaseWriter } from './case-writer';
import { AcceptCaseHandler } from './commands/accept-case';
import { ApproveClosureHandler } from './commands/approve-closure';
import { BeginEffectCheckHandler } from './commands/begin-effect-check';
import { CompleteActionHandler } from './commands/complete-action';
import { ConfirmImplementationHandler } from './commands/confirm-implementation';
import { DecidePlanHandler } from './commands/decide-plan';
import { JudgeEffectHandler } from './commands/judge-effect';
import { RecordCausesHandler } from './commands/record-causes';
import { RecordContainmentHandler } from './commands/record-containment';
import { ReportCaseHandler } from './commands/report-case';
import { RequestClosureHandler } from './commands/request-closure';
import { ReturnPlanHandler } from './commands/return-plan';
import { SubmitPlanHandler } from './commands/submit-plan';
import { TriageCaseHandler } from './commands/triage-case';
import { CorrectionController } from './correction.controller';
import { DraftSealer } from './draft-sealer';
import { LastWritten } from './last-written';
import { Numbering } from './numbering';
import { NumberingProcess } from './numbering-process';
import { ProcessCheckpoints } from './process-checkpoints';
import { ReportController } from './report.controller';
import { VerificationController } from './verification.controller';

const HANDLERS: Provider[] = [
  AcceptCaseHandler,
  ApproveClosureHandler,
  BeginEffectCheckHandler,
  CompleteActionHandler,
  ConfirmImplementationHandler,
  DecidePlanHandler,
  JudgeEffectHandler,
  RecordCausesHandler,
  RecordContainmentHandler,
  ReportCaseHandler,
  RequestClosureHandler,
  ReturnPlanHandler,
  SubmitPlanHandler,
  TriageCaseHandler,
];

/** The commands about cases. */
@Module({
  imports: [CqrsModule, PeopleModule],
  controllers: [ReportController, CorrectionController, VerificationController],
  providers: [
    ...HANDLERS,
    AboutPipe,
    CaseQueue,
    CaseRepository,
    CaseStreams,
    CaseVisibility,
    CaseWriter,
    DraftSealer,
    LastWritten,
    Numbering,
    NumberingProcess,
    ProcessCheckpoints,
  ],
  exports: [CaseStreams, CaseVisibility],
})
export class CasesModule {}
