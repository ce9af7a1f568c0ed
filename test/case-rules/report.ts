import {
  anotherProcess,
  anotherSection,
  aSubsectionOfIt,
  theAdministrator,
  theAuditor,
  theCertificationAuditor,
  theColleague,
  theHandler,
  theLinks,
  theMayor,
  theNeighboursHead,
  theNeighboursPromoter,
  thePromoter,
  theQualityManager,
  theReporter,
  theSecretary,
  theSection,
  theSectionHead,
  theWelfarePromoter,
  theWelfareSection,
  theNumbering,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { reported, taken, triagedCase, closed } from '../case-stories/places';
import { sealedText } from '../case-stories/sealed-text';
import { given } from '../case-stories/story';
import { inForce, type RulesOfAPhase } from './told';

const {
  accepted,
  declined,
  FIRST_DAY,
  numbered,
  submitted,
  submittedLate,
  submittedTo,
  delayExplained,
  transferred,
  sectionsJoined,
  handlerNamed,
} = deeds;

const late = () => given(submittedLate());

const withSlightOnly = inForce({
  severities: [{ id: 'slight', label: { ja: '軽易', en: 'Slight' } }],
});

/** The pension section has declined it, and then the section, too: of one department. */
const declinedTwiceInTheDepartment = () =>
  given(
    submittedTo(anotherSection),
    declined({ by: theNeighboursPromoter }),
    transferred({
      toUnit: 'registry-section',
      found: { cityDay: FIRST_DAY, toUnitPath: theSection, isOfTheSecretariat: false },
    }),
    declined(),
  );
/** 所管の争い between two departments. */
const inDispute = () =>
  given(
    submitted(),
    declined(),
    transferred({
      toUnit: 'welfare-section',
      found: { cityDay: FIRST_DAY, toUnitPath: theWelfareSection, isOfTheSecretariat: false },
    }),
    declined({ by: theWelfarePromoter }),
  );
const decidedFor = (unit: string, toUnitPath = theSection) =>
  transferred({
    by: theQualityManager,
    toUnit: unit,
    found: { cityDay: FIRST_DAY, toUnitPath, isOfTheSecretariat: false },
  });

/** 受領 and what comes before it: report, number, 所管違い, 移送, 関係課, 担当者. */
export const reportRules: RulesOfAPhase = {
  DelayExplained: {
    permitted: {
      'the reporter, of what was reported late': () => late().when(delayExplained()),
      'at any time later, on hold included': () =>
        late()
          .after(accepted(), deeds.triaged(), deeds.holdRequested(), deeds.held())
          .when(delayExplained()),
    },
    refused: {
      isTheReporter: {
        'the section’s promoter': () => late().when(delayExplained({ by: thePromoter })),
      },
      aDelayIsToBeExplained: {
        'what was reported in time': () => reported().when(delayExplained()),
        'what was said with the report': () =>
          given(submittedLate({ whyLate: sealedText('The counter was closed') })).when(
            delayExplained(),
          ),
        'a second time': () => late().after(delayExplained()).when(delayExplained()),
        'where the ruleset sets no day': () =>
          given(
            submittedLate({
              found: {
                cityDay: FIRST_DAY,
                fiscalYear: 2024,
                receivingUnitPath: theSection,
                isOfTheSecretariat: false,
              },
            }),
          ).when(delayExplained()),
      },
    },
  },
  CaseSubmitted: {
    permitted: {
      'late, and nobody says why: it is asked and never refused': () =>
        given().when(submittedLate()),
      'anyone on staff reports': () => given().when(submitted()),
      'the mayor reports, too': () => given().when(submitted({ by: theMayor })),
      'what happened last week was noticed today': () =>
        given().when(submitted({ occurredOn: '2024-04-24' })),
      'a doubt, marked as possibly serious': () =>
        given().when(
          submitted({
            touches: { personalData: 'unknown', money: 'no', injury: 'no' },
            seriousSuspected: true,
          }),
        ),
      '重大のおそれ without any tick': () => given().when(submitted({ seriousSuspected: true })),
      '水平展開 or 顕在化 opens a linked case': () =>
        given().when(
          submitted({
            by: theLinks,
            linkedFrom: { case: deeds.EARLIER_CASE, because: 'horizontalDeployment' },
          }),
        ),
      "an internal audit's finding, with its kind": () =>
        given().when(
          submitted({
            by: theAuditor,
            source: 'internalAudit',
            finding: { kind: 'nonconformity' },
          }),
        ),
      "an external audit's finding, brought in by the secretariat": () =>
        given().when(
          submitted({
            by: theSecretary,
            source: 'comprehensiveExternalAudit',
            finding: { kind: 'minorNonconformity' },
          }),
        ),
      'what a management review brings, by the quality manager': () =>
        given().when(submitted({ by: theQualityManager, source: 'managementReview' })),
      '再発: a recurrence is a new case': () =>
        given().when(submitted({ recurrenceOf: deeds.EARLIER_CASE })),
      'a citizen brought it, and wants a reply': () =>
        given().when(submitted({ foundHow: 'citizen', citizen: { reply: 'wanted' } })),
      'a citizen brought it, and stayed anonymous': () =>
        given().when(submitted({ foundHow: 'citizen', citizen: { reply: 'anonymous' } })),
      'a citizen wrote, and the voice says whether they want a reply': () =>
        given().when(submitted({ foundHow: 'citizen', voice: deeds.EARLIER_CASE })),
    },
    refused: {
      saysWhetherTheCitizenWantsAReply: {
        'a citizen brought it, and nobody asked': () =>
          given().when(submitted({ foundHow: 'citizen' })),
        'beside a voice, which says so itself': () =>
          given().when(
            submitted({
              foundHow: 'citizen',
              voice: deeds.EARLIER_CASE,
              citizen: { reply: 'wanted' },
            }),
          ),
        'where no citizen brought it': () =>
          given().when(submitted({ citizen: { reply: 'notWanted' } })),
      },
      isOnStaffOrLinksACase: {
        'an auditor from outside': () => given().when(submitted({ by: theCertificationAuditor })),
        'a process that links no cases': () => given().when(submitted({ by: anotherProcess })),
      },
      pinsWhatIsInForce: {
        'a statechart that new cases are not pinned to': () =>
          given().when(submitted({ machine: 2 })),
        'a ruleset that was replaced meanwhile': () =>
          given().withRulesetInForce(withSlightOnly).when(submitted()),
      },
      datesAreNotInTheFuture: {
        'noticed tomorrow': () => given().when(submitted({ noticedOn: '2024-05-02' })),
        'happened after it was noticed': () =>
          given().when(submitted({ noticedOn: '2024-04-24', occurredOn: '2024-04-25' })),
      },
      receivingUnitIsASection: {
        'a subsection receives it': () => given().when(submittedTo(aSubsectionOfIt)),
        'another section than was looked up': () =>
          given().when(submitted({ receivingUnit: 'pension-section' })),
      },
      doubtTicksSerious: {
        'unknown whether personal data are touched': () =>
          given().when(
            submitted({ touches: { personalData: 'unknown', money: 'no', injury: 'no' } }),
          ),
        'somebody was injured': () =>
          given().when(submitted({ touches: { personalData: 'no', money: 'no', injury: 'yes' } })),
      },
      findingComesFromAnAudit: {
        "a section's own report with a finding's kind": () =>
          given().when(submitted({ finding: { kind: 'nonconformity' } })),
      },
      reportsFromThisSource: {
        "an internal audit's finding by somebody who is no auditor": () =>
          given().when(submitted({ source: 'internalAudit' })),
        "an external audit's by an internal auditor": () =>
          given().when(submitted({ by: theAuditor, source: 'externalAudit' })),
        "the audit commissioners' by the section itself": () =>
          given().when(submitted({ by: theSectionHead, source: 'auditCommissioners' })),
        'a management review’s by the mayor': () =>
          given().when(submitted({ by: theMayor, source: 'managementReview' })),
        'an audit’s finding by the process that links cases': () =>
          given().when(submitted({ by: theLinks, source: 'internalAudit' })),
      },
    },
  },
  CaseNumbered: {
    permitted: {
      'the numbering': () => reported().when(numbered()),
      'as late as after the closing, where a crash cut it short': () => closed().when(numbered()),
    },
    refused: {
      isTheNumbering: {
        'a secretary': () => reported().when(numbered({ by: theSecretary })),
        'another process': () => reported().when(numbered({ by: anotherProcess })),
      },
      hasNoNumberYet: {
        'a second number': () =>
          reported()
            .after(numbered())
            .when(numbered({ by: theNumbering })),
      },
    },
  },
  CaseAccepted: {
    permitted: {
      'the promoter': () => reported().when(accepted()),
      'the officer': () => reported().when(accepted({ by: theSectionHead })),
      'the section to which it was transferred': () =>
        reported()
          .after(declined(), transferred())
          .when(accepted({ by: theNeighboursPromoter })),
      'the section that declined first, once the quality manager has decided that it is theirs':
        () => inDispute().after(decidedFor('registry-section')).when(accepted()),
    },
    refused: {
      isPromoterOrOfficerOfTheSection: {
        'the reporter': () => reported().when(accepted({ by: theReporter })),
        'the promoter of another section': () =>
          reported().when(accepted({ by: theNeighboursPromoter })),
        'the secretariat': () => reported().when(accepted({ by: theSecretary })),
        'the administrator, who has no power over cases': () =>
          reported().when(accepted({ by: theAdministrator })),
      },
      theSectionDidNotDecline: {
        'the section that has just declined it': () =>
          reported().after(declined()).when(accepted()),
      },
    },
  },
  CaseDeclined: {
    permitted: {
      '所管違い by the promoter': () => reported().when(declined()),
      'by the officer, without a proposal': () =>
        reported().when(declined({ by: theSectionHead, proposedUnit: undefined })),
      'by the section to which it was transferred': () =>
        reported()
          .after(declined(), transferred())
          .when(declined({ by: theNeighboursPromoter })),
    },
    refused: {
      isPromoterOrOfficerOfTheSection: {
        'the handler-to-be': () => reported().when(declined({ by: theHandler })),
      },
      theSectionDidNotDecline: {
        'a second time, while it is the secretariat’s turn': () =>
          reported()
            .after(declined())
            .when(declined({ by: theSectionHead })),
      },
    },
  },
  CaseTransferred: {
    permitted: {
      '移送 by the secretariat after 所管違い': () =>
        reported().after(declined()).when(transferred()),
      'within one department, however often it was declined': () =>
        declinedTwiceInTheDepartment().when(
          transferred({
            toUnit: 'welfare-section',
            found: { cityDay: FIRST_DAY, toUnitPath: theWelfareSection, isOfTheSecretariat: false },
          }),
        ),
      'in dispute between departments: the quality manager': () =>
        inDispute().when(decidedFor('registry-section')),
      'in a later phase': () => triagedCase('nonconformity').when(transferred()),
    },
    refused: {
      transfersTheCase: {
        'the section itself': () => reported().when(transferred({ by: theSectionHead })),
        'the secretariat, once departments are in dispute': () =>
          inDispute().when(
            transferred({
              toUnit: 'registry-section',
              found: { cityDay: FIRST_DAY, toUnitPath: theSection, isOfTheSecretariat: false },
            }),
          ),
        'the quality manager, where nobody is in dispute': () =>
          reported()
            .after(declined())
            .when(transferred({ by: theQualityManager })),
      },
      toUnitIsAnotherSection: {
        'back to the section that has it': () =>
          reported().when(
            transferred({
              toUnit: 'registry-section',
              found: { cityDay: FIRST_DAY, toUnitPath: theSection, isOfTheSecretariat: false },
            }),
          ),
        'to a subsection': () =>
          reported().when(
            transferred({
              toUnit: 'counter-subsection',
              found: { cityDay: FIRST_DAY, toUnitPath: aSubsectionOfIt, isOfTheSecretariat: false },
            }),
          ),
      },
    },
  },
  SectionsJoined: {
    permitted: {
      '関係課, by the officer': () => taken().when(sectionsJoined()),
      'by the secretariat': () => taken().when(sectionsJoined({ by: theSecretary })),
    },
    refused: {
      joinsSections: {
        'the promoter': () => taken().when(sectionsJoined({ by: thePromoter })),
        'an officer from elsewhere': () => taken().when(sectionsJoined({ by: theNeighboursHead })),
      },
      joinsSectionsOnly: {
        'the section itself': () =>
          taken().when(sectionsJoined({ units: [{ unit: 'registry-section', path: theSection }] })),
        'a subsection': () =>
          taken().when(
            sectionsJoined({ units: [{ unit: 'counter-subsection', path: aSubsectionOfIt }] }),
          ),
      },
    },
  },
  HandlerNamed: {
    permitted: {
      'the promoter names another': () =>
        triagedCase('nonconformity').when(handlerNamed({ person: theColleague.person })),
      'somebody who holds posts in two sections': () =>
        triagedCase('nonconformity').when(
          handlerNamed({
            found: { cityDay: FIRST_DAY, handlerUnitPaths: [anotherSection, aSubsectionOfIt] },
          }),
        ),
    },
    refused: {
      isPromoterOrOfficerOfTheSection: {
        'the handler does not name a successor': () =>
          triagedCase('nonconformity').when(handlerNamed({ by: theHandler })),
      },
      wasTriaged: {
        'before triage, which names the handler': () => taken().when(handlerNamed()),
      },
      handlerBelongsToTheSection: {
        'somebody of another section': () =>
          triagedCase('nonconformity').when(
            handlerNamed({ found: { cityDay: FIRST_DAY, handlerUnitPaths: [anotherSection] } }),
          ),
      },
    },
  },
};
