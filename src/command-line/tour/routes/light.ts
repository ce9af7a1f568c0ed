import { TOUCHES_NOTHING } from '../harmless';
import { lightTexts as texts } from '../texts/routes';
import {
  ANALYSED_TO_CLOSED,
  analysed,
  classified,
  closed,
  planned,
  type OtherRoute,
} from './route-step';

/** 軽微な不適合: the full route, light; the section's own head judges the effect. */
export const light: OtherRoute = {
  name: 'light',
  told: texts.told,
  on: 'preventiveEffect',
  reporter: 'shimin-kakariin',
  report: (stage) => ({
    whatHappened: stage.typed(texts.whatHappened),
    foundHow: 'ourselves',
    receivingUnit: 'shimin',
    touches: TOUCHES_NOTHING,
  }),
  steps: [
    ...classified('minorNonconformity', texts.sharedSummary),
    {
      who: 'shimin-tantou',
      command: 'record-containment',
      body: (stage) => ({ what: stage.typed(texts.containment), doneOn: stage.today }),
    },
    analysed(texts.cause, texts.how),
    ...planned(texts, ['c1']),
    { who: 'shimin-tantou', command: 'begin-effect-check', on: 'lightEffect' },
    {
      who: 'shimin-kacho',
      command: 'judge-effect',
      isSigned: true,
      body: (stage) => ({ outcome: 'effective', measured: stage.typed(texts.measured) }),
    },
    ...closed,
  ],
  passes: ['submitted', 'accepted', 'containing+analysing', ...ANALYSED_TO_CLOSED],
};
