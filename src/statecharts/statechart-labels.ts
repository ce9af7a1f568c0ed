import { phaseLabels, stepLabels } from '../../state-machines/case/labels';
import type { guards } from '../../state-machines/case/v1/guards';
import type { Text } from '../platform/language';

/** The name of a guard: where a fact leads, if it holds. */
export type GuardName = keyof typeof guards;

/** Where a fact leads, said as the beginning of "if …" on an arrow. */
export const guardLabels: Readonly<Record<GuardName, Text>> = {
  isOnDecisionRoute: { ja: '採否の経路なら', en: 'on the decision route' },
  isOnShortRoute: { ja: '修正の経路なら', en: 'on the short route' },
  isOnRecordRoute: { ja: '記録の経路なら', en: 'on the record route' },
  isOnRouteWithoutVerification: {
    ja: '効果確認のない経路なら',
    en: 'on a route without verification',
  },
  containmentIsRecordedOrNotNeeded: {
    ja: '応急処置が記録済か不要になったら',
    en: 'once containment is recorded or not needed',
  },
  everyActionHasEnded: { ja: 'すべての処置が終わったら', en: 'once every action has ended' },
  aPlanWasDecided: { ja: '決裁済の計画があれば', en: 'if a decided plan stands' },
  needsNoAction: { ja: '是正処置が不要なら', en: 'if no action is needed' },
  aDecidedPlanGoesOn: { ja: '決裁済の計画が続く経路なら', en: 'where the decided plan goes on' },
  hasDoneWhatTheNewRouteAsks: {
    ja: '新しい経路で要ることが済んでいれば',
    en: 'if what the new route asks for was done',
  },
  onlyLacksTheEffectCheck: {
    ja: '計画は実施済で、効果確認だけが残る経路なら',
    en: 'where only the effect of the plan is still to be checked',
  },
  leadsToAdoption: { ja: '採否の経路なら', en: 'to the decision route' },
  leadsToFix: { ja: '修正の経路なら', en: 'to the short route' },
  leadsToRecord: { ja: '記録の経路なら', en: 'to the record route' },
  leadsToRecordWaiting: {
    ja: '記録の経路で、仮区分か、未了の義務があれば',
    en: 'to the record route, provisional or with something owed',
  },
  closesAGoodPoint: {
    ja: '記録の経路で、未了の義務がなければ',
    en: 'on the record route, with nothing owed',
  },
  isDecidedAndLeadsToAdoption: {
    ja: '採否の経路で、採用か決裁が済んでいれば',
    en: 'to the decision route, once adopted or decided',
  },
  isAdopted: { ja: '採用・一部採用なら', en: 'if adopted, wholly or in part' },
  isStillConsidered: { ja: '継続検討なら', en: 'if still considered' },
  returnsToAStep: { ja: '途中の段階へなら', en: 'if to an earlier step' },
  isEffective: { ja: '効果ありなら', en: 'if effective' },
  isInconclusive: { ja: '判定できなければ', en: 'if inconclusive' },
  goesBackToAnalysis: { ja: '効果なし・原因分析へなら', en: 'if ineffective, to analysis' },
};

/** What a fact's last transition is, after others with a guard: no guard of those held. */
export const OTHERWISE: Text = { ja: 'それ以外', en: 'otherwise' };

/** What a transition is called that no fact names: it follows when all inside has ended. */
export const WHEN_ALL_IS_DONE: Text = { ja: 'すべて済んだら', en: 'once all is done' };

const CASE: Text = { ja: '案件', en: 'Case' };
const OPEN: Text = { ja: '対応中', en: 'Open' };
const WHERE_IT_WAS: Text = { ja: '元の段階', en: 'Where it was' };
const TO_DO: Text = { ja: '未了', en: 'To do' };
const DONE: Text = { ja: '済', en: 'Done' };

const phases: Readonly<Record<string, Text | undefined>> = phaseLabels;
const steps: Readonly<Record<string, Text | undefined>> = stepLabels;

/** What a state is called, by its path from the root: `['open', 'report', 'submitted']`. */
export function stateLabel(path: readonly string[]): Text {
  const [top, phase, step, progress] = path;
  const label =
    top === undefined
      ? CASE
      : top !== 'open'
        ? steps[top]
        : phase === undefined
          ? OPEN
          : phase === 'whereItWas'
            ? WHERE_IT_WAS
            : step === undefined
              ? phases[phase]
              : progress === undefined
                ? steps[step]
                : progress === 'done'
                  ? DONE
                  : TO_DO;
  if (label === undefined) throw new Error(`The state ${path.join('.')} has no label`);
  return label;
}
