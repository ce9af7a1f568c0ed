import type { PostKind, UnitLevel } from '../actor';
import type { Day } from '../fact';
import type { OrganisationFact, OrganisationFactData, PostRole } from './facts';

/** A unit 部・課・係, and the city above them. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** Only the city itself has none. */
  readonly parent: string | undefined;
  /** 課記号; sections and departments have one if they take cases. */
  readonly code: string | undefined;
  readonly from: Day;
}

/** A post 職 in a unit. A post of the kind `member` is held by many, any other by one at a time. */
export interface Post {
  readonly id: string;
  readonly unit: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly roles: readonly PostRole[];
  readonly from: Day;
}

/** A person in a post; `until` is the last day, undefined for no end known. */
export interface Holding {
  readonly post: string;
  readonly person: string;
  readonly from: Day;
  readonly until: Day | undefined;
}

/** 指名 of a person; `unit` is the promoter's section. */
export interface Designation {
  readonly id: string;
  readonly person: string;
  readonly role: OrganisationFactData<'Designated'>['role'];
  readonly unit: string | undefined;
  readonly from: Day;
  readonly until: Day;
}

/** 不在 of a person, `until` its last day as recorded. */
export interface Absence {
  readonly id: string;
  readonly person: string;
  readonly from: Day;
  readonly until: Day;
  readonly reason: OrganisationFactData<'AbsenceRecorded'>['reason'];
  readonly urgent: boolean;
  /** From this day on the person was back; undefined where nothing else was said than `until`. */
  readonly endedOn: Day | undefined;
}

/** The organisation as its stream tells it, for every day at once. */
export interface OrganisationState {
  readonly units: ReadonlyMap<string, Unit>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly holdings: readonly Holding[];
  readonly designations: readonly Designation[];
  readonly absences: readonly Absence[];
}

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
      return { ...state, units: added(state.units, { id, name, level, parent, code, from }) };
    }
    case 'PostEstablished': {
      const { id, unit, kind, title, roles, from } = fact.data;
      return { ...state, posts: added(state.posts, { id, unit, kind, title, roles, from }) };
    }
    case 'PostHeld': {
      const { post, person, from, until } = fact.data;
      return { ...state, holdings: [...state.holdings, { post, person, from, until }] };
    }
    case 'Designated': {
      const { id, person, role, unit, from, until } = fact.data;
      const designation = { id, person, role, unit, from, until };
      return { ...state, designations: [...state.designations, designation] };
    }
    case 'AbsenceRecorded': {
      const { by: _by, ...recorded } = fact.data;
      return { ...state, absences: [...state.absences, { ...recorded, endedOn: undefined }] };
    }
    case 'AbsenceEnded': {
      const { id, endedOn } = fact.data;
      const absences = state.absences.map((one) => (one.id === id ? { ...one, endedOn } : one));
      return { ...state, absences };
    }
  }
}

function added<Item extends { readonly id: string }>(
  items: ReadonlyMap<string, Item>,
  item: Item,
): ReadonlyMap<string, Item> {
  return new Map(items).set(item.id, item);
}
