import { TOUCHES_NOTHING } from '../harmless';
import { preventiveTexts as texts } from '../texts/routes';
import {
  ANALYSED_TO_CLOSED,
  analysed,
  classified,
  closed,
  planned,
  type OtherRoute,
} from './route-step';

/** 潜在的不適合: nothing has happened, so nothing is contained; effect is that it did not happen. */
export const preventive: OtherRoute = {
  name: 'preventive',
  told: texts.told,
  on: 'otherRoutes',
  reporter: 'shimin-suishin',
  report: (stage) => ({
    whatHappened: stage.typed(texts.whatHappened),
    foundHow: 'ourselves',
    receivingUnit: 'shimin',
    plannedPrevention: true,
    touches: TOUCHES_NOTHING,
  }),
  steps: [
    ...classified('potentialNonconformity', texts.sharedSummary),
    analysed(texts.cause, texts.how),
    ...planned(texts, ['c1']),
    { who: 'kankyo-kansa', command: 'begin-effect-check', on: 'preventiveEffect' },
    {
      who: 'kankyo-kansa',
      command: 'judge-effect',
      isSigned: true,
      body: (stage) => ({
        outcome: 'effective',
        measured: stage.typed(texts.measured),
        transactions: 2418,
      }),
    },
    ...closed,
  ],
  passes: ['submitted', 'accepted', ...ANALYSED_TO_CLOSED],
};
