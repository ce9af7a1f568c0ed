import { isPerson, type Actor } from '../actor';
import type { Day } from '../fact';
import { dayBefore } from './day-before';
import type { OrganisationFact, OrganisationFactData } from './facts';
import type { Holding, OrganisationState, Post, Since, Unit } from './state';

export type { Absence, Designation, Holding, OrganisationState, Post, Unit } from './state';

/** Before the first fact. */
export const emptyOrganisation: OrganisationState = {
  units: new Map(),
  posts: new Map(),
  holdings: [],
  designations: [],
  absences: [],
};

/** The one fold of the stream `organisation`. It judges nothing: that was done before appending. */
export function organisationAfter(
  state: OrganisationState,
  fact: OrganisationFact,
): OrganisationState {
  switch (fact.type) {
    case 'UnitOpened': {
      const { id, name, level, parent, code, from } = fact.data;
      return withUnit(state, {
        ...{ id, level, code, from, closedFrom: undefined, successor: undefined },
        names: [{ from, value: name }],
        parents: parent === undefined ? [] : [{ from, value: parent }],
      });
    }
    case 'UnitRenamed': {
      const { id, name, from } = fact.data;
      return changedUnit(state, id, ({ names }) => ({ names: since(names, from, name) }));
    }
    case 'UnitMoved': {
      const { id, parent, from } = fact.data;
      return changedUnit(state, id, ({ parents }) => ({ parents: since(parents, from, parent) }));
    }
    case 'UnitMerged': {
      const { id, into, from } = fact.data;
      return changedUnit(state, id, () => ({ closedFrom: from, successor: into }));
    }
    case 'UnitClosed': {
      const { id, from } = fact.data;
      return changedUnit(state, id, () => ({ closedFrom: from }));
    }
    case 'PostEstablished': {
      const { by: _by, ...post } = fact.data;
      return withPost(state, { ...post, closedFrom: undefined });
    }
    case 'PostClosed': {
      const { id, from } = fact.data;
      const post = state.posts.get(id);
      return post === undefined ? state : withPost(state, { ...post, closedFrom: from });
    }
    case 'PostHeld': {
      const { post, person, from, until } = fact.data;
      return withHoldings(state, [{ post, person, from, until, firstUntil: until }]);
    }
    case 'PostVacated':
      return left(state, [fact.data]);
    case 'TransfersOrdered':
      return transferred(state, fact.data);
    case 'Designated': {
      const { id, person, role, unit, from, until } = fact.data;
      const designation = { id, person, role, unit, from, until, firstUntil: until };
      return { ...state, designations: [...state.designations, designation] };
    }
    case 'DesignationEnded': {
      const { id, until } = fact.data;
      const designations = state.designations.map((one) =>
        one.id === id ? { ...one, until } : one,
      );
      return { ...state, designations };
    }
    case 'AbsenceRecorded': {
      const { by, ...recorded } = fact.data;
      const absence = { ...recorded, recordedBy: personOf(by), endedOn: undefined };
      return { ...state, absences: [...state.absences, { ...absence, endedBy: undefined }] };
    }
    case 'AbsenceEnded': {
      const { by, id, endedOn } = fact.data;
      const absences = state.absences.map((one) =>
        one.id === id ? { ...one, endedOn, endedBy: personOf(by) } : one,
      );
      return { ...state, absences };
    }
  }
}

const personOf = (by: Actor): string | undefined => (isPerson(by) ? by.person : undefined);

/** In the order of their days; of two of the same day the one recorded last counts. */
function since<Value>(values: readonly Since<Value>[], from: Day, value: Value): Since<Value>[] {
  return [...values, { from, value }].sort((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
  );
}

const withUnit = (state: OrganisationState, unit: Unit): OrganisationState => ({
  ...state,
  units: new Map(state.units).set(unit.id, unit),
});

function changedUnit(
  state: OrganisationState,
  id: string,
  change: (unit: Unit) => Partial<Unit>,
): OrganisationState {
  const unit = state.units.get(id);
  return unit === undefined ? state : withUnit(state, { ...unit, ...change(unit) });
}

const withPost = (state: OrganisationState, post: Post): OrganisationState => ({
  ...state,
  posts: new Map(state.posts).set(post.id, post),
});

const withHoldings = (state: OrganisationState, more: readonly Holding[]): OrganisationState => ({
  ...state,
  holdings: [...state.holdings, ...more],
});

type Leaving = Pick<OrganisationFactData<'PostVacated'>, 'post' | 'person' | 'until'>;

/** Ends what is held on each last day. */
function left(state: OrganisationState, leaving: readonly Leaving[]): OrganisationState {
  const lastDays = new Map(leaving.map((one) => [keyOf(one), one.until]));
  const holdings = state.holdings.map((holding) => {
    const until = lastDays.get(keyOf(holding));
    const isMeant =
      until !== undefined &&
      holding.from <= until &&
      (holding.until === undefined || until <= holding.until);
    return isMeant ? { ...holding, until } : holding;
  });
  return { ...state, holdings };
}

const keyOf = ({ post, person }: Pick<Holding, 'post' | 'person'>): string => `${post} ${person}`;

/** All leave before anybody takes a post, so that people may change places. */
function transferred(
  state: OrganisationState,
  { from, transfers }: OrganisationFactData<'TransfersOrdered'>,
): OrganisationState {
  const until = dayBefore(from);
  const leaving = transfers.flatMap(({ person, leaves: post }) =>
    post === undefined ? [] : [{ post, person, until }],
  );
  const taking = transfers.flatMap(({ person, takes: post }) =>
    post === undefined ? [] : [{ post, person, from, until: undefined, firstUntil: undefined }],
  );
  return withHoldings(left(state, leaving), taking);
}
