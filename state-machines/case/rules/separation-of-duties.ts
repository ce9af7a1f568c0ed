import { isPerson } from '../../actor';
import { who } from './rule';

/**
 * 職務の分離, counted by persons over the case's whole history, so that transfer, two posts or a
 * second round open no way round (domain section 3, "Separation of duties").
 */
export const separationOfDuties = {
  deciderIsNeitherAuthorNorActionOwner: who(
    ({ memory, by }) =>
      isPerson(by) &&
      !memory.authored.includes(by.person) &&
      memory.plan?.actions.every((action) => action.owner !== by.person) === true,
  ),
  isNoImplementer: who(({ memory, by }) => isPerson(by) && !memory.implemented.includes(by.person)),
  neitherWroteNorDecidedNorImplemented: who(
    ({ memory, by }) =>
      isPerson(by) &&
      ![...memory.wrote, ...memory.decided, ...memory.implemented].includes(by.person),
  ),
};
