import { Module, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { Unsealing } from '../read-models/unsealing';
import { ClosePostHandler } from './commands/close-post';
import { CloseUnitHandler } from './commands/close-unit';
import { DesignateHandler } from './commands/designate';
import { EndAbsenceHandler } from './commands/end-absence';
import { EndDesignationHandler } from './commands/end-designation';
import { EstablishPostHandler } from './commands/establish-post';
import { MergeUnitHandler } from './commands/merge-unit';
import { MoveUnitHandler } from './commands/move-unit';
import { OpenUnitHandler } from './commands/open-unit';
import { OrderTransfersHandler } from './commands/order-transfers';
import { RecordAbsenceHandler } from './commands/record-absence';
import { RenamePersonHandler } from './commands/rename-person';
import { RenameUnitHandler } from './commands/rename-unit';
import { VacatePostHandler } from './commands/vacate-post';
import { OrganisationController } from './organisation.controller';
import { OrganisationRepository } from './organisation-repository';
import { PeopleController } from './people.controller';
import { PersonRepository } from './person-repository';
import { Recorder } from './recorder';
import { StaffingController } from './staffing.controller';
import { UnitsController } from './units.controller';

const HANDLERS: Provider[] = [
  ClosePostHandler,
  CloseUnitHandler,
  DesignateHandler,
  EndAbsenceHandler,
  EndDesignationHandler,
  EstablishPostHandler,
  MergeUnitHandler,
  MoveUnitHandler,
  OpenUnitHandler,
  OrderTransfersHandler,
  RecordAbsenceHandler,
  RenamePersonHandler,
  RenameUnitHandler,
  VacatePostHandler,
];

/** The organisation that changes: commands about it, and how it stands on a day. */
@Module({
  imports: [CqrsModule, CasesModule, PeopleModule],
  controllers: [OrganisationController, PeopleController, StaffingController, UnitsController],
  providers: [...HANDLERS, OrganisationRepository, PersonRepository, Recorder, Unsealing],
})
export class OrganisationModule {}
