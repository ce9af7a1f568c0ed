import { effectCheckDueOn, openActions } from '../../../state-machines/case/v1/derived';
import {
  personOf,
  theAuditor,
  theColleague,
  theHandler,
  theQualityManager,
  theSectionHead,
} from '../cast';
import { deed, signature, type Deed, type Moment } from '../deed';
import { latestEffectCheckAfter, plusDays } from '../days';
import { sealedText } from '../sealed-text';
import { DAY_OF_THE_EFFECT_CHECK } from './plan';

/** What the server looks up where a day of the effect check may be set. */
export const latestEffectCheck = ({ memory, today }: Moment) => ({
  cityDay: today,
  latestEffectCheckOn: latestEffectCheckAfter(
    memory.plan?.actions.map(({ dueOn }) => dueOn) ?? [],
    today,
  ),
});

/** The next open action, by its owner. */
export const actionCompleted = deed('ActionCompleted', ({ memory, today }) => {
  const [next] = openActions(memory);
  return {
    by: personOf(next?.owner ?? theHandler.person),
    action: next?.id ?? 'a1',
    doneOn: today,
    evidence: [sealedText('Photograph of the counter')],
    found: { cityDay: today },
  };
});

export const actionCancelled = deed('ActionCancelled', (moment) => ({
  by: theSectionHead,
  action: openActions(moment.memory)[0]?.id ?? 'a1',
  reason: sealedText('The counter was closed meanwhile'),
  signature: signature('ActionCancelled', moment),
  found: { cityDay: moment.today },
}));

/** 軽微な変更: the last open action goes to the colleague, and its date two weeks on. */
export const planChanged = deed('PlanChanged', (moment) => {
  const last = openActions(moment.memory).at(-1);
  const changed = last?.id ?? 'a1';
  const dueOn = plusDays(last?.decidedDueOn ?? moment.today, 14);
  return {
    by: theSectionHead,
    changes: [{ action: changed, owner: theColleague.person, dueOn }],
    reason: sealedText('The owner was transferred'),
    signature: signature('PlanChanged', moment),
    found: {
      cityDay: moment.today,
      ownersOnStaff: [theColleague.person],
      ownersTransferred: last === undefined ? [] : [last.owner],
      daysAfterDecided: [{ action: changed, days: 14 }],
    },
  };
});

export const criterionChanged = deed('CriterionChanged', (moment) => ({
  by: theQualityManager,
  criterion: sealedText('No letter to a wrong address in three months'),
  reason: sealedText('Two months hold too few letters'),
  signature: signature('CriterionChanged', moment),
  found: latestEffectCheck(moment),
}));

export const implementationConfirmed = deed('ImplementationConfirmed', (moment) => ({
  by: theSectionHead,
  signature: signature('ImplementationConfirmed', moment),
  found: { cityDay: moment.today },
}));

export const implementationSentBack = deed('ImplementationSentBack', ({ memory, today }) => ({
  by: theSectionHead,
  actions: [memory.plan?.actions.find(({ completed }) => completed !== undefined)?.id ?? 'a1'],
  reason: sealedText('The photograph shows another counter'),
  found: { cityDay: today },
}));

export const fixRecorded = deed('FixRecorded', ({ today }) => ({
  by: theHandler,
  what: sealedText('The form was replaced'),
  doneOn: today,
  doneBy: theHandler.person,
  found: { cityDay: today, doneByWasOnStaff: true },
}));

export const effectCheckBegun = deed(
  'EffectCheckBegun',
  ({ memory, today }) => {
    const from = effectCheckDueOn(memory) ?? today;
    return { by: theHandler, found: { cityDay: from > today ? from : today } };
  },
  DAY_OF_THE_EFFECT_CHECK,
);

export const effectJudged = deed('EffectJudged', (moment) => ({
  by: theAuditor,
  outcome: 'effective',
  measured: sealedText('None of 412 letters came back'),
  transactions: 412,
  signature: signature('EffectJudged', moment),
  found: latestEffectCheck(moment),
}));

/** Ineffective: back to planning, or where the verifier says. */
export const ineffective = (backTo: 'analysing' | 'planning' = 'planning'): Deed<'EffectJudged'> =>
  effectJudged({ outcome: 'ineffective', backTo });

/** Inconclusive: the effect is waited for once more. */
export const inconclusive = (): Deed<'EffectJudged'> =>
  effectJudged((usual, { today }) => ({
    ...usual,
    outcome: 'inconclusive',
    waitUntil: plusDays(today, 30),
  }));

/** 顕在化: what the prevention was to prevent has happened. */
export const materialised = deed('PreventionMaterialised', ({ today }) => ({
  by: theHandler,
  whatHappened: sealedText('A letter went to a wrong address after all'),
  occurredOn: today,
  found: { cityDay: today },
}));
