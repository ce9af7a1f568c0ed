import type { PersonActor } from '../../../state-machines/actor';
import type { CaseFactType } from '../../../state-machines/case/facts';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { standingsOf } from '../../../state-machines/organisation/questions';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import { deniedAbout, mayTypeIn, type CaseSnapshot } from '../../../state-machines/statechart';
import type { Requester, Standing } from '../../people/requester';
import { Problem, wrongField } from '../../platform/problem';
import type { OnPaperFields } from '../requests/decision-body';
import { explained } from './refusal';
import { actorBy, fittingStandings, personIn, standingsMeant } from './standing';

/** What a command is judged against before it is drafted. */
interface Asked {
  readonly type: CaseFactType;
  readonly snapshot: CaseSnapshot;
  readonly requester: Requester;
  readonly as: string | undefined;
  readonly cityDay: Day;
  readonly ruleset: Ruleset;
  /** A rule of separation that the command sets aside. */
  readonly setAside: string | undefined;
}

const deniedTo = (by: PersonActor, { type, snapshot, cityDay, ruleset, setAside }: Asked) => {
  const denied = deniedAbout(type, snapshot, by, cityDay, ruleset);
  if (denied === undefined) throw new Problem('not-possible-in-this-state');
  return denied.filter((name) => name !== setAside);
};

/**
 * The standings in which someone may bring this fact about, whatever it will say: the one named, or each
 * that fits. Throws the problem that says why there is none.
 */
export const standingsFor = (asked: Asked): readonly Standing[] =>
  fittingStandings(asked.requester, asked.as, (by) => deniedTo(by, asked), explained);

/**
 * For a decision on paper: in which post it is typed in, and who decided it, as they stood on that
 * day. Throws the problem that says why not.
 */
export function paperDecision(
  asked: Asked,
  paper: OnPaperFields,
  organisation: OrganisationState,
): { readonly standings: readonly Standing[]; readonly decidedBy: Omit<PersonActor, 'via'> } {
  const standings = standingsOf(organisation, paper.person, paper.decidedOn);
  const decider = standings.find(({ post }) => post === paper.post);
  if (decider === undefined || paper.decidedOn > asked.cityDay)
    throw wrongField('/onPaper', NOT_IN_THAT_POST);
  const decidedBy = personIn(paper.person, decider, standings);
  const denied = deniedTo({ ...decidedBy, via: asked.requester.via }, asked);
  if (denied.length > 0) throw new Problem('forbidden-by-rules', { rules: explained(denied) });
  const typing = standingsMeant(asked.requester, asked.as).find((standing) =>
    mayTypeIn(asked.snapshot, actorBy(asked.requester, standing), asked.ruleset),
  );
  if (typing === undefined)
    throw new Problem('forbidden-by-rules', { rules: explained(['typesInPaperDecisions']) });
  return { standings: [typing], decidedBy };
}

const NOT_IN_THAT_POST = {
  ja: '決裁した日にその職に就いていた人と、今日までの日付を指定してください。',
  en: 'Name someone who held that post on the day of the decision, and a day up to today.',
};
