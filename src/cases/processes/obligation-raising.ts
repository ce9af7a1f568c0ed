import { Injectable } from '@nestjs/common';
import type { OwedBy } from '../../../state-machines/case/facts/obligations';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { postWithRole } from '../../../state-machines/organisation/questions';
import { stateOf } from '../../../state-machines/case-state';
import type { RecordedEvent } from '../../event-store/event-store';
import { Organisation } from '../../people/organisation';
import { obligationDueOn } from '../dates/obligation-due';
import { owedByPerson, owedByPost } from '../owing';
import { CaseStreams, type LoadedCase } from '../pipeline/case-streams';
import { Moments } from '../pipeline/moments';
import { nextObligationId } from '../pipeline/obligation-ids';
import { ownObligations, wasRaised, type OwnObligation } from './own-obligations';
import { ProcessOrders } from './process-orders';

export const OBLIGATIONS = 'obligations';

/** After these a case may owe what it did not owe before. */
const MAKES_OWE: readonly string[] = [
  'CaseSubmitted',
  'CaseTriaged',
  'CaseReclassified',
  'PlanDecided',
  'ObligationMet',
];

/** Raises what the ruleset lets a case owe by itself: 第一報, 公表判断, 業務手順書の改訂, … */
@Injectable()
export class ObligationRaising {
  constructor(
    private readonly cases: CaseStreams,
    private readonly moments: Moments,
    private readonly organisation: Organisation,
    private readonly orders: ProcessOrders,
  ) {}

  /** What follows from one fact of a case. Harmless when repeated. Throws the `Problem` of a refusal. */
  async after(caseId: string, event: RecordedEvent): Promise<void> {
    if (!MAKES_OWE.includes(event.type)) return;
    const then = await this.cases.loadUpTo(caseId, ({ revision }) => revision <= event.revision);
    if (then === undefined) return;
    const { inForce } = await this.moments.present();
    for (const own of ownObligations(then, inForce.ruleset)) await this.#raise(caseId, own, event);
  }

  async #raise(caseId: string, own: OwnObligation, cause: RecordedEvent): Promise<void> {
    const organisation = await this.organisation.current();
    await this.orders.bringAbout(OBLIGATIONS, caseId, 'ObligationRaised', (loaded, moment) => {
      if (stateOf(loaded.snapshot).ended || wasRaised(loaded, own)) return undefined;
      const { context: memory } = loaded.snapshot;
      const { kind, about } = own;
      const { cityDay } = moment;
      return {
        cause,
        about: about === undefined ? kind : `${kind} ${about}`,
        draft: {
          obligation: {
            id: nextObligationId(kind, memory),
            kind,
            owedBy: owing(own, loaded, organisation, cityDay),
            dueOn: obligationDueOn(moment, kind, memory, own.since) ?? own.since,
            about,
          },
          found: { cityDay },
        },
      };
    });
  }
}

/** Where nobody like that is there, 主管課 owes it, so that it is never owed by nobody. */
function owing(
  { owedBy, person }: OwnObligation,
  { snapshot }: LoadedCase,
  organisation: OrganisationState,
  today: Day,
): OwedBy {
  const { sectionPath } = snapshot.context;
  const section = sectionPath.at(-1)?.id;
  if (section === undefined) throw new Error('A case remembers no section');
  const post =
    typeof owedBy === 'string' ? undefined : postWithRole(organisation, owedBy.role, today);
  if (post !== undefined) return owedByPost(organisation, post.id, today);
  const isOwedByAPerson = owedBy === 'finder' || owedBy === 'actionOwner';
  return isOwedByAPerson && person !== undefined
    ? owedByPerson(organisation, person, today)
    : { unit: section, path: sectionPath };
}
