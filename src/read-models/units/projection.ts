import type { Selectable } from 'kysely';
import {
  isOrganisationFactType,
  type OrganisationFact,
  organisationFactSchemas,
} from '../../../state-machines/organisation/facts';
import {
  emptyOrganisation,
  organisationAfter,
  type OrganisationState,
  type Unit,
} from '../../../state-machines/organisation/fold';
import { nameOf, parentOf } from '../../../state-machines/organisation/questions';
import { UnknownToThisRelease } from '../../../state-machines/statechart';
import type { EventStore, RecordedEvent } from '../../event-store/event-store';
import { ORGANISATION_STREAM } from '../../event-store/streams';
import type { FeedEvent } from '../feed-event';
import type { ReadModelsDatabase } from '../schema';
import type { Projection, Stepped } from '../stream-folder';
import type { UnitTables } from './tables';

/** Folds the organisation, for the labels of its units. After a start it is read again as far as it was projected. */
export class UnitProjection implements Projection<OrganisationState> {
  constructor(private readonly store: Pick<EventStore, 'read'>) {}

  async load(database: ReadModelsDatabase): Promise<ReadonlyMap<string, OrganisationState>> {
    const head = await database
      .selectFrom('stream_heads')
      .select('revision')
      .where('stream', '=', ORGANISATION_STREAM)
      .executeTakeFirst();
    if (head === undefined) return new Map();
    let state = emptyOrganisation;
    for await (const event of this.store.read(ORGANISATION_STREAM, { max: head.revision + 1 }))
      state = organisationAfter(state, factOf(event));
    return new Map([[ORGANISATION_STREAM, state]]);
  }

  step(
    before: OrganisationState = emptyOrganisation,
    { event }: FeedEvent,
  ): Stepped<OrganisationState> {
    const state = organisationAfter(before, factOf(event));
    const changed = [...state.units.values()].filter((unit) => before.units.get(unit.id) !== unit);
    return {
      state,
      keep: ({ units }) => {
        for (const row of changed.flatMap((unit) => rowsOf(state, unit)))
          units.set(`${row.unit} ${row.since}`, row);
      },
    };
  }
}

/** One for each day on which a unit's name or place changes. */
const rowsOf = (organisation: OrganisationState, unit: Unit): Selectable<UnitTables['units']>[] =>
  [...new Set([...unit.names, ...unit.parents].map(({ from }) => from))].map((since) => ({
    unit: unit.id,
    since,
    name: nameOf(organisation, unit.id, since),
    level: unit.level,
    parent: parentOf(organisation, unit.id, since) ?? null,
    code: unit.code ?? null,
  }));

function factOf({ type, data }: RecordedEvent): OrganisationFact {
  if (!isOrganisationFactType(type)) throw new UnknownToThisRelease(`The fact ${type}`);
  return { type, data: organisationFactSchemas[type].parse(data) } as OrganisationFact;
}
