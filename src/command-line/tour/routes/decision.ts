import { TOUCHES_NOTHING } from '../harmless';
import { decisionTexts as texts } from '../texts/routes';
import { classified, closed, planned, type OtherRoute } from './route-step';

/** 要望: 採否 first; adopted in part, it is carried out, and no effect is judged. */
export const decision: OtherRoute = {
  name: 'decision',
  told: texts.told,
  on: 'lightEffect',
  reporter: 'shimin-kakariin',
  report: (stage) => ({
    whatHappened: stage.typed(texts.whatHappened),
    foundHow: 'citizen',
    citizen: { reply: 'notWanted' },
    receivingUnit: 'shimin',
    touches: TOUCHES_NOTHING,
  }),
  steps: [
    ...classified('request', texts.sharedSummary),
    {
      who: 'shimin-kacho',
      command: 'decide-adoption',
      isSigned: true,
      body: (stage) => ({ decision: 'partlyAdopted', reason: stage.typed(texts.reason) }),
    },
    ...planned(texts, []),
    ...closed,
  ],
  passes: [
    'submitted',
    'accepted',
    'decidingAdoption',
    'planning',
    'approving',
    'implementing',
    'reviewingImplementation',
    'preparing',
    'approvingClosure',
    'closed',
  ],
};
