import {
  isOrganisationFactType,
  type OrganisationFact,
  organisationFactSchemas,
} from '../../../state-machines/organisation/facts';
import {
  emptyOrganisation,
  organisationAfter,
  type OrganisationState,
} from '../../../state-machines/organisation/fold';
import { UnknownToThisRelease } from '../../../state-machines/statechart';
import type { EventStore, RecordedEvent } from '../../event-store/event-store';
import { ORGANISATION_STREAM } from '../../event-store/streams';
import type { FeedEvent } from '../feed-event';
import type { ReadModelsDatabase } from '../schema';
import type { Projection, Stepped } from '../stream-folder';

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
        for (const { id, name, level, parent, code } of changed)
          units.set(id, { unit: id, name, level, parent: parent ?? null, code: code ?? null });
      },
    };
  }
}

function factOf({ type, data }: RecordedEvent): OrganisationFact {
  if (!isOrganisationFactType(type)) throw new UnknownToThisRelease(`The fact ${type}`);
  return { type, data: organisationFactSchemas[type].parse(data) } as OrganisationFact;
}
