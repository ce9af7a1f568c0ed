import type { Day } from '../../state-machines/fact';
import {
  organisationFactSchemas,
  type OrganisationFact,
} from '../../state-machines/organisation/facts';
import {
  emptyOrganisation,
  organisationAfter,
  type OrganisationState,
} from '../../state-machines/organisation/fold';
import {
  denialsOf,
  refusalsOf,
  type OrganisationRule,
} from '../../state-machines/organisation/rules';
import { plusDays } from '../case-stories/days';
import { FOUNDING } from './founding';

/** What became of a fact that somebody wanted to record. */
export type OrganisationVerdict =
  | { readonly verdict: 'accepted'; readonly next: OrganisationStory }
  | { readonly verdict: 'refused'; readonly rules: readonly OrganisationRule[] };

/** The organisation as far as it has come. A story never changes; each fact gives a new one. */
export class OrganisationStory {
  private constructor(
    readonly state: OrganisationState,
    readonly facts: readonly OrganisationFact[],
  ) {}

  /** The city of the cast; a fact that its own rules refuse is a mistake of the founding. */
  static readonly founded = FOUNDING.reduce(
    (story, fact) => {
      const judged = story.when(fact);
      if (judged.verdict === 'refused') throw new Error(`${fact.type}: ${judged.rules.join()}`);
      return judged.next;
    },
    new OrganisationStory(emptyOrganisation, []),
  );

  /** Judged as the server does: the content, and whoever brings it about. */
  when(fact: OrganisationFact): OrganisationVerdict {
    const rules = [...denialsOf(this.state, fact), ...refusalsOf(this.state, fact)];
    if (rules.length > 0) return { verdict: 'refused', rules };
    const next = new OrganisationStory(organisationAfter(this.state, fact), [...this.facts, fact]);
    return { verdict: 'accepted', next };
  }
}

/** All of a state as text, for comparing what was with what is folded later. */
export const textOf = (state: OrganisationState): string =>
  JSON.stringify({ ...state, units: [...state.units], posts: [...state.posts] });

/** What stood after each of the facts, read back as the log would give them. */
export function stoodAfterEach(facts: readonly OrganisationFact[]): readonly string[] {
  let state = emptyOrganisation;
  return facts.map((fact) => {
    const stored: unknown = JSON.parse(JSON.stringify(fact.data));
    const data = organisationFactSchemas[fact.type].parse(stored);
    state = organisationAfter(state, { type: fact.type, data } as OrganisationFact);
    return textOf(state);
  });
}

/** Somebody in a post, as text. */
export const heldAs = (post: string, person: string): string => `${person} as ${post}`;

/** Who holds what on a day, counted from the facts alone: who took a post and has not left it since. */
export function heldByTheFacts(facts: readonly OrganisationFact[], day: Day): readonly string[] {
  const inOrder = <T>(told: (fact: OrganisationFact) => readonly T[]) =>
    facts.flatMap((fact, at) => told(fact).map((one) => ({ ...one, at })));
  const left = inOrder(leavings).filter(({ goneFrom }) => goneFrom <= day);
  return inOrder(takings)
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .filter(
      ({ who, from, at }) =>
        !left.some((later) => later.who === who && at < later.at && from < later.goneFrom),
    )
    .map(({ who }) => who)
    .sort();
}

interface Taking {
  readonly who: string;
  readonly from: Day;
  readonly until?: Day | undefined;
}
function takings(fact: OrganisationFact): readonly Taking[] {
  if (fact.type === 'PostHeld')
    return [{ ...fact.data, who: heldAs(fact.data.post, fact.data.person) }];
  if (fact.type !== 'TransfersOrdered') return [];
  const { from, transfers } = fact.data;
  return transfers.flatMap(({ person, takes }) =>
    takes === undefined ? [] : [{ who: heldAs(takes, person), from }],
  );
}

interface Leaving {
  readonly who: string;
  /** The first day without them. */
  readonly goneFrom: Day;
}
function leavings(fact: OrganisationFact): readonly Leaving[] {
  if (fact.type === 'PostVacated')
    return [
      { who: heldAs(fact.data.post, fact.data.person), goneFrom: plusDays(fact.data.until, 1) },
    ];
  if (fact.type !== 'TransfersOrdered') return [];
  const { from, transfers } = fact.data;
  return transfers.flatMap(({ person, leaves }) =>
    leaves === undefined ? [] : [{ who: heldAs(leaves, person), goneFrom: from }],
  );
}

/** The same, as the organisation's state says it. */
export const heldByTheState = ({ holdings }: OrganisationState, day: Day): readonly string[] =>
  holdings
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .map(({ post, person }) => heldAs(post, person))
    .sort();
