import { Injectable } from '@nestjs/common';
import type { StepMemory } from '../../state-machines/case/v1/memory';
import { stepsInTurn } from '../../state-machines/case/v1/derived';
import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { absenceOf, holdersOf } from '../../state-machines/organisation/questions';
import { stateOf } from '../../state-machines/statechart';
import { Organisation } from '../people/organisation';
import type { RecordedEvent } from '../event-store/event-store';
import type { LoadedCase } from './case-streams';
import { ProcessOrders } from './process-orders';

/** As the rules call who mends routes of approval. */
export const ROUTE_OF_APPROVAL = 'route-of-approval';

/** Keeps a plan in 回議 from waiting for somebody who cannot take their step. */
@Injectable()
export class RouteMending {
  constructor(
    private readonly orders: ProcessOrders,
    private readonly organisation: Organisation,
  ) {}

  /**
   * Passes over those whose turn it is and who are recorded as absent; they read afterwards.
   * `cause` is the event that gave the occasion, if there is one. Throws the `Problem` of a refusal.
   */
  async mend(caseId: string, cause?: RecordedEvent): Promise<void> {
    const organisation = await this.organisation.current();
    // Each step that is passed over may give the turn to another who is away.
    for (;;) {
      const skipped = await this.orders.bringAbout(
        ROUTE_OF_APPROVAL,
        caseId,
        'StepSkipped',
        (loaded, { cityDay }) => {
          const step = inTurn(loaded).find((one) => isAway(organisation, one, cityDay));
          if (step === undefined) return undefined;
          return {
            cause: cause ?? lastOf(loaded),
            about: `${step.id} at ${loaded.head.revision}`,
            draft: { step: step.id, because: 'absent' as const, found: { cityDay } },
          };
        },
      );
      if (skipped !== 'done') return;
    }
  }
}

/** The steps that wait for somebody now; none while the case is on hold. */
const inTurn = ({ snapshot }: LoadedCase): readonly StepMemory[] =>
  stateOf(snapshot).steps.includes('approving') ? stepsInTurn(snapshot.context) : [];

/** An absent decider is not passed over: there 代決 is. 欠員 is not 不在. */
function isAway(organisation: OrganisationState, { kind, post }: StepMemory, today: Day): boolean {
  if (post === undefined || kind === 'decide') return false;
  const holders = holdersOf(organisation, post, today);
  return (
    holders.length > 0 &&
    holders.every((holder) => absenceOf(organisation, holder, today) !== undefined)
  );
}

function lastOf({ facts }: LoadedCase): RecordedEvent {
  const last = facts.at(-1);
  if (last === undefined) throw new Error('A case without a fact');
  return last.event;
}
