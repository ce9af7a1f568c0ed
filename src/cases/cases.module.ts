import { Module, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PeopleModule } from '../people/people.module';
import { Amendments } from './amendment';
import { ApprovalController } from './approval.controller';
import { RouteMending } from './approval/route-mending';
import { CaseVisibility } from './case-visibility';
import { ClosedCases } from './closed-cases';
import { ClosureController } from './closure.controller';
import { AbandonPlanHandler } from './commands/abandon-plan';
import { AcceptCaseHandler } from './commands/accept-case';
import { AcceptFindingHandler } from './commands/accept-finding';
import { AddEvidenceHandler } from './commands/add-evidence';
import { AddNoteHandler } from './commands/add-note';
import { AmendCausesHandler } from './commands/amend-causes';
import { AmendPlanHandler } from './commands/amend-plan';
import { AmendReportHandler } from './commands/amend-report';
import { ApproveClosureHandler } from './commands/approve-closure';
import { BeginEffectCheckHandler } from './commands/begin-effect-check';
import { CancelActionHandler } from './commands/cancel-action';
import { CancelCaseHandler } from './commands/cancel-case';
import { ChangeCriterionHandler } from './commands/change-criterion';
import { ChangePlanHandler } from './commands/change-plan';
import { CompleteActionHandler } from './commands/complete-action';
import { ConfirmFixesHandler } from './commands/confirm-fixes';
import { ConfirmImplementationHandler } from './commands/confirm-implementation';
import { ConfirmPaperDecisionHandler } from './commands/confirm-paper-decision';
import { ConfirmTriageHandler } from './commands/confirm-triage';
import { ConsultOnPlanHandler } from './commands/consult-on-plan';
import { CountersignExceptionHandler } from './commands/countersign-exception';
import { DecideAdoptionHandler } from './commands/decide-adoption';
import { DecideErasureHandler } from './commands/decide-erasure';
import { DecidePlanHandler } from './commands/decide-plan';
import { DeclineCaseHandler } from './commands/decline-case';
import { EndorsePlanHandler } from './commands/endorse-plan';
import { ExplainDelayHandler } from './commands/explain-delay';
import { ExtendHoldHandler } from './commands/extend-hold';
import { GrantExtensionHandler } from './commands/grant-extension';
import { HoldCaseHandler } from './commands/hold-case';
import { JoinSectionsHandler } from './commands/join-sections';
import { JudgeEffectHandler } from './commands/judge-effect';
import { MarkNotApplicableHandler } from './commands/mark-not-applicable';
import { MeetObligationHandler } from './commands/meet-obligation';
import { MergeCaseHandler } from './commands/merge-case';
import { NameHandlerHandler } from './commands/name-handler';
import { NameSubstituteHandler } from './commands/name-substitute';
import { ObjectToFindingHandler } from './commands/object-to-finding';
import { ProposeErasureHandler } from './commands/propose-erasure';
import { ProposeTriageHandler } from './commands/propose-triage';
import { PullBackPlanHandler } from './commands/pull-back-plan';
import { RaiseDecisionHandler } from './commands/raise-decision';
import { RaiseObligationHandler } from './commands/raise-obligation';
import { ReadAbandonmentHandler } from './commands/read-abandonment';
import { ReadAfterwardsHandler } from './commands/read-afterwards';
import { ReadCirculationHandler } from './commands/read-circulation';
import { ReclassifyCaseHandler } from './commands/reclassify-case';
import { RecordCausesHandler } from './commands/record-causes';
import { RecordContainmentHandler } from './commands/record-containment';
import { RecordFixHandler } from './commands/record-fix';
import { RefuseErasureHandler } from './commands/refuse-erasure';
import { RefuseExtensionHandler } from './commands/refuse-extension';
import { ReopenCaseHandler } from './commands/reopen-case';
import { ReportCaseHandler } from './commands/report-case';
import { ReportMaterialisationHandler } from './commands/report-materialisation';
import { RequestCancellationHandler } from './commands/request-cancellation';
import { RequestClosureHandler } from './commands/request-closure';
import { RequestExtensionHandler } from './commands/request-extension';
import { RequestHoldHandler } from './commands/request-hold';
import { RequestReclassificationHandler } from './commands/request-reclassification';
import { RequestWithdrawalHandler } from './commands/request-withdrawal';
import { ResumeCaseHandler } from './commands/resume-case';
import { ReturnClosureHandler } from './commands/return-closure';
import { ReturnPlanHandler } from './commands/return-plan';
import { SendBackImplementationHandler } from './commands/send-back-implementation';
import { SubmitPlanHandler } from './commands/submit-plan';
import { TransferCaseHandler } from './commands/transfer-case';
import { TriageCaseHandler } from './commands/triage-case';
import { WaiveObligationHandler } from './commands/waive-obligation';
import { WithdrawCaseHandler } from './commands/withdraw-case';
import { CorrectionController } from './correction.controller';
import { ElapsedDays } from './dates/elapsed-days';
import { FixesController } from './fixes.controller';
import { ErasureController } from './erasure.controller';
import { HoldController } from './hold.controller';
import { ImplementationController } from './implementation.controller';
import { LastWritten } from './last-written';
import { Numbering } from './numbering/numbering';
import { RunningNumbers } from './numbering/running-numbers';
import { ObligationsController } from './obligations.controller';
import { CaseQueue } from './pipeline/case-queue';
import { CaseRepository } from './pipeline/case-repository';
import { CaseStreams } from './pipeline/case-streams';
import { CaseWriter } from './pipeline/case-writer';
import { DraftSealer } from './pipeline/draft-sealer';
import { Moments } from './pipeline/moments';
import { BeforeEnding } from './processes/before-ending';
import { ErasureProcess } from './processes/erasure-process';
import { LinkedCasesProcess } from './processes/linked-cases-process';
import { NumberingProcess } from './processes/numbering-process';
import { ObligationProcess } from './processes/obligation-process';
import { ObligationRaising } from './processes/obligation-raising';
import { ProcessCheckpoints } from './processes/process-checkpoints';
import { ProcessOrders } from './processes/process-orders';
import { ProcessParts } from './processes/process-parts';
import { RouteProcess } from './processes/route-process';
import { RecordsController } from './records.controller';
import { ReportController } from './report.controller';
import { AboutPipe } from './requests/command-about';
import { CommandHeadersPipe } from './requests/command-headers';
import { TriageController } from './triage.controller';
import { VerificationController } from './verification.controller';
import { VoiceVisibility } from './voice-visibility';

const HANDLERS: Provider[] = [
  AbandonPlanHandler,
  AcceptCaseHandler,
  AcceptFindingHandler,
  AddEvidenceHandler,
  AddNoteHandler,
  AmendCausesHandler,
  AmendPlanHandler,
  AmendReportHandler,
  ApproveClosureHandler,
  BeginEffectCheckHandler,
  CancelActionHandler,
  CancelCaseHandler,
  ChangeCriterionHandler,
  ChangePlanHandler,
  CompleteActionHandler,
  ConfirmFixesHandler,
  ConfirmImplementationHandler,
  ConfirmPaperDecisionHandler,
  ConfirmTriageHandler,
  ConsultOnPlanHandler,
  CountersignExceptionHandler,
  DecideAdoptionHandler,
  DecideErasureHandler,
  DecidePlanHandler,
  DeclineCaseHandler,
  EndorsePlanHandler,
  ExplainDelayHandler,
  ExtendHoldHandler,
  GrantExtensionHandler,
  HoldCaseHandler,
  JoinSectionsHandler,
  JudgeEffectHandler,
  MarkNotApplicableHandler,
  MeetObligationHandler,
  MergeCaseHandler,
  NameHandlerHandler,
  NameSubstituteHandler,
  ObjectToFindingHandler,
  ProposeErasureHandler,
  ProposeTriageHandler,
  PullBackPlanHandler,
  RaiseDecisionHandler,
  RaiseObligationHandler,
  ReadAbandonmentHandler,
  ReadAfterwardsHandler,
  ReadCirculationHandler,
  ReclassifyCaseHandler,
  RecordCausesHandler,
  RecordContainmentHandler,
  RecordFixHandler,
  RefuseErasureHandler,
  RefuseExtensionHandler,
  ReopenCaseHandler,
  ReportCaseHandler,
  ReportMaterialisationHandler,
  RequestCancellationHandler,
  RequestClosureHandler,
  RequestExtensionHandler,
  RequestHoldHandler,
  RequestReclassificationHandler,
  RequestWithdrawalHandler,
  ResumeCaseHandler,
  ReturnClosureHandler,
  ReturnPlanHandler,
  SendBackImplementationHandler,
  SubmitPlanHandler,
  TransferCaseHandler,
  TriageCaseHandler,
  WaiveObligationHandler,
  WithdrawCaseHandler,
];

/** The commands about cases. */
@Module({
  imports: [CqrsModule, PeopleModule],
  controllers: [
    ApprovalController,
    ClosureController,
    CorrectionController,
    FixesController,
    ErasureController,
    HoldController,
    ImplementationController,
    ObligationsController,
    RecordsController,
    ReportController,
    TriageController,
    VerificationController,
  ],
  providers: [
    ...HANDLERS,
    AboutPipe,
    Amendments,
    BeforeEnding,
    CaseQueue,
    CaseRepository,
    CaseStreams,
    CaseVisibility,
    CaseWriter,
    ClosedCases,
    CommandHeadersPipe,
    DraftSealer,
    ElapsedDays,
    ErasureProcess,
    LastWritten,
    LinkedCasesProcess,
    Moments,
    Numbering,
    NumberingProcess,
    ObligationProcess,
    ObligationRaising,
    ProcessCheckpoints,
    ProcessParts,
    ProcessOrders,
    RouteMending,
    RouteProcess,
    RunningNumbers,
    VoiceVisibility,
  ],
  exports: [
    BeforeEnding,
    Moments,
    CaseQueue,
    CaseStreams,
    CaseVisibility,
    CommandHeadersPipe,
    LastWritten,
    ProcessParts,
    ProcessOrders,
    RouteMending,
    RunningNumbers,
    VoiceVisibility,
  ],
})
export class CasesModule {}
