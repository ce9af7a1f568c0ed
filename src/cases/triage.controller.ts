import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ClassificationBody } from './classification';
import { AcceptFinding } from './commands/accept-finding';
import { ConfirmTriage } from './commands/confirm-triage';
import { DecideAdoption, DecideAdoptionBody } from './commands/decide-adoption';
import { ObjectToFinding, ObjectToFindingBody } from './commands/object-to-finding';
import { ProposeTriage } from './commands/propose-triage';
import { ReclassifyCase, ReclassifyCaseBody } from './commands/reclassify-case';
import {
  RequestReclassification,
  RequestReclassificationBody,
} from './commands/request-reclassification';
import { TriageCase } from './commands/triage-case';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandBody } from './requests/command-body';
import { CommandRoute } from './requests/command-route';

/** 区分決定: what kind of case it is, how grave, and whether it is taken up. */
@ApiTags('triage')
@Controller('cases')
export class TriageController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute(
    'propose-triage',
    'The section proposes a triage where something serious is suspected',
  )
  propose(@CommandAbout() about: About, @Body() body: ClassificationBody): Promise<CaseAnswer> {
    return this.commands.execute(new ProposeTriage({ ...about, body }));
  }

  @CommandRoute('triage', '区分決定: kind, severity, impact, handler, due date')
  triage(@CommandAbout() about: About, @Body() body: ClassificationBody): Promise<CaseAnswer> {
    return this.commands.execute(new TriageCase({ ...about, body }));
  }

  @CommandRoute('confirm-triage', 'The secretariat has nothing against a 仮区分')
  confirm(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new ConfirmTriage({ ...about, body }));
  }

  @CommandRoute('accept-finding', "The section accepts the kind that an audit's finder set")
  acceptFinding(@CommandAbout() about: About, @Body() body: CommandBody): Promise<CaseAnswer> {
    return this.commands.execute(new AcceptFinding({ ...about, body }));
  }

  @CommandRoute('object-to-finding', "The section objects to the kind that an audit's finder set")
  objectToFinding(
    @CommandAbout() about: About,
    @Body() body: ObjectToFindingBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new ObjectToFinding({ ...about, body }));
  }

  @CommandRoute('request-reclassification', 'The section asks for another kind or severity')
  requestReclassification(
    @CommandAbout() about: About,
    @Body() body: RequestReclassificationBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new RequestReclassification({ ...about, body }));
  }

  @CommandRoute('reclassify', '区分変更・重大度変更: change kind or severity')
  reclassify(@CommandAbout() about: About, @Body() body: ReclassifyCaseBody): Promise<CaseAnswer> {
    return this.commands.execute(new ReclassifyCase({ ...about, body }));
  }

  @CommandRoute('decide-adoption', '採否: decide whether it is taken up')
  decideAdoption(
    @CommandAbout() about: About,
    @Body() body: DecideAdoptionBody,
  ): Promise<CaseAnswer> {
    return this.commands.execute(new DecideAdoption({ ...about, body }));
  }
}
