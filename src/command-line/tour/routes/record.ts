import { HARMS_NOBODY, TOUCHES_NOTHING } from '../harmless';
import { recordTexts as texts } from '../texts/routes';
import type { OtherRoute } from './route-step';

/** 良い点: closed at triage by the secretariat, by no decision of anybody, and shared. */
export const record: OtherRoute = {
  name: 'record',
  told: texts.told,
  on: 'lastRoutes',
  reporter: 'fukushi-kacho',
  report: (stage) => ({
    whatHappened: stage.typed(texts.whatHappened),
    foundHow: 'ourselves',
    receivingUnit: 'fukushi-seisaku',
    touches: TOUCHES_NOTHING,
  }),
  steps: [
    { who: 'fukushi-kacho', command: 'accept' },
    {
      who: 'kikaku-jimukyoku',
      command: 'triage',
      body: (stage) => ({
        kind: 'goodPoint',
        severity: 'slight',
        impact: HARMS_NOBODY,
        handler: 'p-0012',
        planDueOn: stage.today,
        sharedSummary: stage.typed(texts.sharedSummary),
      }),
    },
  ],
  passes: ['submitted', 'accepted', 'closed'],
};
