import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { SentCommand, type CommandHeaders } from '../cases/requests/command-headers';
import { ClosePost, ClosePostBody } from './commands/close-post';
import { Designate, DesignateBody } from './commands/designate';
import { EndAbsence, EndAbsenceBody } from './commands/end-absence';
import { EndDesignation, EndDesignationBody } from './commands/end-designation';
import { EstablishPost, EstablishPostBody } from './commands/establish-post';
import { OrderTransfers, OrderTransfersBody } from './commands/order-transfers';
import { RecordAbsence, RecordAbsenceBody } from './commands/record-absence';
import { VacatePost, VacatePostBody } from './commands/vacate-post';
import { MadeAnswer, OrganisationAnswer } from './organisation-answer';
import { OrganisationRoute } from './organisation-route';

/** Posts, who holds them, who is designated, and who is absent. */
@ApiTags('organisation')
@Controller('organisation')
export class StaffingController {
  constructor(private readonly commands: CommandBus) {}

  @OrganisationRoute('establish-post', 'A post is made in a unit')
  establishPost(
    @SentCommand() sent: CommandHeaders,
    @Body() body: EstablishPostBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new EstablishPost({ ...sent, body }));
  }

  @OrganisationRoute('close-post', 'There is no such post from a day on')
  closePost(
    @SentCommand() sent: CommandHeaders,
    @Body() body: ClosePostBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new ClosePost({ ...sent, body }));
  }

  @OrganisationRoute('vacate-post', '欠員: a person leaves a post')
  vacatePost(
    @SentCommand() sent: CommandHeaders,
    @Body() body: VacatePostBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new VacatePost({ ...sent, body }));
  }

  @OrganisationRoute('order-transfers', '発令: a whole list of transfers, all or none', {
    who: ['isAdministrator', 'appointsSomebodyElse'],
  })
  orderTransfers(
    @SentCommand() sent: CommandHeaders,
    @Body() body: OrderTransfersBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new OrderTransfers({ ...sent, body }));
  }

  @OrganisationRoute('designate', '指名: 推進員 or 内部監査員', {
    who: ['designates', 'appointsSomebodyElse'],
  })
  designate(
    @SentCommand() sent: CommandHeaders,
    @Body() body: DesignateBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new Designate({ ...sent, body }));
  }

  @OrganisationRoute('end-designation', '指名の終了: before its last day', {
    who: ['designates'],
  })
  endDesignation(
    @SentCommand() sent: CommandHeaders,
    @Body() body: EndDesignationBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new EndDesignation({ ...sent, body }));
  }

  @OrganisationRoute('record-absence', '不在: somebody cannot act for a time', {
    type: MadeAnswer,
    who: ['recordsAbsencesOfThePerson'],
  })
  recordAbsence(
    @SentCommand() sent: CommandHeaders,
    @Body() body: RecordAbsenceBody,
  ): Promise<MadeAnswer> {
    return this.commands.execute(new RecordAbsence({ ...sent, body }));
  }

  @OrganisationRoute('end-absence', 'Somebody is back from an absence', {
    who: ['recordsAbsencesOfThePerson'],
  })
  endAbsence(
    @SentCommand() sent: CommandHeaders,
    @Body() body: EndAbsenceBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new EndAbsence({ ...sent, body }));
  }
}
