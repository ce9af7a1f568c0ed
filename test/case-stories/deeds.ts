import type { CaseFactData } from '../../state-machines/case/facts';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import { CURRENT_MACHINE } from '../../state-machines/statechart';
import {
  aSubsectionOfIt,
  theAuditor,
  theColleague,
  theHandler,
  theNumbering,
  thePromoter,
  theReporter,
  theSection,
  theSectionHead,
} from './cast';
import { deed, signature } from './deed';
import { sealedText } from './sealed-text';

// The word for each fact: the right thing by the right person, for a case on its straight way.

/** The day on which a story begins, unless it says otherwise; R6 is fiscal year 2024. */
export const FIRST_DAY = '2024-05-01';
/** Before this day all actions of the usual plan are due. */
export const DAY_OF_THE_EFFECT_CHECK = '2024-09-02';

export const RULESET_DIGEST = `sha256-1:${'5'.repeat(64)}`;

type Planned = CaseFactData<'PlanSubmitted'>;

/** An action of a plan. */
export const action = (
  id: string,
  owner: string,
  change: Partial<Planned['actions'][number]> = {},
): Planned['actions'][number] => ({
  id,
  text: sealedText(`Action ${id}: put the checklist on the counter`),
  owner,
  dueOn: '2024-06-14',
  removes: ['c1'],
  revisesProcedure: false,
  ...change,
});

/** A cause that was found. */
export const cause = (
  id: string,
  change: Partial<CaseFactData<'CausesRecorded'>['causes'][number]> = {},
): CaseFactData<'CausesRecorded'>['causes'][number] => ({
  id,
  text: sealedText(`Cause ${id}: nobody compares the name on the envelope`),
  code: 'workAndTools.checking',
  level: 'root',
  standing: 'verified',
  how: sealedText('Reproduced at the counter'),
  ...change,
});

export const submitted = deed('CaseSubmitted', ({ today }) => ({
  by: theReporter,
  machine: CURRENT_MACHINE,
  ruleset: { version: defaultRuleset.version, digest: RULESET_DIGEST },
  whatHappened: sealedText("A letter went to the neighbour's address"),
  noticedOn: today,
  foundHow: 'citizen',
  source: 'section',
  receivingUnit: 'registry-section',
  touches: { personalData: 'no', money: 'no', injury: 'no' },
  seriousSuspected: false,
  series: 'ordinary',
  found: { cityDay: today, fiscalYear: 2024, receivingUnitPath: theSection },
}));

export const numbered = deed('CaseNumbered', () => ({
  by: theNumbering,
  text: 'R6-市民-0012',
  fiscalYear: 2024,
  unit: 'registry-section',
}));

export const accepted = deed('CaseAccepted', ({ today }) => ({
  by: thePromoter,
  found: { cityDay: today },
}));

export const triaged = deed('CaseTriaged', ({ today }) => ({
  by: thePromoter,
  kind: 'nonconformity',
  severity: 'ordinary',
  impact: { people: 'one', money: 'none', personalData: 'none', leak: 'none' },
  handler: theHandler.person,
  planDueOn: '2024-12-27',
  sharedSummary: sealedText('A letter was sent to a wrong address'),
  provisional: true,
  found: { cityDay: today, handlerUnitPaths: [aSubsectionOfIt] },
}));

export const contained = deed('ContainmentRecorded', ({ today }) => ({
  by: theHandler,
  what: sealedText('The letter was fetched and brought to the right address'),
  doneOn: today,
  found: { cityDay: today },
}));

export const causesRecorded = deed('CausesRecorded', ({ today }) => ({
  by: theHandler,
  method: 'fiveWhys',
  causes: [cause('c1')],
  found: { cityDay: today },
}));

export const planSubmitted = deed('PlanSubmitted', (moment) => ({
  by: theHandler,
  round: moment.memory.rounds + 1,
  actions: [action('a1', theHandler.person), action('a2', theColleague.person)],
  criterion: sealedText('No letter to a wrong address in two months'),
  measure: sealedText('Letters that came back, by the register of post'),
  effectCheckOn: DAY_OF_THE_EFFECT_CHECK,
  steps: [{ id: 's1', kind: 'decide', post: theSectionHead.post, unit: 'registry-section' }],
  signature: signature('PlanSubmitted', moment),
  found: { cityDay: moment.today, ownersOnStaff: [theHandler.person, theColleague.person] },
}));

export const planDecided = deed('PlanDecided', (moment) => ({
  by: theSectionHead,
  step: 's1',
  signature: signature('PlanDecided', moment),
  found: { cityDay: moment.today },
}));

export const planReturned = deed('PlanReturned', (moment) => ({
  by: theSectionHead,
  step: 's1',
  reason: sealedText('Say how the effect will be measured'),
  signature: signature('PlanReturned', moment),
  found: { cityDay: moment.today },
}));

export const actionCompleted = deed('ActionCompleted', ({ today }) => ({
  by: theHandler,
  action: 'a1',
  doneOn: today,
  evidence: [sealedText('Photograph of the counter')],
  found: { cityDay: today },
}));

export const implementationConfirmed = deed('ImplementationConfirmed', (moment) => ({
  by: theSectionHead,
  signature: signature('ImplementationConfirmed', moment),
  found: { cityDay: moment.today },
}));

export const effectCheckBegun = deed(
  'EffectCheckBegun',
  ({ today }) => ({ by: theHandler, found: { cityDay: today } }),
  DAY_OF_THE_EFFECT_CHECK,
);

export const effectJudged = deed('EffectJudged', (moment) => ({
  by: theAuditor,
  outcome: 'effective',
  measured: sealedText('None of 412 letters came back'),
  transactions: 412,
  signature: signature('EffectJudged', moment),
  found: { cityDay: moment.today },
}));

export const closureRequested = deed('ClosureRequested', ({ today }) => ({
  by: theHandler,
  found: { cityDay: today },
}));

export const closureApproved = deed('ClosureApproved', (moment) => ({
  by: theSectionHead,
  signature: signature('ClosureApproved', moment),
  found: { cityDay: moment.today },
}));
