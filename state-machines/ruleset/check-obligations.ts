import { REPLY } from '../case/facts/obligations';
import { finding, type RulesetFinding } from './finding';
import type { Ruleset } from './schema';

type Raised = NonNullable<Ruleset['obligationKinds'][number]['raised']>;

/** Who is only there where this is what makes a case owe it. */
const ONLY_WHEN: Readonly<Record<'finder' | 'actionOwner', Raised['when']>> = {
  finder: 'internalFinding',
  actionOwner: 'procedureMustBeRevised',
};

const isThere = ({ when, owedBy }: Raised): boolean =>
  owedBy === 'section' || typeof owedBy !== 'string' || ONLY_WHEN[owedBy] === when;

/** What comes about by itself needs somebody who owes it. */
export const obligationFindings = ({ obligationKinds }: Ruleset): readonly RulesetFinding[] =>
  obligationKinds
    .filter(({ raised }) => raised !== undefined && !isThere(raised))
    .map(({ id }) => finding('nobodyOwesIt', 'obligationKinds', id));

/** A process meets what is owed about a voice, with this answer, once the voice was answered. */
export const replyFindings = ({ obligationKinds }: Ruleset): readonly RulesetFinding[] =>
  obligationKinds
    .filter(({ id, answers }) => id === REPLY && !answers.includes('done'))
    .map(({ id }) => finding('replyNeverDone', 'obligationKinds', id));

/**
 * The deadlines by which what comes about by itself falls due. What an audit body has to accept has
 * none: it is due with causes and plan.
 */
export const deadlinesOfRaised = ({ obligationKinds }: Ruleset): readonly string[] =>
  obligationKinds
    .filter(({ raised }) => raised !== undefined && raised.when !== 'externalFinding')
    .map(({ id }) => id);
