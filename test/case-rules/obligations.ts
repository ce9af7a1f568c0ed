import type { Role } from '../../state-machines/actor';
import type { OwedBy } from '../../state-machines/case/facts/obligations';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { Deed } from '../case-stories/deed';
import {
  alsoInThePostOf,
  anotherProcess,
  anotherSection,
  aSubsectionOfIt,
  inThePostOf,
  theCertificationAuditor,
  theColleague,
  theDeputyDepartmentHead,
  theHandler,
  theLinks,
  theMayor,
  theNeighbour,
  theNeighboursHead,
  theNeighboursPromoter,
  thePlanningSection,
  thePromoter,
  theQualityManager,
  theRecordsManager,
  theReporter,
  theSecretariatHead,
  theSecretary,
  theSection,
  theSectionHead,
  theVoices,
  theWelfareSection,
} from '../case-stories/cast';
import { plusDays } from '../case-stories/days';
import * as deeds from '../case-stories/deeds';
import { onPaper } from '../case-stories/modifiers';
import {
  analysing,
  implementing,
  onHold,
  planning,
  reported,
  reviewingEffect,
  toBeDecided,
} from '../case-stories/places';
import type { Story } from '../case-stories/story';
import { inForce, signedOnly, type RulesOfAPhase } from './told';

const { FIRST_DAY, obligationMet, obligationMoved, obligationRaised, obligationWaived, owing } =
  deeds;

const asksThePensionSection = owing({
  kind: 'horizontalDeployment',
  owedBy: { unit: 'pension-section', path: anotherSection },
});
/** What the law asks for after a leak, owed by who answers for that. */
const LATEST_LEAK_DAY = '2024-06-30';
const LEAK_FOUND = {
  cityDay: FIRST_DAY,
  latestDueOn: LATEST_LEAK_DAY,
  owerRoles: ['reporter', 'recordsManager'] as Role[],
};
const aLeaks = (
  kind: string,
  dueOn: string,
  more: object = {},
  owedBy: OwedBy = { post: theRecordsManager.post },
): Deed => owing({ kind, dueOn, owedBy }, { by: theRecordsManager, found: LEAK_FOUND, ...more });
/** A person of the pension section owes an answer. */
const askedInPerson = () =>
  analysing().after(
    owing({
      kind: 'urgentCheck',
      owedBy: { person: theNeighbour.person, path: anotherSection },
    }),
  );
const GONE = { cityDay: FIRST_DAY, owerHasGone: true };
const owesSixty = () => reported().after(...Array.from({ length: 60 }, () => obligationRaised()));
const asked = () => implementing().after(asksThePensionSection);
const owes = () => analysing().after(obligationRaised());
const theReplyingSection = { unit: 'registry-section', path: theSection };
const IN_THREE_DAYS = plusDays(FIRST_DAY, 3);
const replyToAVoice = {
  kind: 'reply',
  owedBy: theReplyingSection,
  dueOn: IN_THREE_DAYS,
  about: deeds.EARLIER_CASE,
};
const owesAReply = () => reported().after(owing(replyToAVoice, { by: theVoices }));
const withoutFirstReports = inForce({
  obligationKinds: defaultRuleset.obligationKinds.filter(({ id }) => id !== 'firstReport'),
});

/** 義務: raised, met, waived. */
export const obligationRules: RulesOfAPhase = {
  ObligationRaised: {
    permitted: {
      '第一報 of what may be serious': () => reported().when(obligationRaised()),
      '水平展開, by the secretariat': () =>
        implementing().when(
          owing(
            {
              kind: 'horizontalDeployment',
              owedBy: { unit: 'pension-section', path: anotherSection },
            },
            { by: theSecretary },
          ),
        ),
      'the reply 回答, by a process': () =>
        reported().when(owing({ kind: 'reply' }, { by: theVoices })),
      'the reply to a voice, once the one before it was waived': () =>
        owesAReply()
          .after(obligationWaived())
          .when(owing(replyToAVoice, { by: theSecretary })),
      '水平展開, though the decided plan did not help and is void': () =>
        reviewingEffect()
          .after(deeds.ineffective())
          .when(owing({ kind: 'horizontalDeployment' })),
      '緊急点検 at any time after the report': () =>
        reported().when(owing({ kind: 'urgentCheck' })),
      '緊急点検, on hold': () => onHold().when(owing({ kind: 'urgentCheck' })),
      'a leak’s 速報, the day for which has passed already': () =>
        reported().when(aLeaks('leakPromptReport', '2024-04-28')),
      'the 確報 of a malicious leak, within its 60 days': () =>
        reported().when(aLeaks('leakFinalReportMalicious', LATEST_LEAK_DAY)),
      'what follows from a leak, by itself, where no post answers for it': () =>
        reported().when(
          owing(
            { kind: 'leakAssessment', owedBy: { unit: 'registry-section', path: theSection } },
            { by: anotherProcess },
          ),
        ),
      'the reply to a voice, by the secretariat': () =>
        reported().when(owing({ kind: 'reply', about: deeds.EARLIER_CASE }, { by: theSecretary })),
      'what may be extended, for longer than is usual': () =>
        reported().when(owing({ kind: 'urgentCheck', dueOn: '2024-12-31' })),
      'the acceptance by an audit body, on the day that the body sets': () =>
        reported().when(
          owing(
            { kind: 'bodyAcceptance', dueOn: '2025-03-31' },
            { by: theSecretary, found: { cityDay: FIRST_DAY, latestDueOn: FIRST_DAY } },
          ),
        ),
      'one more, where sixty are owed and one of them was met': () =>
        owesSixty().after(obligationMet()).when(obligationRaised()),
      'whatever comes about by itself, also where sixty are owed': () =>
        owesSixty().when(obligationRaised({ by: anotherProcess })),
    },
    refused: {
      raisesObligations: {
        'the reporter': () => reported().when(obligationRaised({ by: theReporter })),
        'from outside': () => reported().when(obligationRaised({ by: theCertificationAuditor })),
      },
      isAKindOfObligation: {
        'a kind that is in no ruleset': () => reported().when(owing({ kind: 'penance' })),
        'a kind that another raises': () =>
          reported().when(aLeaks('leakPromptReport', FIRST_DAY, { by: thePromoter })),
      },
      thisKindIsNotTooEarly: {
        '水平展開 before there is a decided plan': () =>
          planning().when(owing({ kind: 'horizontalDeployment' })),
        'while the plan is in 回議': () =>
          toBeDecided().when(owing({ kind: 'horizontalDeployment' })),
        'by a process, too': () =>
          planning().when(owing({ kind: 'horizontalDeployment' }, { by: theLinks })),
      },
      owesNoMoreThanCanBeKept: {
        'more than sixty at a time': () => owesSixty().when(obligationRaised()),
        'more than three hundred over its life': () =>
          Array.from({ length: 300 })
            .reduce<Story>((story) => story.after(obligationRaised(), obligationMet()), reported())
            .when(obligationRaised()),
      },
      isOwedByWhoAnswersForIt: {
        'what follows from a leak, by the handler': () =>
          reported().when(aLeaks('leakAssessment', FIRST_DAY, {}, { person: theHandler.person })),
        'by a post that does not answer for it': () =>
          reported().when(
            aLeaks(
              'leakAssessment',
              FIRST_DAY,
              { found: { ...LEAK_FOUND, owerRoles: ['reporter', 'responsibleOfficer'] } },
              { post: theSectionHead.post },
            ),
          ),
        'by the section of who answers for it': () =>
          reported().when(
            aLeaks(
              'leakNotice',
              FIRST_DAY,
              { found: { cityDay: FIRST_DAY, latestDueOn: LATEST_LEAK_DAY } },
              { unit: 'welfare-section', path: theWelfareSection },
            ),
          ),
      },
      isDueByTheLatestDay: {
        'a day later than the law’s': () => reported().when(aLeaks('leakAssessment', '2024-07-01')),
        'the day after it, of what the ruleset lets nobody extend': () =>
          reported().when(
            owing(
              { dueOn: '2024-05-03' },
              { found: { cityDay: FIRST_DAY, latestDueOn: '2024-05-02' } },
            ),
          ),
        'where nobody looked up which day that is': () =>
          reported().when(owing({}, { found: { cityDay: FIRST_DAY } })),
      },
      aReplyIsAboutAVoice: {
        'to nobody in particular': () =>
          reported().when(owing({ kind: 'reply' }, { by: theSecretary })),
      },
      isANewObligation: {
        'the same one twice': () => owes().when(owing({ id: 'o1' })),
      },
      aVoicesReplyIsOwedOnce: {
        'the reply to a voice whose reply is open': () =>
          owesAReply().when(owing(replyToAVoice, { by: theSecretary })),
      },
    },
  },
  ObligationMoved: {
    permitted: {
      'to the section to which the voice went, and to a later day': () =>
        owesAReply().when(obligationMoved()),
      'to another section alone, due when it was': () =>
        owesAReply().when(obligationMoved({ dueOn: IN_THREE_DAYS })),
      'to a later day alone: an interim reply promised it': () =>
        owesAReply().when(obligationMoved({ owedBy: theReplyingSection })),
      'on hold': () =>
        onHold()
          .after(owing(replyToAVoice, { by: theVoices }))
          .when(obligationMoved()),
    },
    refused: {
      isTheProcessOfVoices: {
        'another process': () => owesAReply().when(obligationMoved({ by: theLinks as never })),
      },
      movesAnOpenReply: {
        'to an earlier day': () =>
          owesAReply().when(obligationMoved({ dueOn: plusDays(IN_THREE_DAYS, -1) })),
        'to where and when it is owed anyway': () =>
          owesAReply().when(obligationMoved({ owedBy: theReplyingSection, dueOn: IN_THREE_DAYS })),
        'one that is met': () =>
          owesAReply()
            .after(obligationMet({ by: theVoices, text: undefined }))
            .when(obligationMoved()),
        'a reply to a citizen of whom there is no voice': () =>
          reported()
            .after(owing({ kind: 'reply' }, { by: theVoices }))
            .when(obligationMoved()),
        'what is no reply': () => owes().when(obligationMoved()),
      },
    },
  },
  ObligationMet: {
    permitted: {
      'who owes it': () => owes().when(obligationMet()),
      'a person who owes it, wherever they work by now': () =>
        analysing()
          .after(owing({ owedBy: { person: theColleague.person } }))
          .when(obligationMet({ by: inThePostOf(theColleague, theNeighbour) })),
      'for a section its promoter': () =>
        asked().when(obligationMet({ by: theNeighboursPromoter })),
      'for a 係 the officer of its section': () =>
        analysing()
          .after(owing({ owedBy: { unit: 'counter-subsection', path: aSubsectionOfIt } }))
          .when(obligationMet({ by: theSectionHead })),
      'of a kind that the ruleset in force has dropped': () =>
        owes().withRulesetInForce(withoutFirstReports).when(obligationMet()),
      '水平展開: the asked section says why it does not apply': () =>
        asked().when(obligationMet({ by: theNeighboursHead, answer: 'doesNotApply' })),
      'by a process, when the voice is answered': () =>
        reported()
          .after(owing({ kind: 'reply' }, { by: theVoices }))
          .when(obligationMet({ by: theVoices, text: undefined })),
      'on hold': () => onHold().after(obligationRaised()).when(obligationMet()),
      'for somebody who has left, the officer of where they were': () =>
        askedInPerson().when(
          obligationMet({ by: theNeighboursHead, answer: 'doesNotApply', found: GONE }),
        ),
      'for a post that is there no more, the officer of where it was': () =>
        analysing()
          .after(owing({ owedBy: { post: 'abolished-post', path: anotherSection } }))
          .when(obligationMet({ by: theNeighboursHead, found: GONE })),
      'for somebody who worked in a department, an officer within it': () =>
        analysing()
          .after(
            owing({
              owedBy: { person: theColleague.person, path: theDeputyDepartmentHead.unitPath },
            }),
          )
          .when(obligationMet({ by: theNeighboursHead, found: GONE })),
    },
    refused: {
      owesAnObligation: {
        'the handler does not owe it': () => owes().when(obligationMet({ by: theHandler })),
        'another process': () => owes().when(obligationMet({ by: anotherProcess })),
        'somebody of the asked section who is neither promoter nor officer': () =>
          asked().when(obligationMet({ by: theNeighbour })),
        'the process of the voices, of what is no reply': () =>
          owes().when(obligationMet({ by: theVoices })),
        'the promoter of where somebody was who has left': () =>
          askedInPerson().when(
            obligationMet({ by: theNeighboursPromoter, answer: 'doesNotApply', found: GONE }),
          ),
        'the officer of another section than theirs': () =>
          askedInPerson().when(
            obligationMet({ by: theSectionHead, answer: 'doesNotApply', found: GONE }),
          ),
        'anybody of the city’s staff for its mayor': () =>
          analysing()
            .after(owing({ owedBy: { post: theMayor.post, path: theMayor.unitPath } }))
            .when(obligationMet({ by: theNeighboursHead, found: GONE })),
      },
      meetsOnesOwnOpenObligation: {
        'another’s obligation': () =>
          asked()
            .after(obligationRaised())
            .when(obligationMet({ by: theNeighboursHead, id: 'o2', answer: 'done' })),
        'what somebody owes who is there': () =>
          askedInPerson().when(obligationMet({ by: theNeighboursHead, answer: 'doesNotApply' })),
        'one that is met': () => [
          asked()
            .after(obligationRaised(), obligationMet({ by: theNeighboursHead }))
            .when(obligationMet({ id: 'o1', by: theSectionHead, answer: 'applies' })),
          'answersAsTheKindAsks',
        ],
      },
      answersAsTheKindAsks: {
        'done is no answer to 水平展開': () =>
          asked().when(obligationMet({ by: theNeighboursHead, answer: 'done' })),
        'does not apply, without a reason': () =>
          asked().when(
            obligationMet({ by: theNeighboursHead, answer: 'doesNotApply', text: undefined }),
          ),
      },
      aVoicesReplyIsMetByItsAnswer: {
        'by hand, while the voice still waits': () =>
          reported()
            .after(owing({ kind: 'reply', about: deeds.EARLIER_CASE }, { by: theVoices }))
            .when(obligationMet({ by: theSectionHead, answer: 'done' })),
        'by hand, where the citizen’s voice was never recorded': () =>
          reported()
            .after(owing({ kind: 'reply' }, { by: theVoices }))
            .when(obligationMet({ by: theSectionHead })),
      },
    },
  },
  ObligationWaived: {
    permitted: {
      'as the ruleset says': () => owes().when(obligationWaived()),
      '未回答: silence after the due date': () =>
        asked()
          .on('2024-05-05')
          .when(obligationWaived({ unanswered: true })),
    },
    refused: {
      ...signedOnly(owes, obligationWaived),
      waivesObligations: {
        'the officer': () => owes().when(obligationWaived({ by: theSectionHead })),
        'who waives other kinds than what is owed here': () =>
          asked().when(obligationWaived({ by: theQualityManager })),
        '公表判断, which nobody waives': () =>
          reported()
            .after(owing({ kind: 'publication' }, { by: theSecretary }))
            .when(obligationWaived()),
        'once nothing is owed any more': () => [
          owes().after(obligationMet()).when(obligationWaived()),
        ],
      },
      theOwerDoesNotWaive: {
        'what one’s own post owes': () =>
          analysing()
            .after(owing({ owedBy: { post: theSecretariatHead.post } }))
            .when(obligationWaived()),
        'what one owes in person': () =>
          analysing()
            .after(owing({ owedBy: { person: theSecretariatHead.person } }))
            .when(obligationWaived()),
        '未回答 of one’s own section': () =>
          implementing()
            .after(
              owing({
                kind: 'horizontalDeployment',
                owedBy: { unit: 'planning-section', path: thePlanningSection },
              }),
            )
            .on('2024-05-05')
            .when(obligationWaived({ unanswered: true })),
        'what another post of the same person owes': () =>
          owes().when(
            obligationWaived({ by: alsoInThePostOf(theSecretariatHead, theSectionHead) }),
          ),
        'decided on paper by who owes it': () =>
          analysing()
            .after(owing({ owedBy: { post: theSecretariatHead.post } }))
            .when(onPaper(obligationWaived())),
      },
      theObligationIsOpen: {
        'one that is met': () =>
          owes()
            .after(obligationMet(), owing({ id: 'o2' }))
            .when(obligationWaived({ id: 'o1' })),
        'by somebody who waives other kinds': () =>
          asked()
            .after(owing({ id: 'o2' }))
            .when(obligationWaived({ by: theQualityManager, id: 'o1' })),
      },
      theAskedHadTimeToAnswer: {
        'overdue when it was raised, and closed four working days later': () =>
          implementing()
            .after(
              owing({
                kind: 'horizontalDeployment',
                owedBy: { unit: 'pension-section', path: anotherSection },
                dueOn: '2024-04-01',
              }),
            )
            .when(
              obligationWaived({
                unanswered: true,
                found: { cityDay: FIRST_DAY, workingDaysSinceRaised: 4 },
              }),
            ),
      },
      closesUnansweredOnlyWhenOverdue: {
        'on the due date': () =>
          asked()
            .on('2024-05-04')
            .when(obligationWaived({ unanswered: true })),
      },
    },
  },
};
