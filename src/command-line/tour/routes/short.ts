import { TOUCHES_NOTHING } from '../harmless';
import { shortTexts as texts } from '../texts/routes';
import { classified, type OtherRoute } from './route-step';

/** 修正事項: what was done, confirmed by the section head, who did not do it. */
export const short: OtherRoute = {
  name: 'short',
  told: texts.told,
  on: 'lastRoutes',
  reporter: 'shimin-kakariin',
  report: (stage) => ({
    whatHappened: stage.typed(texts.whatHappened),
    foundHow: 'otherSection',
    receivingUnit: 'shimin',
    touches: TOUCHES_NOTHING,
  }),
  steps: [
    ...classified('correctionItem', texts.sharedSummary),
    {
      who: 'shimin-tantou',
      command: 'record-fix',
      body: (stage) => ({ what: stage.typed(texts.fix), doneOn: stage.today }),
    },
    { who: 'shimin-kacho', command: 'approve-closure', isSigned: true },
  ],
  passes: ['submitted', 'accepted', 'fixing', 'approvingClosure', 'closed'],
};
