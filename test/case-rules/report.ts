import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import {
  anotherProcess,
  anotherSection,
  aSubsectionOfIt,
  inThePostOf,
  theAdministrator,
  theCertificationAuditor,
  theColleague,
  theHandler,
  theMayor,
  theNeighboursHead,
  theNeighboursPromoter,
  thePromoter,
  theReporter,
  theSection,
  theSecretariatHead,
  theSecretary,
  theSectionHead,
} from '../case-stories/cast';
import {
  accepted,
  contained,
  FIRST_DAY,
  numbered,
  planSubmitted,
  submitted,
  triaged,
  causesRecorded,
} from '../case-stories/deeds';
import { given, Story } from '../case-stories/story';
import type { RulesOfAPhase } from './told';

const reported = () => given(submitted());
const acceptedCase = () => given(submitted(), accepted());
const serious = () => given(submitted({ seriousSuspected: true }), accepted());
const triagedCase = () => given(submitted(), accepted(), triaged());

const withSlightOnly: Ruleset = {
  ...defaultRuleset,
  version: 2,
  severities: defaultRuleset.severities.filter(({ id }) => id === 'slight'),
};

export const reportRules: RulesOfAPhase = {
  CaseSubmitted: {
    permitted: {
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
      'possibly serious without any tick': () =>
        given().when(submitted({ seriousSuspected: true })),
    },
    refused: {
      isOnStaff: {
        'an auditor from outside': () => given().when(submitted({ by: theCertificationAuditor })),
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
        'a subsection receives it': () =>
          given().when(
            submitted(({ found, ...report }) => ({
              ...report,
              receivingUnit: 'counter-subsection',
              found: { ...found, receivingUnitPath: aSubsectionOfIt },
            })),
          ),
        'the path is that of another section': () =>
          given().when(
            submitted(({ found, ...report }) => ({
              ...report,
              found: { ...found, receivingUnitPath: anotherSection },
            })),
          ),
      },
      doubtTicksSerious: {
        'personal data were touched': () =>
          given().when(submitted({ touches: { personalData: 'yes', money: 'no', injury: 'no' } })),
        'nobody knows about money': () =>
          given().when(
            submitted({ touches: { personalData: 'no', money: 'unknown', injury: 'no' } }),
          ),
        'somebody was hurt': () =>
          given().when(submitted({ touches: { personalData: 'no', money: 'no', injury: 'yes' } })),
      },
    },
  },

  CaseNumbered: {
    permitted: { 'the numbering gives it its number': () => reported().when(numbered()) },
    refused: {
      isTheNumbering: {
        'no person gives a number': () => reported().when(numbered({ by: theSecretary })),
        'nor does another process': () => reported().when(numbered({ by: anotherProcess })),
      },
      hasNoNumberYet: {
        'a second number': () =>
          reported()
            .after(numbered())
            .when(numbered({ text: 'R6-市民-0013' })),
      },
    },
  },

  CaseAccepted: {
    permitted: {
      'the promoter of the section': () => reported().when(accepted()),
      'its responsible officer': () => reported().when(accepted({ by: theSectionHead })),
    },
    refused: {
      isPromoterOrOfficerOfTheSection: {
        'a colleague without a role': () => reported().when(accepted({ by: theColleague })),
        'the promoter of another section': () =>
          reported().when(accepted({ by: theNeighboursPromoter })),
        'the officer of another section': () =>
          reported().when(accepted({ by: theNeighboursHead })),
        'the secretariat': () => reported().when(accepted({ by: theSecretary })),
      },
    },
  },

  CaseTriaged: {
    permitted: {
      'the promoter, for the section': () => acceptedCase().when(triaged()),
      'the officer, for the section': () => acceptedCase().when(triaged({ by: theSectionHead })),
      'the secretariat': () =>
        acceptedCase().when(triaged({ by: theSecretary, provisional: false })),
      'the secretariat, where something serious is suspected': () =>
        serious().when(triaged({ by: theSecretary, provisional: false })),
      'a handler with a second post elsewhere': () =>
        acceptedCase().when(
          triaged(({ found, ...triage }) => ({
            ...triage,
            found: { ...found, handlerUnitPaths: [anotherSection, theSection] },
          })),
        ),
    },
    refused: {
      triagesForTheSectionOrTheSecretariat: {
        'the reporter': () => acceptedCase().when(triaged({ by: theReporter })),
        'the promoter of another section': () =>
          acceptedCase().when(triaged({ by: theNeighboursPromoter })),
        'the administrator': () => acceptedCase().when(triaged({ by: theAdministrator })),
        'the section itself, where something serious is suspected': () =>
          serious().when(triaged({ by: theSectionHead })),
      },
      kindAndSeverityAreInTheRuleset: {
        'a kind that nobody has heard of': () => acceptedCase().when(triaged({ kind: 'mishap' })),
        'a severity that the ruleset leaves out': () =>
          acceptedCase().when(triaged({ severity: 'serious' })),
        'a severity that the ruleset in force has given up': () =>
          acceptedCase().withRulesetInForce(withSlightOnly).when(triaged()),
        'a severity that came after the case was pinned': () =>
          Story.begin({ ruleset: withSlightOnly })
            .after(
              submitted(({ ruleset, ...report }) => ({
                ...report,
                ruleset: { ...ruleset, version: withSlightOnly.version },
              })),
              accepted(),
            )
            .withRulesetInForce(defaultRuleset)
            .when(triaged()),
      },
      onlyTheSectionsTriageIsProvisional: {
        'the section decides for good': () => acceptedCase().when(triaged({ provisional: false })),
        'the secretariat leaves it open': () => acceptedCase().when(triaged({ by: theSecretary })),
      },
      handlerBelongsToTheSection: {
        'a handler from another section': () =>
          acceptedCase().when(
            triaged({ found: { cityDay: FIRST_DAY, handlerUnitPaths: [anotherSection] } }),
          ),
        'a handler who holds no post': () =>
          acceptedCase().when(triaged({ found: { cityDay: FIRST_DAY, handlerUnitPaths: [] } })),
      },
      planIsDueFromTodayOn: {
        'due yesterday': () => acceptedCase().when(triaged({ planDueOn: '2024-04-30' })),
      },
    },
  },

  ContainmentRecorded: {
    permitted: {
      'the handler': () => triagedCase().when(contained()),
      'the promoter, before anyone is named': () => reported().when(contained({ by: thePromoter })),
      'the reporter, with the report': () => reported().when(contained({ by: theReporter })),
      'a second one': () => triagedCase().after(contained()).when(contained()),
      'the handler, after a transfer to another section': () =>
        triagedCase().when(contained({ by: inThePostOf(theHandler, theNeighboursHead) })),
    },
    refused: {
      handlesTheCaseOrReportedIt: {
        'a colleague': () => reported().when(contained({ by: theColleague })),
        'the reporter, once a handler is named': () =>
          triagedCase().when(contained({ by: theReporter })),
        'the secretariat': () => triagedCase().when(contained({ by: theSecretariatHead })),
      },
      wasRecheckedByToday: {
        'checked again tomorrow': () =>
          triagedCase().when(contained({ recheckedOn: '2024-05-02' })),
        'checked again before it was done': () =>
          triagedCase().when(contained({ recheckedOn: '2024-04-30' })),
      },
      wasDoneByToday: {
        'something that will be done tomorrow': () =>
          triagedCase().when(contained({ doneOn: '2024-05-02' })),
        'also when the case is in approval': () =>
          triagedCase()
            .after(contained(), causesRecorded(), planSubmitted())
            .when(contained({ doneOn: '2024-05-02' })),
      },
    },
  },
};
