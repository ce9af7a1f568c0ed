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

type Kind = Ruleset['obligationKinds'][number];

const isOwedByAnother = ({ raised, owedBy }: Kind): boolean =>
  raised !== undefined &&
  owedBy !== undefined &&
  (typeof raised.owedBy === 'string' || !owedBy.includes(raised.owedBy.role));

/** What comes about by itself needs somebody who owes it, and who may. */
export const obligationFindings = ({ obligationKinds }: Ruleset): readonly RulesetFinding[] => [
  ...obligationKinds
    .filter(({ raised }) => raised !== undefined && !isThere(raised))
    .map(({ id }) => finding('nobodyOwesIt', 'obligationKinds', id)),
  ...obligationKinds
    .filter(isOwedByAnother)
    .map(({ id }) => finding('owedByAnother', 'obligationKinds', id)),
];

/** A process meets what is owed about a voice, with this answer, once the voice was answered. */
export const replyFindings = ({ obligationKinds }: Ruleset): readonly RulesetFinding[] =>
  obligationKinds
    .filter(({ id, answers }) => id === REPLY && !answers.includes('done'))
    .map(({ id }) => finding('replyNeverDone', 'obligationKinds', id));

/** The deadlines by which what comes about by itself falls due. */
export const deadlinesOfRaised = ({ obligationKinds }: Ruleset): readonly string[] =>
  obligationKinds.filter(({ raised }) => raised !== undefined).map(({ id }) => id);
