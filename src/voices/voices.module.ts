import { Module, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '../cases/cases.module';
import { HistoryModule } from '../history/history.module';
import { PeopleModule } from '../people/people.module';
import { AcknowledgeVoiceHandler } from './commands/acknowledge-voice';
import { AssignSecondLookHandler } from './commands/assign-second-look';
import { DecideVoiceErasureHandler } from './commands/decide-erasure';
import { DecideNoReplyHandler } from './commands/decide-no-reply';
import { DecideReplyHandler } from './commands/decide-reply';
import { DecideSecondLookHandler } from './commands/decide-second-look';
import { DraftReplyHandler } from './commands/draft-reply';
import { LinkCaseHandler } from './commands/link-case';
import { ProposeVoiceErasureHandler } from './commands/propose-erasure';
import { ReceiveVoiceHandler } from './commands/receive-voice';
import { RecordReceptionHandler } from './commands/record-reception';
import { RefuseVoiceErasureHandler } from './commands/refuse-erasure';
import { SendInterimReplyHandler } from './commands/send-interim-reply';
import { SendReplyHandler } from './commands/send-reply';
import { SettleVoiceHandler } from './commands/settle-voice';
import { TransferVoiceHandler } from './commands/transfer-voice';
import { ReceptionController } from './reception.controller';
import { ReplyController } from './reply.controller';
import { VoiceErasureController } from './voice-erasure.controller';
import { VoiceListController } from './voice-list.controller';
import { VoiceNumbering } from './voice-numbering';
import { VoiceProcessOrders } from './voice-process-orders';
import { VoiceRepository } from './voice-repository';
import { VoiceStreams } from './voice-streams';
import { VoiceViews } from './voice-views';
import { VoiceWriter } from './voice-writer';
import { VoiceController } from './voice.controller';
import { VoicesProcess } from './voices-process';

const HANDLERS: Provider[] = [
  AcknowledgeVoiceHandler,
  AssignSecondLookHandler,
  DecideNoReplyHandler,
  DecideReplyHandler,
  DecideVoiceErasureHandler,
  DecideSecondLookHandler,
  DraftReplyHandler,
  LinkCaseHandler,
  ProposeVoiceErasureHandler,
  ReceiveVoiceHandler,
  RecordReceptionHandler,
  RefuseVoiceErasureHandler,
  SendInterimReplyHandler,
  SendReplyHandler,
  SettleVoiceHandler,
  TransferVoiceHandler,
];

/** Voices 市民の声: what citizens say, what they are told, and the cases that come of it. */
@Module({
  imports: [CqrsModule, CasesModule, HistoryModule, PeopleModule],
  controllers: [
    ReceptionController,
    ReplyController,
    VoiceController,
    VoiceErasureController,
    VoiceListController,
  ],
  providers: [
    ...HANDLERS,
    VoiceNumbering,
    VoiceProcessOrders,
    VoiceRepository,
    VoiceStreams,
    VoiceViews,
    VoiceWriter,
    VoicesProcess,
  ],
})
export class VoicesModule {}
