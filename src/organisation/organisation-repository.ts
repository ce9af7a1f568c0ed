import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../../state-machines/fact';
import {
  organisationFactSchemas,
  type OrganisationFactData,
  type OrganisationFactOf,
  type OrganisationFactType,
} from '../../state-machines/organisation/facts';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { organisationRuleMessages } from '../../state-machines/organisation/messages';
import {
  denialsOf,
  refusalsOf,
  type OrganisationRule,
} from '../../state-machines/organisation/rules';
import { commandOf } from '../cases/pipeline/attempts';
import { actorBy, fittingStanding } from '../cases/pipeline/standing';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';
import type { JsonObject } from '../event-store/event-store';
import { ORGANISATION_STREAM } from '../event-store/streams';
import { Organisation } from '../people/organisation';
import { StandingsToday } from '../people/standings-today';
import { Problem } from '../platform/problem';
import type { OrganisationOrder } from './order';
import { organisationAnswer, type OrganisationAnswer } from './organisation-answer';
import { Recorder } from './recorder';

/** A fact as a command handler drafts it: all but who brings it about. */
type Draft<T extends OrganisationFactType> = Omit<OrganisationFactData<T>, 'by'>;

/** What a handler drafts from. */
interface Given {
  readonly organisation: OrganisationState;
  /** The day that it is in the city. */
  readonly today: Day;
}

/** Brings facts of the organisation about. */
@Injectable()
export class OrganisationRepository {
  constructor(
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly organisation: Organisation,
    private readonly standings: StandingsToday,
    private readonly recorder: Recorder,
  ) {}

  /** One command, one fact. Throws the `Problem` that says why not. */
  async change<T extends OrganisationFactType>(
    order: OrganisationOrder,
    type: T,
    draft: (given: Given) => Draft<T> | Promise<Draft<T>>,
  ): Promise<OrganisationAnswer> {
    const command = this.identify(order, type);
    const { commandId } = command;
    const load = async () => {
      const { state, head } = await this.organisation.atHead();
      return { state, head, repeated: this.organisation.commandOf(commandId) };
    };
    const recorded = await this.recorder.record(
      ORGANISATION_STREAM,
      order,
      command,
      load,
      async ({ state }) => {
        const given = { organisation: state, today: this.standings.today() };
        return judged(state, order, type, await draft(given));
      },
    );
    return organisationAnswer(recorded);
  }

  /** The envelope of a command: the same person, `Idempotency-Key` and content make the same one. */
  identify(order: OrganisationOrder, type: OrganisationFactType) {
    return commandOf(this.identity, order, order.body, { type, about: ORGANISATION_STREAM });
  }
}

function judged<T extends OrganisationFactType>(
  state: OrganisationState,
  { requester, body }: OrganisationOrder,
  type: T,
  draft: Draft<T>,
) {
  const factBy = (by: OrganisationFactData<T>['by']) =>
    ({ type, data: { ...draft, by } }) as OrganisationFactOf<T>;
  const standing = fittingStanding(
    requester,
    body.as,
    (by) => denialsOf(state, factBy(by)),
    explained,
  );
  const fact = factBy(actorBy(requester, standing));
  const refusals = refusalsOf(state, fact);
  if (refusals.length > 0) throw new Problem('refused-by-rules', { rules: explained(refusals) });
  // What the edge let pass and the log cannot hold is a mistake of ours.
  const data = organisationFactSchemas[type].parse(fact.data) as JsonObject;
  return { type, data };
}

const explained = (names: readonly OrganisationRule[]) =>
  names.map((name) => ({ name, message: organisationRuleMessages[name] }));
