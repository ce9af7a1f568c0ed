import { isPerson } from '../../actor';
import { kindIn, planOnceDecided, routeOf } from '../v1/derived';
import type { CaseMemory } from '../v1/memory';
import { who } from './rule';
import { isOfficer } from './standing';

/** Who wrote a plan of the case, carried one out, or owns an action of the one in approval. */
export const keptFromDeciding = (memory: CaseMemory): readonly string[] => [
  ...memory.authored,
  ...memory.implemented,
  ...(planOnceDecided(memory)?.actions.map(({ owner }) => owner) ?? []),
];

/**
 * 職務の分離, counted by persons over the case's whole history, so that transfer, two posts,
 * reopening or a second round open no way round (domain section 3, "Separation of duties").
 */
export const separationOfDuties = {
  deciderIsNeitherAuthorNorActionOwner: who(
    ({ memory, by }) =>
      isPerson(by) &&
      planOnceDecided(memory) !== undefined &&
      !keptFromDeciding(memory).includes(by.person),
  ),
  isNoImplementer: who(({ memory, by }) => isPerson(by) && !memory.implemented.includes(by.person)),
  /** Of a light kind the section's own head may judge the effect, who did not implement. */
  neitherWroteNorDecidedNorImplemented: who(({ memory, by, ruleset }) => {
    const isLight = kindIn(ruleset, memory.triage?.kind)?.light === true && isOfficer(memory, by);
    const apart = isLight
      ? memory.implemented
      : [...memory.wrote, ...memory.decided, ...memory.implemented];
    return isPerson(by) && !apart.includes(by.person);
  }),
  /** 修正事項: the confirmation is its 決裁, and the decider is no implementer. */
  didNotMakeTheFix: who(
    ({ memory, by }) =>
      routeOf(memory) !== 'short' || (isPerson(by) && !memory.implemented.includes(by.person)),
  ),
  didNotRequestTheCancellation: who(
    ({ memory, by }) => isPerson(by) && memory.cancellationRequest?.person !== by.person,
  ),
  didNotRequestTheHold: who(
    ({ memory, by }) => isPerson(by) && memory.holdRequest?.person !== by.person,
  ),
  /** Before 区分決定 a withdrawal is no decision, and the reporter's own. */
  didNotWishTheWithdrawal: who(
    ({ memory, by }) =>
      isPerson(by) &&
      (memory.triage === undefined || memory.withdrawalRequest?.person !== by.person),
  ),
  didNotProposeTheErasure: who(
    ({ memory, by }) =>
      isPerson(by) &&
      memory.proposedErasure !== undefined &&
      memory.proposedErasure.person !== by.person,
  ),
};

/** Where a 特例 may be made: the rest has no exit. */
export const EXCEPTABLE_RULES: readonly string[] = [
  'deciderIsNeitherAuthorNorActionOwner',
  'isNoImplementer',
  'neitherWroteNorDecidedNorImplemented',
];
