import { POST_KINDS } from '../../state-machines/actor';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import {
  theColleague,
  theHandler,
  theNeighboursHead,
  thePromoter,
  theReporter,
  theSectionHead,
  theDepartmentHead,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { sealedText } from '../case-stories/sealed-text';
import {
  adopted,
  analysing,
  approving,
  implementing,
  monitoring,
  planning,
  preparing,
  reported,
  reviewingEffect,
  reviewingImplementation,
  taken,
} from '../case-stories/places';
import { inForce, signedOnly, type RulesOfAPhase } from './told';

const { action, cause, causesRecorded, contained, FIRST_DAY, planReturned, planSubmitted } = deeds;
const LATEST = '2025-06-14';
const onStaff = (...owners: readonly { readonly person: string }[]) => ({
  cityDay: FIRST_DAY,
  ownersOnStaff: owners.map(({ person }) => person),
  latestEffectCheckOn: LATEST,
});

/** Raised to serious after 決裁, while it was carried out. */
const raised = () => reviewingImplementation().after(deeds.reclassified());

/** All that was done did not do: nothing of the plan is completed any more. */
const sentBack = () =>
  reviewingImplementation().after(deeds.implementationSentBack({ actions: ['a1', 'a2'] }));

/** 応急処置, 原因分析, 起案. */
export const planRules: RulesOfAPhase = {
  ContainmentRecorded: {
    permitted: {
      'the handler': () => analysing().when(contained()),
      'the promoter': () => analysing().when(contained({ by: thePromoter })),
      'the reporter, with the report': () => reported().when(contained({ by: theReporter })),
      'done yesterday, looked at again today': () =>
        analysing().when(contained({ doneOn: '2024-04-30', recheckedOn: FIRST_DAY })),
    },
    refused: {
      handlesTheCaseOrReportedIt: {
        'somebody from elsewhere': () => analysing().when(contained({ by: theNeighboursHead })),
        'the reporter, once others handle it': () =>
          analysing().when(contained({ by: theReporter })),
        'the 担当者 of a section that has it no more': () =>
          analysing()
            .after(deeds.transferred())
            .when(contained({ by: theHandler })),
      },
      wasDoneByToday: {
        'to be done tomorrow': () => analysing().when(contained({ doneOn: '2024-05-02' })),
      },
      wasRecheckedByToday: {
        'looked at again tomorrow': () =>
          analysing().when(contained({ recheckedOn: '2024-05-02' })),
        'looked at again before it was done': () =>
          analysing().when(contained({ recheckedOn: '2024-04-30' })),
      },
    },
  },
  CausesRecorded: {
    permitted: {
      'the handler': () => analysing().when(causesRecorded()),
      '推定 and 特定不能: recording is never refused for it': () =>
        analysing().when(
          causesRecorded({
            causes: [
              cause('c1', { standing: 'presumed' }),
              cause('c2', { standing: 'undeterminable' }),
            ],
          }),
        ),
      'late, of a case that came from a route without analysis': () =>
        adopted().after(deeds.reclassifiedAs('nonconformity')).when(causesRecorded()),
    },
    refused: {
      handlesTheCase: {
        'the reporter': () => analysing().when(causesRecorded({ by: theReporter })),
      },
      causeCodesAreInTheRuleset: {
        'a code that is in no ruleset': () =>
          analysing().when(causesRecorded({ causes: [cause('c1', { code: 'fate' })] })),
      },
      causesHaveIdsOfTheirOwn: {
        'two causes with one id': () =>
          analysing().when(causesRecorded({ causes: [cause('c1'), cause('c1')] })),
      },
      hasNoCausesYet: {
        'a second time, while the plan is written': () => planning().when(causesRecorded()),
      },
    },
  },
  PlanSubmitted: {
    permitted: {
      'the handler': () => planning().when(planSubmitted()),
      'the promoter': () => planning().when(planSubmitted({ by: thePromoter })),
      'the next round, after a return': () =>
        approving().after(planReturned()).when(planSubmitted()),
      'all due today, and the effect checked today': () =>
        planning().when(
          planSubmitted({
            actions: [action('a1', theHandler.person, { dueOn: FIRST_DAY })],
            effectCheck: { on: FIRST_DAY },
          }),
        ),
      'its effect checked after the same business is next done 次回実施後': () =>
        planning().when(
          planSubmitted({ effectCheck: { afterNext: sealedText('The letters of April') } }),
        ),
      'on the decision route: no causes to remove': () => adopted().when(planSubmitted()),
      '変更起案 that says nothing of the effect: it is judged as decided': () =>
        implementing().when(
          planSubmitted({ criterion: undefined, measure: undefined, effectCheck: undefined }),
        ),
      'its effect checked 12 months after the last action is due': () =>
        planning().when(planSubmitted({ effectCheck: { on: '2025-06-14' } })),
      '変更起案 that keeps a day beyond, which was granted': () =>
        implementing()
          .after(
            deeds.extensionRequested({ deadline: 'effectCheck', to: '2025-12-01' }),
            deeds.extensionGranted(),
          )
          .when(planSubmitted({ effectCheck: { on: '2025-12-01' } })),
      '変更起案, the done action kept': () =>
        implementing().after(deeds.actionCompleted()).when(planSubmitted()),
      '変更起案 after all that was done was sent back: judged as decided': () =>
        sentBack().when(planSubmitted()),
      'a new decision, where the case was raised after 決裁': () => raised().when(planSubmitted()),
      'a step of which there is no such post 該当職なし': () =>
        planning().when(
          planSubmitted(({ steps, ...plan }) => ({
            ...plan,
            steps: steps.map(({ post, ...step }) =>
              step.kind === 'endorse'
                ? { ...step, skipped: 'noSuchPost' as const }
                : { ...step, ...(post !== undefined && { post }) },
            ),
          })),
        ),
      'decided by the superior, where the section’s head is an author': () =>
        planning().when(
          planSubmitted(({ steps, ...plan }) => ({
            ...plan,
            by: theSectionHead,
            steps: steps.map((step) =>
              step.kind === 'decide'
                ? {
                    ...step,
                    postKind: 'departmentHead' as const,
                    post: theDepartmentHead.post,
                    unit: 'citizens-department',
                  }
                : step,
            ),
          })),
        ),
    },
    refused: {
      ...signedOnly(planning, planSubmitted),
      handlesTheCase: {
        'the reporter': () => planning().when(planSubmitted({ by: theReporter })),
        'the officer of another section': () =>
          planning().when(planSubmitted({ by: theNeighboursHead })),
      },
      isTheNextRound: {
        'a first plan that calls itself the second round': () =>
          planning().when(planSubmitted({ round: 2 })),
        'a second plan that calls itself the first round': () =>
          approving()
            .after(planReturned())
            .when(planSubmitted({ round: 1 })),
      },
      actionsHaveIdsOfTheirOwn: {
        'two actions with one id': () =>
          planning().when(
            planSubmitted({
              actions: [action('a1', theHandler.person), action('a1', theColleague.person)],
            }),
          ),
      },
      endedActionsAreKept: {
        'a 変更起案 without what is done already': () =>
          implementing()
            .after(deeds.actionCompleted())
            .when(
              planSubmitted(({ actions, ...plan }) => ({
                ...plan,
                actions: actions.filter(({ id }) => id !== 'a1'),
              })),
            ),
        'a 変更起案 that says another did it': () =>
          implementing()
            .after(deeds.actionCompleted())
            .when(
              planSubmitted(({ actions, ...plan }) => ({
                ...plan,
                actions: actions.map((one) => ({ ...one, owner: theColleague.person })),
              })),
            ),
      },
      actionsRemoveKnownCauses: {
        'an action against a cause that was never recorded': () =>
          planning().when(
            planSubmitted({
              actions: [action('a1', theHandler.person, { removes: ['c1', 'c2'] })],
            }),
          ),
        'an action that removes nothing': () =>
          planning().when(
            planSubmitted({ actions: [action('a1', theHandler.person, { removes: [] })] }),
          ),
      },
      actionOwnersAreOnStaff: {
        'an owner who has left': () =>
          planning().when(planSubmitted({ found: onStaff(theHandler) })),
      },
      actionsAreDueFromTodayOn: {
        'due yesterday': () =>
          planning().when(
            planSubmitted({ actions: [action('a1', theHandler.person, { dueOn: '2024-04-30' })] }),
          ),
      },
      effectIsCheckedAfterTheLastAction: {
        'checked the day before the last action is due': () =>
          planning().when(planSubmitted({ effectCheck: { on: '2024-06-13' } })),
      },
      effectIsCheckedInTime: {
        'checked more than 12 months after the last action is due': () =>
          planning().when(planSubmitted({ effectCheck: { on: '2025-06-15' } })),
      },
      saysHowTheEffectIsJudged: {
        'a first plan without a criterion': () =>
          planning().when(planSubmitted({ criterion: undefined })),
        'a first plan without a measure': () =>
          planning().when(planSubmitted({ measure: undefined })),
        'a first plan that does not say when': () =>
          planning().when(planSubmitted({ effectCheck: undefined })),
        'a second plan, after the first had no effect': () =>
          reviewingEffect()
            .after(deeds.ineffective())
            .when(planSubmitted({ criterion: undefined, measure: undefined })),
      },
      criterionIsStillTheAuthors: {
        'another day of the check, after the first completed action': () =>
          implementing()
            .after(deeds.actionCompleted())
            .when(planSubmitted({ effectCheck: { on: '2024-12-02' } })),
        'another criterion': () =>
          implementing()
            .after(deeds.actionCompleted())
            .when(planSubmitted({ criterion: sealedText('Fewer letters come back') })),
        'another criterion, after all that was done was sent back': () =>
          sentBack().when(planSubmitted({ criterion: sealedText('Fewer letters come back') })),
        'another criterion, after what was sent back was planned anew': () =>
          sentBack()
            .after(planSubmitted(), ...deeds.approvals())
            .when(planSubmitted({ criterion: sealedText('Fewer letters come back') })),
        'another measure': () =>
          implementing()
            .after(deeds.actionCompleted())
            .when(planSubmitted({ measure: sealedText('What people say at the counter') })),
      },
      followsTheRouteOfTheRuleset: {
        'a post of another section decides': () =>
          planning().when(
            planSubmitted(({ steps, ...plan }) => ({
              ...plan,
              steps: steps.map((step) =>
                step.kind === 'decide' ? { ...step, unit: 'pension-section' } : step,
              ),
            })),
          ),
        'a lower post decides': () =>
          planning().when(
            planSubmitted(({ steps, ...plan }) => ({
              ...plan,
              steps: steps.map((step) =>
                step.kind === 'decide' ? { ...step, postKind: POST_KINDS[0] } : step,
              ),
            })),
          ),
        'the 合議 is left out': () =>
          planning().when(
            planSubmitted(({ steps, ...plan }) => ({
              ...plan,
              steps: steps.filter(({ kind }) => kind !== 'consult'),
            })),
          ),
        'nobody decides': () =>
          planning().when(
            planSubmitted(({ steps, ...plan }) => ({
              ...plan,
              steps: steps.map((step) =>
                step.kind === 'decide' ? { ...step, skipped: 'noSuchPost' as const } : step,
              ),
            })),
          ),
        'a step that nobody holds, and that is not skipped': () =>
          planning().when(
            planSubmitted(({ steps, ...plan }) => ({
              ...plan,
              steps: steps.map(({ post: _post, ...step }) => step),
            })),
          ),
        'the ruleset in force has no route for this kind': () =>
          planning()
            .withRulesetInForce(
              inForce({
                approvalRoutes: defaultRuleset.approvalRoutes.filter(
                  ({ kinds }) => !kinds.includes('nonconformity'),
                ),
              }),
            )
            .when(planSubmitted()),
      },
      aNewDecisionIsNeeded: {
        'all is done, and the decision stands': () =>
          reviewingImplementation().when(planSubmitted()),
      },
    },
  },
  PlanAmended: {
    permitted: {
      '訂正 of a plan in 回議': () => approving().when(deeds.planAmended()),
    },
    refused: {
      handlesTheCase: {
        'the reporter': () => approving().when(deeds.planAmended({ by: theReporter })),
      },
      thePlanIsNotDecidedYet: {
        'after 決裁 it is a 軽微な変更 or a 変更起案': () =>
          implementing().when(deeds.planAmended()),
      },
      amendsATextOfThePlan: {
        'a due date is no text': () =>
          approving().when(deeds.planAmended({ field: '/actions/0/dueOn' })),
        'the plan of an earlier round': () =>
          approving()
            .after(planReturned(), planSubmitted())
            .when(deeds.planAmended({ revision: 5 })),
      },
    },
  },
  ReportAmended: {
    permitted: {
      'the reporter': () => approving().when(deeds.reportAmended()),
      'the handler': () => approving().when(deeds.reportAmended({ by: theHandler })),
    },
    refused: {
      isTheReporterOrHandles: {
        'somebody else': () => approving().when(deeds.reportAmended({ by: theColleague })),
      },
      amendsATextOfTheReport: {
        'the day on which it was noticed': () =>
          approving().when(deeds.reportAmended({ field: '/noticedOn' })),
        'another fact': () => approving().when(deeds.reportAmended({ revision: 1 })),
      },
    },
  },
  CausesAmended: {
    permitted: {
      'the handler': () => approving().when(deeds.causesAmended()),
      'until what they led to is confirmed as done': () =>
        reviewingImplementation().when(deeds.causesAmended()),
      'once the effect is judged ineffective': () =>
        reviewingEffect().after(deeds.ineffective()).when(deeds.causesAmended()),
      'of causes that were recorded since': () =>
        reviewingEffect()
          .after(deeds.reclassifiedAs('correctionItem'), deeds.reclassifiedAs('nonconformity'))
          .after(deeds.causesRecorded())
          .when(deeds.causesAmended()),
    },
    refused: {
      handlesTheCase: {
        'the reporter': () => approving().when(deeds.causesAmended({ by: theReporter })),
      },
      nothingBuiltOnTheCausesIsConfirmed: {
        'while the effect is waited for': () => monitoring().when(deeds.causesAmended()),
        'while it is judged': () => reviewingEffect().when(deeds.causesAmended()),
        'before closing': () => preparing().when(deeds.causesAmended()),
      },
      amendsATextOfTheCauses: {
        'the standing of a cause': () =>
          approving().when(deeds.causesAmended({ field: '/causes/0/standing' })),
        'there are none yet': () => taken().when(deeds.causesAmended({ by: thePromoter })),
      },
    },
  },
};
