import { SIGNED_FACT_TYPES } from '../../state-machines/case/signed-facts';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import {
  inThePostOf,
  theColleague,
  theDepartmentHead,
  theHandler,
  theMayor,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theReporter,
  theSecretariatHead,
  theSecretary,
  theSectionHead,
} from '../case-stories/cast';
import {
  accepted,
  action,
  actionCompleted,
  cause,
  causesRecorded,
  contained,
  FIRST_DAY,
  implementationConfirmed,
  planDecided,
  planReturned,
  planSubmitted,
  submitted,
  triaged,
} from '../case-stories/deeds';
import { sealedText } from '../case-stories/sealed-text';
import { given } from '../case-stories/story';
import { signedTooEarly, withPasswordOfAnHourAgo, withToken } from '../case-stories/signatures';
import type { RulesOfAPhase } from './told';

const analysed = [submitted(), accepted(), triaged(), contained(), causesRecorded()] as const;
const planning = () => given(...analysed);
const approving = () => given(...analysed, planSubmitted());
const implementing = () => given(...analysed, planSubmitted(), planDecided());
const implemented = () =>
  implementing().after(actionCompleted(), actionCompleted({ by: theColleague, action: 'a2' }));

/** A plan in approval whose causes are: one verified, one presumed. */
const approvingAPresumption = () =>
  given(
    ...analysed.slice(0, -1),
    causesRecorded({ causes: [cause('c1'), cause('c2', { standing: 'presumed' })] }),
    planSubmitted(),
  );
const accepting = (id: string) => ({ id, reason: sealedText('No way to reproduce it') });

/** Part 11: a fresh password for every signing. */
const withFreshAuthenticationAlways: Ruleset = {
  ...defaultRuleset,
  version: 2,
  freshAuthentication: { facts: [...SIGNED_FACT_TYPES], minutes: 15 },
};
const withoutFreshAuthentication: Ruleset = {
  ...defaultRuleset,
  version: 2,
  freshAuthentication: { facts: [], minutes: 15 },
};

export const correctionRules: RulesOfAPhase = {
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
            effectCheckOn: FIRST_DAY,
          }),
        ),
    },
    refused: {
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
      actionsRemoveKnownCauses: {
        'an action against a cause that was never recorded': () =>
          planning().when(
            planSubmitted({
              actions: [action('a1', theHandler.person, { removes: ['c1', 'c2'] })],
            }),
          ),
      },
      actionOwnersAreOnStaff: {
        'an owner who has left': () =>
          planning().when(
            planSubmitted({
              found: { cityDay: FIRST_DAY, ownersOnStaff: [theHandler.person] },
            }),
          ),
      },
      actionsAreDueFromTodayOn: {
        'due yesterday': () =>
          planning().when(
            planSubmitted({ actions: [action('a1', theHandler.person, { dueOn: '2024-04-30' })] }),
          ),
      },
      effectIsCheckedAfterTheLastAction: {
        'checked the day before the last action is due': () =>
          planning().when(planSubmitted({ effectCheckOn: '2024-06-13' })),
      },
      followsTheRouteOfTheRuleset: {
        'a post of another section decides': () =>
          planning().when(
            planSubmitted(({ steps, ...plan }) => ({
              ...plan,
              steps: steps.map((step) => ({ ...step, unit: 'pension-section' })),
            })),
          ),
        'one step too many': () =>
          planning().when(
            planSubmitted(({ steps, ...plan }) => ({
              ...plan,
              steps: [...steps, ...steps.map((step) => ({ ...step, id: 's2' }))],
            })),
          ),
        'the ruleset in force has no route for this kind': () =>
          planning()
            .withRulesetInForce({
              ...defaultRuleset,
              version: 2,
              approvalRoutes: [
                {
                  kinds: ['request'],
                  severities: ['ordinary'],
                  steps: [{ kind: 'decide', post: 'sectionHead' }],
                },
              ],
            })
            .when(planSubmitted()),
      },
      signsWhatStandsNow: {
        'the causes that were signed are not those that stand': () =>
          planning().when(planSubmitted(signedTooEarly)),
      },
      authenticatedRecently: {
        'an old password, where every signing asks for a fresh one': () =>
          planning()
            .withRulesetInForce(withFreshAuthenticationAlways)
            .when(planSubmitted(withPasswordOfAnHourAgo)),
      },
    },
  },

  PlanDecided: {
    permitted: {
      'the section head, whose turn it is': () => approving().when(planDecided()),
      'a section head who recorded the causes, of a plan that another wrote': () =>
        given(
          ...analysed.slice(0, -1),
          causesRecorded({ by: theSectionHead }),
          planSubmitted(),
        ).when(planDecided()),
      'whoever holds that post by now': () =>
        approving().when(planDecided({ by: inThePostOf(theNeighbour, theSectionHead) })),
      'each cause that is not verified is accepted with a reason': () =>
        approvingAPresumption().when(planDecided({ acceptsCauses: [accepting('c2')] })),
      'with a token, where the ruleset asks for no password': () =>
        approving().withRulesetInForce(withoutFreshAuthentication).when(planDecided(withToken)),
    },
    refused: {
      holdsTheStepInTurn: {
        'the officer of another section': () =>
          approving().when(planDecided({ by: theNeighboursHead })),
        'the superior': () => approving().when(planDecided({ by: theDepartmentHead })),
        'the secretariat never decides': () => approving().when(planDecided({ by: theSecretary })),
        'the same person from another post': () =>
          approving().when(planDecided({ by: inThePostOf(theSectionHead, theMayor) })),
      },
      deciderIsNeitherAuthorNorActionOwner: {
        'the section head wrote it': () =>
          planning()
            .after(planSubmitted({ by: theSectionHead }))
            .when(planDecided()),
        'the section head owns one of its actions': () =>
          planning()
            .after(
              planSubmitted({
                actions: [action('a1', theHandler.person), action('a2', theSectionHead.person)],
                found: {
                  cityDay: FIRST_DAY,
                  ownersOnStaff: [theHandler.person, theSectionHead.person],
                },
              }),
            )
            .when(planDecided()),
        'the author has become section head since': () =>
          approving().when(planDecided({ by: inThePostOf(theHandler, theSectionHead) })),
        'the author of an earlier round': () =>
          planning()
            .after(
              planSubmitted({ by: thePromoter }),
              planReturned(),
              planSubmitted({ by: theHandler }),
            )
            .when(planDecided({ by: inThePostOf(thePromoter, theSectionHead) })),
      },
      namesTheStepInTurn: {
        'another step': () => approving().when(planDecided({ step: 's2' })),
      },
      acceptsEachCauseThatIsNotVerified: {
        'nothing is said about the presumption': () => approvingAPresumption().when(planDecided()),
        'a cause that is verified is accepted besides': () =>
          approvingAPresumption().when(
            planDecided({ acceptsCauses: [accepting('c1'), accepting('c2')] }),
          ),
        'the same one is accepted twice': () =>
          approvingAPresumption().when(
            planDecided({ acceptsCauses: [accepting('c2'), accepting('c2')] }),
          ),
        'the wrong one is accepted': () =>
          approvingAPresumption().when(planDecided({ acceptsCauses: [accepting('c1')] })),
      },
      signsWhatStandsNow: {
        'the plan changed after it was shown': () => approving().when(planDecided(signedTooEarly)),
        'a round that was returned since': () => {
          const first = approving();
          const shown = first.when(planDecided()).fact;
          if (shown.type !== 'PlanDecided') throw new Error('Another fact was shown');
          return first
            .after(planReturned(), planSubmitted())
            .when(planDecided({ signature: shown.data.signature }));
        },
        'signed to return it': () =>
          approving().when(
            planDecided(({ signature, ...decision }) => ({
              ...decision,
              signature: { ...signature, meaning: 'returned' },
            })),
          ),
        'more than was shown': () =>
          approving().when(
            planDecided(({ signature, ...decision }) => ({
              ...decision,
              signature: { ...signature, signs: [...signature.signs, ...signature.signs] },
            })),
          ),
      },
      authenticatedRecently: {
        'the password was given an hour ago': () =>
          approving().when(planDecided(withPasswordOfAnHourAgo)),
        'a token instead of a password': () => approving().when(planDecided(withToken)),
        'the password was given later than it was decided': () =>
          approving().when(
            planDecided(({ signature, ...decision }) => ({
              ...decision,
              signature: { ...signature, authenticatedAt: '2024-05-01T04:00:00.000Z' },
            })),
          ),
      },
    },
  },

  PlanReturned: {
    permitted: {
      'the section head, whose turn it is': () => approving().when(planReturned()),
      'an old password: a return asks for no fresh one': () =>
        approving().when(planReturned(withPasswordOfAnHourAgo)),
    },
    refused: {
      holdsTheStepInTurn: {
        'the author, who may pull it back but not return it': () =>
          approving().when(planReturned({ by: theHandler })),
        'the secretariat': () => approving().when(planReturned({ by: theSecretariatHead })),
      },
      namesTheStepInTurn: {
        'another step': () => approving().when(planReturned({ step: 's2' })),
      },
      signsWhatStandsNow: {
        'the plan changed after it was shown': () => approving().when(planReturned(signedTooEarly)),
      },
      authenticatedRecently: {
        'a token, where every signing asks for a password': () =>
          approving()
            .withRulesetInForce(withFreshAuthenticationAlways)
            .when(planReturned(withToken)),
      },
    },
  },

  ActionCompleted: {
    permitted: {
      'the owner': () => implementing().when(actionCompleted()),
      'the other owner, first': () =>
        implementing().when(actionCompleted({ by: theColleague, action: 'a2' })),
      'done some days before today': () =>
        implementing()
          .on('2024-05-20')
          .when(actionCompleted({ doneOn: '2024-05-15' })),
    },
    refused: {
      ownsAnOpenAction: {
        'the section head owns none': () =>
          implementing().when(actionCompleted({ by: theSectionHead })),
        'an owner whose own is done': () =>
          implementing()
            .after(actionCompleted())
            .when(actionCompleted({ action: 'a2' })),
      },
      theActionIsOnesOwnAndOpen: {
        "another owner's action": () => implementing().when(actionCompleted({ action: 'a2' })),
        'an action that the plan does not have': () =>
          implementing().when(actionCompleted({ action: 'a3' })),
        'one that is done already, by the owner of two': () =>
          planning()
            .after(
              planSubmitted({
                actions: [action('a1', theHandler.person), action('a2', theHandler.person)],
              }),
              planDecided(),
              actionCompleted(),
            )
            .when(actionCompleted()),
      },
      wasDoneByToday: {
        'something that will be done tomorrow': () =>
          implementing().when(actionCompleted({ doneOn: '2024-05-02' })),
      },
    },
  },

  ImplementationConfirmed: {
    permitted: {
      'the responsible officer': () => implemented().when(implementationConfirmed()),
    },
    refused: {
      isOfficerOfTheSection: {
        'the promoter': () => implemented().when(implementationConfirmed({ by: thePromoter })),
        'the officer of another section': () =>
          implemented().when(implementationConfirmed({ by: theNeighboursHead })),
      },
      isNoImplementer: {
        'who did one of the actions and has become section head since': () =>
          implemented().when(
            implementationConfirmed({ by: inThePostOf(theColleague, theSectionHead) }),
          ),
      },
      signsWhatStandsNow: {
        'not all completions were shown': () =>
          implemented().when(implementationConfirmed(signedTooEarly)),
      },
      authenticatedRecently: {
        'an old password, where every signing asks for a fresh one': () =>
          implemented()
            .withRulesetInForce(withFreshAuthenticationAlways)
            .when(implementationConfirmed(withPasswordOfAnHourAgo)),
      },
    },
  },
};
