import type { PostKind, UnitLevel } from '../actor';
import type { Day } from '../fact';
import type { OrganisationFactData, PostRole } from './facts';

/** What has been so from a day on. */
export interface Since<Value> {
  readonly from: Day;
  readonly value: Value;
}

/** A unit 部・課・係, and the city above them, for every day of its life. */
export interface Unit {
  readonly id: string;
  readonly level: UnitLevel;
  /** 課記号; sections and departments have one if they take cases. */
  readonly code: string | undefined;
  readonly from: Day;
  /** The first day on which it is gone. */
  readonly closedFrom: Day | undefined;
  /** What it was merged into. */
  readonly successor: string | undefined;
  /** In the order of their days; the first one is that of the opening. */
  readonly names: readonly Since<string>[];
  /** As the names; only the city itself has none. */
  readonly parents: readonly Since<string>[];
}

/** A post 職 in a unit. A post of the kind `member` is held by many, any other by one at a time. */
export interface Post {
  readonly id: string;
  readonly unit: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly roles: readonly PostRole[];
  readonly from: Day;
  /** The first day on which there is no such post. */
  readonly closedFrom: Day | undefined;
}

/** A person in a post; `until` is the last day, undefined for no end known. */
export interface Holding {
  readonly post: string;
  readonly person: string;
  readonly from: Day;
  readonly until: Day | undefined;
  /** The last day as it was said in the beginning. */
  readonly firstUntil: Day | undefined;
}

/** 指名 of a person; `unit` is the promoter's section. */
export interface Designation {
  readonly id: string;
  readonly person: string;
  readonly role: OrganisationFactData<'Designated'>['role'];
  readonly unit: string | undefined;
  readonly from: Day;
  readonly until: Day;
  /** The last day as it was said in the beginning. */
  readonly firstUntil: Day;
}

/** 不在 of a person, `until` its last day as recorded. */
export interface Absence {
  readonly id: string;
  readonly person: string;
  readonly from: Day;
  readonly until: Day;
  readonly reason: OrganisationFactData<'AbsenceRecorded'>['reason'];
  readonly urgent: boolean;
  /** Who recorded it; undefined for the loader of the file. */
  readonly recordedBy: string | undefined;
  /** From this day on the person was back; undefined where nothing else was said than `until`. */
  readonly endedOn: Day | undefined;
  /** Who recorded that. */
  readonly endedBy: string | undefined;
}

/** The organisation as its stream tells it, for every day at once. */
export interface OrganisationState {
  readonly units: ReadonlyMap<string, Unit>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly holdings: readonly Holding[];
  readonly designations: readonly Designation[];
  readonly absences: readonly Absence[];
}
