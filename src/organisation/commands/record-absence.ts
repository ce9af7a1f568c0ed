import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsBoolean, IsIn } from 'class-validator';
import { ABSENCE_REASONS } from '../../../state-machines/organisation/facts';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId, Optional } from '../../cases/requests/fields';
import { derivedId } from '../../platform/ids';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { MadeAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** 不在: somebody cannot act for a time. */
@ApiExample<RecordAbsenceBody>({
  person: 'p-0005',
  from: '2026-04-07',
  until: '2026-04-10',
  reason: 'businessTrip',
})
export class RecordAbsenceBody extends CommandBody {
  /** Whoever is signed in, if left out. */
  @Optional()
  @IsOrganisationId()
  person?: string;

  @IsDay()
  from: string;

  /** The last day. */
  @IsDay()
  until: string;

  @IsIn(ABSENCE_REASONS)
  reason: (typeof ABSENCE_REASONS)[number];

  /** Something urgent waits: a single day counts then. */
  @Optional()
  @IsBoolean()
  urgent?: boolean;
}

export class RecordAbsence extends OrganisationCommand<RecordAbsenceBody> {}

@CommandHandler(RecordAbsence)
export class RecordAbsenceHandler implements ICommandHandler<RecordAbsence> {
  constructor(private readonly organisation: OrganisationRepository) {}

  async execute({ order }: RecordAbsence): Promise<MadeAnswer> {
    const { requester, body } = order;
    const { person = requester.person, from, until, reason, urgent = false } = body;
    const { commandId } = this.organisation.identify(order, 'AbsenceRecorded');
    const id = derivedId('absence', commandId);
    const { revision, position } = await this.organisation.change(order, 'AbsenceRecorded', () => ({
      ...{ id, person, from, until, reason, urgent },
    }));
    return { id, revision, position };
  }
}
