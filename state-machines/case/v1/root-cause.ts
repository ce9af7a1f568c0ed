import { withdrawnByDecision } from './any-time';
import { reclassifying } from './reclassifying';
import { caseSetup, permittedBy } from './setup';

/** What 原因分析 is held to, wherever it is recorded. */
export const WHAT_CAUSES_SAY = [
  'causeCodesAreInTheRuleset',
  'causesHaveIdsOfTheirOwn',
  'findsARootCauseAndWhyItEscaped',
  'saysHowACauseWasVerified',
] as const;

/** 原因: what was done at once ‖ why it happened. Both must finish; a prevention contains nothing. */
export const rootCause = caseSetup.createStateConfig({
  type: 'parallel',
  onDone: { target: '#case.open.correction' },
  on: {
    CaseWithdrawn: withdrawnByDecision,
    CaseReclassified: reclassifying({
      analysis: 'stays',
      adoption: 'adoption',
      decided: 'planning',
      fix: 'fix',
      record: 'closure',
    }),
  },
  states: {
    containing: {
      initial: 'open',
      states: {
        // ContainmentRecorded is handled in `open` of the machine, since it is possible at any time.
        open: { always: { guard: 'containmentIsRecordedOrNotNeeded', target: 'done' } },
        done: { type: 'final' },
      },
    },
    analysing: {
      initial: 'open',
      states: {
        open: {
          on: {
            CausesRecorded: permittedBy(
              ['handlesTheCase', ...WHAT_CAUSES_SAY],
              [{ target: 'done', actions: 'rememberCauses' }],
            ),
          },
        },
        done: { type: 'final' },
      },
    },
  },
});
