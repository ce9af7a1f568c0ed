import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store';
import { caseIdOf, ORGANISATION_STREAM } from '../../event-store/streams';
import { ReadModels } from '../../read-models/read-models';
import { casesWith } from '../../read-models/timers/queries';
import { ROUTE_OF_APPROVAL, RouteMending } from '../approval/route-mending';
import { FeedProcess } from './feed-process';
import { ProcessParts } from './process-parts';

/** After these it may be the turn of somebody who cannot take it. */
const GIVES_A_TURN: readonly string[] = [
  'PlanSubmitted',
  'PlanEndorsed',
  'PlanReturned',
  'DecisionRaised',
  'PlanAmended',
  'CausesAmended',
  'CaseResumed',
];

/** Of the organisation: somebody is away from now on, or a post or unit is no more. */
const TAKES_AWAY: readonly string[] = ['AbsenceRecorded', 'UnitMerged', 'UnitClosed', 'PostClosed'];

/** Mends routes of approval as soon as a turn has come, or the organisation has changed. */
@Injectable()
export class RouteProcess extends FeedProcess {
  protected readonly name = ROUTE_OF_APPROVAL;

  constructor(
    parts: ProcessParts,
    private readonly readModels: ReadModels,
    private readonly mending: RouteMending,
  ) {
    super(parts);
  }

  protected async handle(event: RecordedEvent): Promise<void> {
    const caseId = caseIdOf(event.stream);
    if (caseId !== undefined && GIVES_A_TURN.includes(event.type))
      await this.mending.mend(caseId, event);
    if (event.stream === ORGANISATION_STREAM && TAKES_AWAY.includes(event.type))
      await this.#mendAll(event);
  }

  /** All that are in approval; those that come to it later follow from their own facts. */
  async #mendAll(event: RecordedEvent): Promise<void> {
    await this.readModels.waitFor(event.position);
    const inApproval = await this.readModels.read((tables) => casesWith(tables, 'mendRoute'));
    for (const caseId of inApproval) await this.mending.mend(caseId, event);
  }
}
