import type { PersonActor } from '../../state-machines/actor';
import {
  alsoInThePostOf,
  inThePostOf,
  theColleague,
  theDepartmentHead,
  theDeputyMayor,
  theHandler,
  theMayor,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theQualityManager,
  theSecretariatHead,
  theSecretary,
  theSectionHead,
  theSubsectionHead,
  theTimer,
  theAuditor,
} from '../case-stories/cast';
import type { Deed } from '../case-stories/deed';
import * as deeds from '../case-stories/deeds';
import { asException, onPaper } from '../case-stories/modifiers';
import {
  approving,
  changing,
  implementing,
  planning,
  reviewingEffect,
  seriousToBeDecided,
  toBeDecided,
} from '../case-stories/places';
import { sealedText } from '../case-stories/sealed-text';
import { withPasswordOfAnHourAgo, withToken, signedTooEarly } from '../case-stories/signatures';
import { given } from '../case-stories/story';
import { inForce, signedOnly, type RulesOfAPhase } from './told';

const {
  action,
  cause,
  decidedInAbsence,
  decisionRaised,
  disagreed,
  FIRST_DAY,
  planAbandoned,
  planConsulted,
  planDecided,
  planEndorsed,
  planPulledBack,
  planReturned,
  planSubmitted,
} = deeds;

/** A plan as somebody wrote it, come to the decider. */
const comeToTheDecider = (plan: Deed) => planning().after(plan, planEndorsed(), planConsulted());
const LATEST = '2025-06-14';
const onStaff = (...owners: readonly { readonly person: string }[]) => ({
  cityDay: FIRST_DAY,
  ownersOnStaff: owners.map(({ person }) => person),
  latestEffectCheckOn: LATEST,
});

/** A plan whose causes are: one verified, one presumed. */
const aPresumption = () =>
  given(
    deeds.submitted(),
    deeds.accepted(),
    deeds.triaged(),
    deeds.contained(),
    deeds.causesRecorded({ causes: [cause('c1'), cause('c2', { standing: 'presumed' })] }),
    planSubmitted(),
    planEndorsed(),
    planConsulted(),
  );
const accepting = (...ids: readonly string[]) =>
  ids.map((id) => ({ id, reason: sealedText('No way to reproduce it') }));

/** A serious case, decided next, of which one cause stands so. */
const seriousPresumed = (
  step: { readonly standIn?: string } = {},
  standing: 'presumed' | 'verified' = 'presumed',
) =>
  given(
    deeds.submitted({ seriousSuspected: true }),
    deeds.accepted(),
    deeds.triagedByTheSecretariat({ severity: 'serious' }),
    deeds.contained(),
    deeds.causesRecorded({ causes: [cause('c1', { standing })] }),
    planSubmitted(({ steps, ...plan }) => ({
      ...plan,
      steps: steps.map((one) => (one.kind === 'decide' ? { ...one, ...step } : one)),
    })),
    ...Array.from({ length: 4 }, () => planEndorsed()),
    planConsulted(),
  );

/** Amended while it was before the decider, and come there again. */
const amendedBy = (by: PersonActor) =>
  toBeDecided().after(deeds.planAmended({ by }), planEndorsed(), planConsulted());
const overDisagreement = () => approving().after(planEndorsed(), disagreed());
const important = () => comeToTheDecider(planSubmitted({ important: true }));
/** 上位決裁 to somebody's post; to the department's head, held by these. */
const raisedTo = (to: PersonActor, unit: string) =>
  decisionRaised(({ found, ...fact }) => ({
    ...fact,
    to: { post: to.post, postKind: to.postKind ?? 'member', unit },
    found: { ...found, holders: [to.person], roles: [...to.roles] },
  }));
const heldBy = (...holders: readonly PersonActor[]) =>
  decisionRaised(({ found, ...fact }) => ({
    ...fact,
    found: { ...found, holders: holders.map(({ person }) => person) },
  }));
const theWelfareDepartmentHead: PersonActor = {
  ...theDepartmentHead,
  person: 'welfare-department-head',
  post: 'post-of-welfare-department-head',
};
/** 代決 with one thing otherwise. */
const absent = (change: {
  readonly urgent?: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly person?: string;
  readonly standIn?: string;
  readonly recordedBy?: string;
}) =>
  decidedInAbsence((usual) => {
    const { inAbsence, found } = usual;
    if (inAbsence === undefined || found.absence === undefined) throw new Error('Nobody is absent');
    const { urgent = inAbsence.urgent, ...absence } = change;
    return {
      ...usual,
      inAbsence: { ...inAbsence, urgent },
      found: { ...found, absence: { ...found.absence, ...absence } },
    };
  });

const abandoned = () => toBeDecided().after(planAbandoned());
const withoutFreshAuthentication = inForce({ freshAuthentication: { facts: [], minutes: 15 } });
const withoutStandIns = inForce({ standIns: [] });

/** Whose turn it is, is away: once by each of these who recorded it. */
const awayBy = (...recorders: readonly PersonActor[]) => ({
  cityDay: FIRST_DAY,
  absences: recorders.map(({ person }, index) => ({
    id: `absence-${index}`,
    person: theSubsectionHead.person,
    recordedBy: person,
  })),
});

/** 決裁経路: 承認, 合議, 決裁, 代決, 後閲, 供覧; 差戻し, 引戻し, 廃案, 上位決裁. */
export const approvalRules: RulesOfAPhase = {
  PlanEndorsed: {
    permitted: {
      '承認 by the post in turn': () => approving().when(planEndorsed()),
      'whoever holds that post by now': () =>
        approving().when(planEndorsed({ by: inThePostOf(theNeighbour, theSubsectionHead) })),
      'on paper': () => approving().when(onPaper(planEndorsed())),
    },
    refused: {
      ...signedOnly(approving, planEndorsed),
      holdsAStepInTurn: {
        'a post whose turn has not come': () =>
          approving().when(planEndorsed({ by: theSectionHead })),
      },
      endorsesTheStepInTurn: {
        'a consulted post does not endorse': () =>
          approving()
            .after(planEndorsed())
            .when(planEndorsed({ by: theSecretariatHead, step: 's2' })),
        'a later step': () => approving().when(planEndorsed({ step: 's3' })),
      },
    },
  },
  PlanConsulted: {
    permitted: {
      同意: () => approving().after(planEndorsed()).when(planConsulted()),
      意見付き同意: () =>
        approving()
          .after(planEndorsed())
          .when(
            planConsulted({ answer: 'agreeWithOpinion', opinion: sealedText('Tell all counters') }),
          ),
      '不同意 with reason': () => approving().after(planEndorsed()).when(disagreed()),
    },
    refused: {
      ...signedOnly(() => approving().after(planEndorsed()), planConsulted),
      holdsAStepInTurn: {
        'before the own line has endorsed': () => approving().when(planConsulted()),
      },
      isConsultedInTurn: {
        'the decider is not consulted': () =>
          toBeDecided().when(planConsulted({ by: theSectionHead, step: 's3' })),
      },
      givesAReasonForDisagreeing: {
        '不同意 without a word': () =>
          approving()
            .after(planEndorsed())
            .when(planConsulted({ answer: 'disagree' })),
        'an opinion that is not there': () =>
          approving()
            .after(planEndorsed())
            .when(planConsulted({ answer: 'agreeWithOpinion' })),
      },
    },
  },
  PlanDecided: {
    permitted: {
      '決裁 by the section’s head': () => toBeDecided().when(planDecided()),
      'a section head who recorded the causes, of a plan that another wrote': () =>
        given(
          deeds.submitted(),
          deeds.accepted(),
          deeds.triaged(),
          deeds.contained(),
          deeds.causesRecorded({ by: theSectionHead }),
          planSubmitted(),
          planEndorsed(),
          planConsulted(),
        ).when(planDecided()),
      'whoever holds that post by now': () =>
        toBeDecided().when(planDecided({ by: inThePostOf(theNeighbour, theSectionHead) })),
      'a plan that somebody else amended 訂正, approved as amended': () =>
        amendedBy(thePromoter).when(planDecided()),
      'a section head who amended the causes only': () =>
        toBeDecided()
          .after(deeds.causesAmended({ by: theSectionHead }), planEndorsed(), planConsulted())
          .when(planDecided()),
      'serious: the quality manager': () => seriousToBeDecided().when(planDecided()),
      'serious, no cause verified: the quality manager accepts them': () =>
        seriousPresumed().when(planDecided()),
      'serious, no cause verified: raised, and the mayor accepts them': () =>
        seriousPresumed().after(decisionRaised()).when(planDecided()),
      '代決 of a serious case, one cause verified, and urgent': () =>
        seriousPresumed({ standIn: theSubsectionHead.post }, 'verified').when(
          absent({ urgent: true }),
        ),
      'over a 不同意, with a reason': () => overDisagreement().when(planDecided()),
      'each cause that is not 検証済 accepted with a reason': () =>
        aPresumption().when(planDecided()),
      'with a token, where the ruleset asks for no password': () =>
        toBeDecided().withRulesetInForce(withoutFreshAuthentication).when(planDecided(withToken)),
      '紙決裁, typed in by the handler': () => toBeDecided().when(onPaper(planDecided())),
      '紙決裁, typed in by the secretariat': () =>
        toBeDecided().when(onPaper(planDecided(), { typedBy: theSecretary })),
      代決: () => toBeDecided().when(decidedInAbsence()),
      '代決 of what one who endorsed it called important, and urgent': () =>
        approving()
          .after(planEndorsed({ important: true }), planConsulted())
          .when(absent({ urgent: true })),
      '代決 of what is important, and urgent': () => important().when(absent({ urgent: true })),
      '代決 during an absence of one day, if it is urgent': () =>
        toBeDecided().when(absent({ urgent: true, until: FIRST_DAY })),
      '代決 of what was raised 上位決裁, and is urgent': () =>
        toBeDecided()
          .after(
            decisionRaised((usual) => ({
              ...usual,
              to: { ...usual.to, standIn: theSubsectionHead.post },
            })),
          )
          .when(absent({ urgent: true })),
      '代決 by an absence that the absent person recorded': () =>
        toBeDecided().when(absent({ recordedBy: theSectionHead.person })),
      '代決 by an absence that the promoter recorded, who has no part in it': () =>
        toBeDecided().when(absent({ recordedBy: thePromoter.person })),
      '代決 by the own record of an absent person who amended it 訂正, too': () =>
        amendedBy(theSectionHead).when(absent({ recordedBy: theSectionHead.person })),
      '代決 on paper': () => toBeDecided().when(onPaper(decidedInAbsence())),
      '代決 on paper, typed in after the absent decider has come back': () =>
        toBeDecided()
          .on('2024-05-08')
          .when(onPaper(absent({ from: FIRST_DAY, until: '2024-05-07' }), { on: '2024-05-07' })),
      '紙決裁 of the day on which the plan was recorded, typed in later': () =>
        toBeDecided()
          .on('2024-05-10')
          .when(onPaper(planDecided(), { on: FIRST_DAY })),
      '代決 by who owns one of its actions, by 特例': () =>
        toBeDecided().when(
          asException(
            decidedInAbsence({ by: inThePostOf(theColleague, theSubsectionHead) }),
            'deciderIsNeitherAuthorNorActionOwner',
          ),
        ),
      '特例: the section’s head wrote it, and nobody else was to be had': () =>
        comeToTheDecider(planSubmitted({ by: theSectionHead })).when(
          asException(planDecided(), 'deciderIsNeitherAuthorNorActionOwner'),
        ),
    },
    refused: {
      decidesInTurnOrInAbsence: {
        'a text was amended 訂正 since 承認 and 合議, which have to be given again': () =>
          toBeDecided().after(deeds.planAmended()).when(planDecided()),
        'a cause was amended since': () =>
          toBeDecided().after(deeds.causesAmended()).when(planDecided()),
        'before all were consulted': () => approving().after(planEndorsed()).when(planDecided()),
        'the secretariat never decides, not even in absence': () =>
          toBeDecided().when(planDecided({ by: theSecretary })),
        'the superior, whom the ruleset names as nobody’s stand-in': () =>
          toBeDecided()
            .withRulesetInForce(withoutStandIns)
            .when(planDecided({ by: theMayor })),
        'on paper, decided by somebody whom no step names, while the stand-in types it in': () =>
          toBeDecided().when(
            onPaper(decidedInAbsence(), {
              typedBy: { ...theSubsectionHead, person: theHandler.person },
              decidedBy: theNeighbour,
            }),
          ),
      },
      deciderIsNeitherAuthorNorActionOwner: {
        'the section head wrote it': () =>
          comeToTheDecider(planSubmitted({ by: theSectionHead })).when(planDecided()),
        'the section head owns one of its actions': () =>
          comeToTheDecider(
            planSubmitted({
              actions: [action('a1', theHandler.person), action('a2', theSectionHead.person)],
              found: onStaff(theHandler, theSectionHead),
            }),
          ).when(planDecided()),
        'the author has become section head since': () =>
          toBeDecided().when(planDecided({ by: inThePostOf(theHandler, theSectionHead) })),
        'the section head rewrote a text of it 訂正': () =>
          amendedBy(theSectionHead).when(planDecided()),
        'who rewrote a text of an earlier round, and has become section head': () =>
          approving()
            .after(
              deeds.planAmended({ by: thePromoter }),
              planReturned(),
              planSubmitted(),
              planEndorsed(),
              planConsulted(),
            )
            .when(planDecided({ by: inThePostOf(thePromoter, theSectionHead) })),
        'who did an action of an earlier plan': () =>
          reviewingEffect()
            .after(
              deeds.ineffective(),
              planSubmitted(({ actions: [first], ...plan }) => ({
                ...plan,
                actions: first === undefined ? [] : [first],
              })),
              planEndorsed(),
              planConsulted(),
            )
            .when(planDecided({ by: inThePostOf(theColleague, theSectionHead) })),
        'who did an action meanwhile that a 変更起案 drops': () =>
          implementing()
            .after(
              planSubmitted(({ actions: [first], criterion: _as, measure: _it, ...plan }) => {
                const { effectCheck: _was, ...rest } = plan;
                return { ...rest, actions: first === undefined ? [] : [first] };
              }),
              planEndorsed(),
              planConsulted(),
              deeds.actionCompleted({ by: theColleague, action: 'a2' }),
            )
            .when(planDecided({ by: inThePostOf(theColleague, theSectionHead) })),
        'the author of an earlier round': () =>
          planning()
            .after(
              planSubmitted({ by: thePromoter }),
              planReturned(),
              planSubmitted(),
              planEndorsed(),
              planConsulted(),
            )
            .when(planDecided({ by: inThePostOf(thePromoter, theSectionHead) })),
        '代決 of one’s own draft': () =>
          toBeDecided().when(decidedInAbsence({ by: inThePostOf(theHandler, theSubsectionHead) })),
        'on paper, by the author': () =>
          toBeDecided().when(
            onPaper(planDecided({ by: inThePostOf(theHandler, theSectionHead) }), {
              typedBy: theSecretary,
            }),
          ),
      },
      theCriterionIsNotMovedAfterTheFirstAction: {
        'a new criterion, and an action was done during the approval': () =>
          implementing()
            .after(planSubmitted(), planEndorsed(), planConsulted(), deeds.actionCompleted())
            .when(planDecided()),
      },
      seriousCausesAreVerifiedOrAcceptedAbove: {
        '代決 of a serious case of which no cause is verified': () =>
          seriousPresumed({ standIn: theSubsectionHead.post }).when(absent({ urgent: true })),
      },
      isDecidedInPersonOrInRecordedAbsence: {
        'the stand-in, while nobody is absent': () =>
          toBeDecided().when(planDecided({ by: theSubsectionHead })),
        'the absence begins tomorrow': () => toBeDecided().when(absent({ from: '2024-05-02' })),
        'the absence ended yesterday': () =>
          toBeDecided().when(absent({ from: '2024-04-01', until: '2024-04-30' })),
        'what was raised 上位決裁, and is not urgent': () =>
          toBeDecided()
            .after(
              decisionRaised((usual) => ({
                ...usual,
                to: { ...usual.to, standIn: theSubsectionHead.post },
              })),
            )
            .when(decidedInAbsence()),
        'an absence of one day, and nothing urgent': () =>
          toBeDecided().when(absent({ until: FIRST_DAY })),
        '代決 on paper before the absence began, typed in during it': () =>
          toBeDecided()
            .on('2024-05-08')
            .when(onPaper(absent({ from: '2024-05-07' }), { on: '2024-05-02' })),
        'somebody else is absent': () => toBeDecided().when(absent({ person: theHandler.person })),
        'another post is named as stand-in': () =>
          toBeDecided().when(absent({ standIn: theDepartmentHead.post })),
        'over an unresolved 不同意': () => overDisagreement().when(decidedInAbsence()),
        '重要・異例 that is not urgent': () => important().when(decidedInAbsence()),
        '重要・異例, as one who endorsed it said, that is not urgent': () =>
          approving()
            .after(planEndorsed({ important: true }), planConsulted())
            .when(decidedInAbsence()),
        '重要・異例, as one who was consulted said': () =>
          approving()
            .after(planEndorsed(), planConsulted({ important: true }))
            .when(decidedInAbsence()),
        '重要・異例, as the decider said who returned it; the author leaves it out of the next round':
          () =>
            toBeDecided()
              .after(
                planReturned({ important: true }),
                planSubmitted(),
                planEndorsed(),
                planConsulted(),
              )
              .when(decidedInAbsence()),
        '重要・異例, as one who sent it back to a step said': () =>
          toBeDecided()
            .after(planReturned({ important: true, toStep: 's1' }), planEndorsed(), planConsulted())
            .when(decidedInAbsence()),
        '重要・異例, as its author said before pulling it back': () =>
          important()
            .after(planPulledBack(), planSubmitted(), planEndorsed(), planConsulted())
            .when(decidedInAbsence()),
        'raised 上位決裁 in an earlier round, and returned': () =>
          toBeDecided()
            .after(
              decisionRaised(),
              planReturned(),
              planSubmitted(),
              planEndorsed(),
              planConsulted(),
            )
            .when(decidedInAbsence()),
        '重大 that is not urgent, whether or not its author called it important': () =>
          seriousPresumed({ standIn: theSubsectionHead.post }, 'verified').when(decidedInAbsence()),
        'one’s own draft, not even by 特例': () =>
          toBeDecided().when(
            asException(
              decidedInAbsence({ by: inThePostOf(theHandler, theSubsectionHead) }),
              'deciderIsNeitherAuthorNorActionOwner',
            ),
          ),
        'a draft in which one amended a text 訂正, by 特例': () =>
          amendedBy(thePromoter).when(
            asException(
              decidedInAbsence({ by: inThePostOf(thePromoter, theSubsectionHead) }),
              'deciderIsNeitherAuthorNorActionOwner',
            ),
          ),
      },
      didNotRecordTheAbsence: {
        'who stands in recorded it': () =>
          toBeDecided().when(absent({ recordedBy: theSubsectionHead.person })),
        'the author recorded it': () =>
          toBeDecided().when(absent({ recordedBy: theHandler.person })),
        'who amended it 訂正 recorded it': () =>
          amendedBy(thePromoter).when(absent({ recordedBy: thePromoter.person })),
        'who stood in on paper recorded it, and another types it in': () =>
          toBeDecided().when(onPaper(absent({ recordedBy: theSubsectionHead.person }))),
      },
      decidesTheStepInTurn: {
        'a step that is there no more': () => [
          toBeDecided()
            .after(decisionRaised())
            .when(planDecided({ step: 's3', by: theDepartmentHead })),
          'isDecidedInPersonOrInRecordedAbsence',
        ],
      },
      decidesOverDisagreementWithReason: {
        'a 不同意 passed over in silence': () =>
          overDisagreement().when(planDecided({ overDisagreement: undefined })),
        'a reason where nobody disagreed': () =>
          toBeDecided().when(planDecided({ overDisagreement: sealedText('It is cheap') })),
      },
      acceptsEachCauseThatIsNotVerified: {
        'nothing is said about the presumption': () =>
          aPresumption().when(planDecided({ acceptsCauses: [] })),
        'a cause that is verified is accepted besides': () =>
          aPresumption().when(planDecided({ acceptsCauses: accepting('c1', 'c2') })),
        'the same one twice': () =>
          aPresumption().when(planDecided({ acceptsCauses: accepting('c2', 'c2') })),
        'the wrong one': () => aPresumption().when(planDecided({ acceptsCauses: accepting('c1') })),
      },
      signsWhatStandsNow: {
        'the plan changed after it was shown': () =>
          toBeDecided().when(planDecided(signedTooEarly)),
        'the 不同意 was not shown': () =>
          overDisagreement().when(
            planDecided(({ signature, ...decision }) => ({
              ...decision,
              signature: { ...signature, signs: signature.signs.slice(0, -1) },
            })),
          ),
        'signed to return it': () =>
          toBeDecided().when(
            planDecided(({ signature, ...decision }) => ({
              ...decision,
              signature: { ...signature, meaning: 'returned' },
            })),
          ),
        'a text of the plan was amended since it was shown': () => {
          const shown = toBeDecided().when(planDecided()).fact;
          if (shown.type !== 'PlanDecided') throw new Error('Another fact was shown');
          return toBeDecided()
            .after(deeds.planAmended(), planEndorsed(), planConsulted())
            .when(planDecided({ signature: shown.data.signature }));
        },
      },
      authenticatedRecently: {
        'the password was given an hour ago': () =>
          toBeDecided().when(planDecided(withPasswordOfAnHourAgo)),
        'a token instead of a password': () => toBeDecided().when(planDecided(withToken)),
        'the password was given later than it was decided': () =>
          toBeDecided().when(
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
      '差戻し to the author': () => approving().when(planReturned()),
      'to an earlier step': () => toBeDecided().when(planReturned({ toStep: 's1' })),
      'by one who is consulted': () => approving().after(planEndorsed()).when(planReturned()),
      'an old password: a return asks for no fresh one': () =>
        approving().when(planReturned(withPasswordOfAnHourAgo)),
    },
    refused: {
      ...signedOnly(approving, planReturned),
      holdsAStepInTurn: {
        'the author, who may pull it back but not return it': () =>
          approving().when(planReturned({ by: theHandler })),
        'the decider, whose turn has not come': () =>
          approving().when(planReturned({ by: theSectionHead })),
      },
      returnsFromTheStepInTurn: {
        'from a step that is not one’s own': () => approving().when(planReturned({ step: 's3' })),
      },
      returnsToAnEarlierStep: {
        'to a later step': () => approving().when(planReturned({ toStep: 's3' })),
        'to a step that is not there': () => toBeDecided().when(planReturned({ toStep: 's9' })),
        'to a step that was skipped': () =>
          approving()
            .after(deeds.stepSkipped(), planConsulted())
            .when(planReturned({ toStep: 's1' })),
      },
    },
  },
  PlanPulledBack: {
    permitted: {
      '引戻し by the author': () => toBeDecided().when(planPulledBack()),
      'of a 変更起案': () => changing().when(planPulledBack()),
    },
    refused: {
      isTheAuthor: {
        'the promoter, who did not write it': () =>
          approving().when(planPulledBack({ by: thePromoter })),
      },
    },
  },
  PlanAbandoned: {
    permitted: { '廃案 by the decider': () => toBeDecided().when(planAbandoned()) },
    refused: {
      ...signedOnly(toBeDecided, planAbandoned),
      holdsTheDecision: {
        'one who endorses': () => approving().when(planAbandoned({ by: theSubsectionHead })),
        'the author': () => toBeDecided().when(planAbandoned({ by: theHandler })),
      },
      decidesTheStepInTurn: {
        'another step than one’s own': () => toBeDecided().when(planAbandoned({ step: 's1' })),
      },
    },
  },
  DecisionRaised: {
    permitted: {
      '上位決裁: to the department’s head': () => toBeDecided().when(decisionRaised()),
      'to the deputy mayor, above all departments': () =>
        toBeDecided().when(raisedTo(theDeputyMayor, 'city')),
      'to the quality manager, who is of another department': () =>
        toBeDecided().when(raisedTo(theQualityManager, 'planning-department')),
      'to a post that is vacant by now': () =>
        toBeDecided().when(
          decisionRaised(({ found, ...fact }) => ({ ...fact, found: { ...found, holders: [] } })),
        ),
    },
    refused: {
      ...signedOnly(toBeDecided, decisionRaised),
      holdsTheDecision: {
        'the superior takes nothing by force': () =>
          toBeDecided().when(decisionRaised({ by: theDepartmentHead })),
      },
      decidesTheStepInTurn: {
        'another step than one’s own': () => [
          toBeDecided().when(decisionRaised({ step: 's1' })),
          'raisesToASuperior',
        ],
      },
      raisesInTheOwnLineOrToTheTop: {
        'to the head of another department': () =>
          toBeDecided().when(raisedTo(theWelfareDepartmentHead, 'welfare-department')),
      },
      raisesToNeitherAuthorNorActionOwner: {
        'who has become the head of the department, and wrote the plan': () =>
          toBeDecided().when(heldBy(theHandler)),
        'who owns one of its actions': () => toBeDecided().when(heldBy(theColleague)),
        'whose second post 兼務 it is, and who wrote it in the first': () =>
          comeToTheDecider(
            planSubmitted({ by: alsoInThePostOf(theHandler, theDepartmentHead) }),
          ).when(heldBy(theHandler)),
        'who amended it 訂正': () => amendedBy(thePromoter).when(heldBy(thePromoter)),
        'one of two in that post who wrote it': () =>
          toBeDecided().when(heldBy(theDepartmentHead, theHandler)),
      },
      raisesToASuperior: {
        'to a post below': () =>
          toBeDecided().when(
            decisionRaised({
              to: {
                post: theSubsectionHead.post,
                postKind: 'subsectionHead',
                unit: 'registry-section',
              },
            }),
          ),
        'to a post of the same rank': () =>
          toBeDecided().when(
            decisionRaised({
              to: {
                post: theNeighboursHead.post,
                postKind: 'sectionHead',
                unit: 'registry-section',
              },
            }),
          ),
      },
    },
  },
  StepSkipped: {
    permitted: {
      'an absent intermediate': () => approving().when(deeds.stepSkipped()),
      兼務: () => approving().when(deeds.stepSkipped({ because: 'samePerson' })),
      'an absent intermediate, as somebody else recorded': () =>
        approving().when(deeds.stepSkipped({ found: awayBy(thePromoter) })),
      'an absent intermediate who amended the plan, as they recorded themselves': () =>
        approving()
          .after(deeds.planAmended({ by: inThePostOf(theSubsectionHead, thePromoter) }))
          .when(deeds.stepSkipped({ found: awayBy(theSubsectionHead) })),
    },
    refused: {
      isTheRouteProcess: {
        'another process': () => approving().when(deeds.stepSkipped({ by: theTimer })),
      },
      didNotRecordTheAbsence: {
        'the author recorded the absence of who endorses': () =>
          approving().when(deeds.stepSkipped({ found: awayBy(theHandler) })),
        'who amended it 訂正 recorded it': () =>
          approving()
            .after(deeds.planAmended({ by: thePromoter }))
            .when(deeds.stepSkipped({ found: awayBy(thePromoter) })),
        'of two in the post, the author recorded the absence of one': () =>
          approving().when(deeds.stepSkipped({ found: awayBy(thePromoter, theHandler) })),
      },
      skipsAnOpenStep: {
        'the deciding step: 代決 is for that': () =>
          toBeDecided().when(deeds.stepSkipped({ step: 's3' })),
        'a step that was taken': () => toBeDecided().when(deeds.stepSkipped({ step: 's1' })),
      },
    },
  },
  RouteResolvedAgain: {
    permitted: {
      'after a reorganisation': () =>
        toBeDecided().when(
          deeds.routeResolvedAgain(({ steps, ...fact }) => ({
            ...fact,
            steps: steps.map((step) =>
              step.kind === 'decide'
                ? { ...step, post: theNeighboursHead.post, unit: 'pension-section' }
                : step,
            ),
          })),
        ),
    },
    refused: {
      isTheRouteProcess: {
        'another process': () => approving().when(deeds.routeResolvedAgain({ by: theTimer })),
      },
      keepsTheStepsThatWereTaken: {
        'a step less': () =>
          approving().when(
            deeds.routeResolvedAgain(({ steps, ...fact }) => ({
              ...fact,
              steps: steps.slice(0, -1),
            })),
          ),
        'nobody decides': () =>
          approving().when(
            deeds.routeResolvedAgain(({ steps, ...fact }) => ({
              ...fact,
              steps: steps.map((step) =>
                step.kind === 'decide' ? { ...step, skipped: 'noSuchPost' as const } : step,
              ),
            })),
          ),
        'an endorsement given to somebody else': () =>
          toBeDecided().when(
            deeds.routeResolvedAgain(({ steps, ...fact }) => ({
              ...fact,
              steps: steps.map((step) => ({ ...step, post: theNeighboursHead.post })),
            })),
          ),
      },
    },
  },
  ReadAfterwards: {
    permitted: {
      '後閲 by the absent decider': () =>
        toBeDecided().after(decidedInAbsence()).when(deeds.readAfterwards()),
      '後閲 by an absent intermediate, with an opinion': () =>
        approving()
          .after(deeds.stepSkipped())
          .when(deeds.readAfterwards({ opinion: sealedText('I would have asked for more') })),
    },
    refused: {
      hasToReadAfterwards: {
        'who was there': () => implementing().when(deeds.readAfterwards()),
        'somebody else': () =>
          toBeDecided()
            .after(decidedInAbsence())
            .when(deeds.readAfterwards({ by: theAuditor })),
      },
      readsWhatIsToBeRead: {
        'another step': () =>
          toBeDecided()
            .after(decidedInAbsence())
            .when(deeds.readAfterwards({ step: 's1' })),
      },
    },
  },
  AbandonmentRead: {
    permitted: {
      'who was consulted reads that the plan was abandoned': () =>
        abandoned().when(deeds.abandonmentRead()),
      'also once another plan is in approval, or the case has ended': () =>
        abandoned()
          .after(deeds.planSubmitted(), deeds.cancellationRequested(), deeds.cancelled())
          .when(deeds.abandonmentRead()),
    },
    refused: {
      wasConsultedOnWhatWasAbandoned: {
        'who only endorsed it': () =>
          abandoned().when(deeds.abandonmentRead({ by: theSubsectionHead })),
        'a second time': () =>
          abandoned().after(deeds.abandonmentRead()).when(deeds.abandonmentRead()),
        'of a plan that was returned': () =>
          toBeDecided().after(deeds.planReturned()).when(deeds.abandonmentRead()),
      },
      readsAnAbandonment: {
        'another fact': () => abandoned().when(deeds.abandonmentRead({ revision: 0 })),
      },
    },
  },
  CirculationRead: {
    permitted: { 供覧: () => implementing().when(deeds.circulationRead()) },
    refused: {
      isACirculationsReader: {
        'to whom it is not circulated': () =>
          implementing().when(deeds.circulationRead({ by: theDeputyMayor })),
        'a second time': () =>
          implementing().after(deeds.circulationRead()).when(deeds.circulationRead()),
        'before it is decided': () => toBeDecided().when(deeds.circulationRead()),
      },
      readsACirculation: {
        'another step': () => implementing().when(deeds.circulationRead({ step: 's1' })),
      },
    },
  },
};
