import { Injectable } from '@nestjs/common';
import { stepsInTurn } from '../../../state-machines/case/v1/derived';
import type { AbsenceFound } from '../../../state-machines/case/facts/plan';
import { isRecordedBeyondDoubt } from '../../../state-machines/case/rules/recorded-absence';
import type { CaseMemory, StepMemory } from '../../../state-machines/case/v1/memory';
import type { Absence, OrganisationState } from '../../../state-machines/organisation/fold';
import { absenceOf, holdersOf } from '../../../state-machines/organisation/questions';
import { stateOf } from '../../../state-machines/case-state';
import type { RecordedEvent } from '../../event-store/event-store';
import { Organisation } from '../../people/organisation';
import type { LoadedCase } from '../pipeline/case-streams';
import type { Moment } from '../pipeline/moments';
import { ProcessOrders } from '../processes/process-orders';
import { isThere, mendedRoute, type Surroundings } from './mended-route';

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
   * Resolves the steps to come again where a post is gone, then passes over those whose turn it is
   * and who are recorded as absent (they read afterwards), and posts for which there is none.
   * `cause` is the event that gave the occasion, if there is one. Throws the `Problem` of a refusal.
   */
  async mend(caseId: string, cause?: RecordedEvent): Promise<void> {
    const organisation = await this.organisation.current();
    await this.#resolveAgain(caseId, organisation, cause);
    // Each step that is passed over may give the turn to another who is away.
    while ((await this.#skip(caseId, organisation, cause)) === 'done');
  }

  #resolveAgain(caseId: string, organisation: OrganisationState, cause?: RecordedEvent) {
    return this.orders.bringAbout(
      ROUTE_OF_APPROVAL,
      caseId,
      'RouteResolvedAgain',
      (loaded, moment) => {
        const { context: memory } = loaded.snapshot;
        const steps = isInApproval(loaded)
          ? mendedRoute(memory, surroundingsOf(organisation, moment))
          : undefined;
        if (steps === undefined) return undefined;
        return {
          cause: cause ?? lastOf(loaded),
          about: `route at ${loaded.head.revision}`,
          draft: { steps: [...steps], found: { cityDay: moment.cityDay } },
        };
      },
    );
  }

  #skip(caseId: string, organisation: OrganisationState, cause?: RecordedEvent) {
    return this.orders.bringAbout(ROUTE_OF_APPROVAL, caseId, 'StepSkipped', (loaded, moment) => {
      if (!isInApproval(loaded)) return undefined;
      const surroundings = surroundingsOf(organisation, moment);
      const [skipped] = stepsInTurn(loaded.snapshot.context).flatMap((step) => {
        const reason = reasonToSkip(step, loaded.snapshot.context, surroundings);
        return reason === undefined ? [] : [{ step: step.id, ...reason }];
      });
      if (skipped === undefined) return undefined;
      const { step, because, absences } = skipped;
      const found = { cityDay: moment.cityDay, ...(absences !== undefined && { absences }) };
      return {
        cause: cause ?? lastOf(loaded),
        about: `${step} at ${loaded.head.revision}`,
        draft: { step, because, found },
      };
    });
  }
}

const surroundingsOf = (
  organisation: OrganisationState,
  { cityDay, inForce }: Moment,
): Surroundings => ({ organisation, ruleset: inForce.ruleset, today: cityDay });

/** Not while the case is on hold. */
const isInApproval = ({ snapshot }: LoadedCase): boolean =>
  stateOf(snapshot).steps.includes('approving');

/** Why a step is passed over; by which absences, where all who could take it are away. */
interface ReasonToSkip {
  readonly because: 'absent' | 'noSuchPost';
  readonly absences?: AbsenceFound[];
}

/**
 * An absent decider is not passed over: there 代決 is. 欠員 is not 不在. Nor does anybody count as away
 * because who wrote the plan says so.
 */
export function reasonToSkip(
  { kind, post }: StepMemory,
  { authored }: Pick<CaseMemory, 'authored'>,
  surroundings: Surroundings,
): ReasonToSkip | undefined {
  if (post === undefined || kind === 'decide') return undefined;
  if (!isThere(surroundings, post)) return { because: 'noSuchPost' };
  const { organisation, today } = surroundings;
  const holders = holdersOf(organisation, post, today);
  const absences = holders.flatMap((holder) => absenceOf(organisation, holder, today) ?? []);
  const areAway =
    absences.length === holders.length &&
    absences.every((absence) => isRecordedBeyondDoubt(absence, authored));
  return holders.length > 0 && areAway
    ? { because: 'absent', absences: absences.map(found) }
    : undefined;
}

const found = ({ id, person, recordedBy }: Absence): AbsenceFound => ({
  ...{ id, person },
  ...(recordedBy !== undefined && { recordedBy }),
});

function lastOf({ facts }: LoadedCase): RecordedEvent {
  const last = facts.at(-1);
  if (last === undefined) throw new Error('A case without a fact');
  return last.event;
}
