import type { CaseFactData } from '../../state-machines/case/facts';
import {
  alsoInThePostOf,
  anotherProcess,
  anotherSection,
  theDepartmentHead,
  theNeighboursPromoter,
  thePlanningSection,
  thePromoter,
  theQualityManager,
  theReporter,
  theSecretariatHead,
  theSecretary,
  theSectionHead,
  theWelfareAuditor,
  theAuditor,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import {
  analysing,
  decidingAdoption,
  ofTheSecretariat,
  taken,
  triagedCase,
} from '../case-stories/places';
import { sealedText } from '../case-stories/sealed-text';
import { given } from '../case-stories/story';
import { inForce, signedOnly, type RulesOfAPhase } from './told';
import { defaultRuleset } from '../../state-machines/ruleset/default';

const {
  accepted,
  FIRST_DAY,
  findingAccepted,
  findingObjected,
  reclassified,
  reclassifiedAs,
  reclassificationRequested,
  submitted,
  triageConfirmed,
  triageConfirmedBySilence,
  triageProposed,
  triaged,
  triageFound,
  triagedAs,
  triagedByTheSecretariat,
  adoptionDecided,
  stillConsidered,
} = deeds;

const serious = () => given(submitted({ seriousSuspected: true }), accepted());
const found = () =>
  given(
    submitted({ by: theAuditor, source: 'internalAudit', finding: { kind: 'nonconformity' } }),
    accepted(),
  );
const foundOutside = (source: 'externalAudit' | 'comprehensiveExternalAudit' = 'externalAudit') =>
  given(
    submitted({ by: theSecretary, source, finding: { kind: 'nonconformity' } }),
    accepted(),
    triaged(),
  );
const asked = () => analysing().after(reclassificationRequested());

const withoutRequests = inForce({
  kinds: defaultRuleset.kinds.filter(({ id }) => id !== 'request'),
});

const triagedThere = (change: Partial<CaseFactData<'CaseTriaged'>>) =>
  triaged({
    ...change,
    found: triageFound(FIRST_DAY, thePlanningSection),
  });

/** 区分決定: proposed, decided, confirmed, changed; 採否. */
export const triageRules: RulesOfAPhase = {
  TriageProposed: {
    permitted: {
      'the section, where 重大のおそれ is ticked': () => serious().when(triageProposed()),
    },
    refused: {
      isPromoterOrOfficerOfTheSection: {
        'the reporter': () => serious().when(triageProposed({ by: theReporter })),
      },
      somethingSeriousIsSuspected: {
        'without 重大のおそれ the section decides at once': () => taken().when(triageProposed()),
      },
      kindAndSeverityHaveARoute: {
        'a kind that is no longer in force': () =>
          serious().when(triageProposed({ kind: 'considerationItem' })),
      },
      handlerBelongsToTheSection: {
        'a handler from elsewhere': () =>
          serious().when(triageProposed({ found: triageFound(FIRST_DAY, anotherSection) })),
      },
      planIsDueFromTodayOn: {
        'due yesterday': () => serious().when(triageProposed({ planDueOn: '2024-04-30' })),
      },
      planIsDueWithinTheDeadline: {
        'due later than the ruleset says': () =>
          serious().when(triageProposed({ planDueOn: '2024-12-28' })),
      },
    },
  },
  CaseTriaged: {
    permitted: {
      '仮区分 by the promoter': () => taken().when(triaged()),
      '仮区分 by the officer': () => taken().when(triaged({ by: theSectionHead })),
      'by the secretariat, for good': () => taken().when(triagedByTheSecretariat()),
      'what may be serious: by the secretariat': () => serious().when(triagedByTheSecretariat()),
      'a case of the secretariat’s own section: an auditor of another department': () =>
        ofTheSecretariat().when(triagedThere({ by: theWelfareAuditor, provisional: false })),
      'due today': () => taken().when(triaged({ planDueOn: FIRST_DAY })),
      'an audit finding as its finder set it': () => found().when(triaged()),
      'no corrective action is needed, with the reason': () =>
        taken().when(triaged({ noActionReason: sealedText('The letter was no requirement') })),
    },
    refused: {
      triagesForTheSectionOrTheSecretariat: {
        'the reporter': () => taken().when(triaged({ by: theReporter })),
        'the promoter of another section': () =>
          taken().when(triaged({ by: theNeighboursPromoter, provisional: false })),
        'the section, where 重大のおそれ is ticked': () => serious().when(triaged()),
        'the quality manager, who decides other things': () =>
          taken().when(triaged({ by: theQualityManager, provisional: false })),
        'an auditor of another department: that is for the secretariat’s own cases': () =>
          taken().when(triaged({ by: theWelfareAuditor, provisional: false })),
        'of a case of the secretariat’s own, an auditor who holds a post there too 兼務': () =>
          ofTheSecretariat().when(
            triagedThere({
              by: alsoInThePostOf(theWelfareAuditor, theSecretary),
              provisional: false,
            }),
          ),
        'an auditor of the same department': () =>
          taken().when(triaged({ by: theAuditor, provisional: false })),
      },
      kindAndSeverityHaveARoute: {
        'a kind that the ruleset in force has dropped': () =>
          taken().withRulesetInForce(withoutRequests).when(triagedAs('request')),
        'a kind that was in use from 2014 to 2016': () =>
          taken().when(triagedAs('considerationItem')),
        'a kind that nobody knows': () => taken().when(triagedAs('mishap')),
      },
      findingKeepsItsKind: {
        'an audit finding as something less': () => found().when(triagedAs('minorNonconformity')),
        'the secretariat, after only a section that has it no more objected': () =>
          found()
            .after(findingObjected(), deeds.transferred(), accepted({ by: theNeighboursPromoter }))
            .when(
              triagedByTheSecretariat({
                kind: 'minorNonconformity',
                found: triageFound(FIRST_DAY, anotherSection),
              }),
            ),
        'the section, which has objected, as something less': () =>
          found().after(findingObjected()).when(triagedAs('minorNonconformity')),
      },
      onlyTheSectionsTriageIsProvisional: {
        'the secretariat’s head, of a case of their own section, for good': () =>
          ofTheSecretariat().when(triagedThere({ by: theSecretariatHead, provisional: false })),
        'the section for good': () => taken().when(triaged({ provisional: false })),
        'the secretariat provisionally': () => taken().when(triaged({ by: theSecretary })),
      },
      handlerBelongsToTheSection: {
        'a handler from elsewhere': () =>
          taken().when(triaged({ found: triageFound(FIRST_DAY, anotherSection) })),
      },
      planIsDueFromTodayOn: {
        'due yesterday': () => taken().when(triaged({ planDueOn: '2024-04-30' })),
      },
      planIsDueWithinTheDeadline: {
        'due later than the ruleset says': () => taken().when(triaged({ planDueOn: '2024-12-28' })),
      },
    },
  },
  TriageConfirmed: {
    permitted: {
      'the secretariat, in its weekly look': () => analysing().when(triageConfirmed()),
      'of the secretariat’s own section: an auditor of another department': () =>
        ofTheSecretariat()
          .after(triagedThere({ by: theSecretariatHead }))
          .when(triageConfirmed({ by: theWelfareAuditor })),
      '異議なし（自動）after five working days': () => analysing().when(triageConfirmedBySilence()),
    },
    refused: {
      confirmsTriage: {
        'of a case of the secretariat’s own, an auditor who holds a post there too 兼務': () =>
          ofTheSecretariat()
            .after(triagedThere({ by: theSecretariatHead }))
            .when(triageConfirmed({ by: alsoInThePostOf(theWelfareAuditor, theSecretary) })),
        'the section itself': () => analysing().when(triageConfirmed({ by: theSectionHead })),
        'another process': () => analysing().when(triageConfirmed({ by: anotherProcess })),
        'the secretariat, of a case of its own section': () =>
          ofTheSecretariat()
            .after(triagedThere({ by: theSecretariatHead }))
            .when(triageConfirmed()),
      },
      theTriageIsProvisional: {
        'once it is confirmed': () => analysing().after(triageConfirmed()).when(triageConfirmed()),
      },
      isConfirmedByAPersonOrSilence: {
        'silence of four working days': () =>
          analysing().when(
            triageConfirmedBySilence({ found: { cityDay: FIRST_DAY, workingDaysSinceTriage: 4 } }),
          ),
      },
    },
  },
  FindingAccepted: {
    permitted: { 'the section': () => found().when(findingAccepted()) },
    refused: {
      answersAFinding: {
        'a section that has it no more': () =>
          found().after(deeds.transferred()).when(findingAccepted()),
        'another section': () => found().when(findingAccepted({ by: theNeighboursPromoter })),
        'what is no finding': () => taken().when(findingAccepted()),
        'a second time': () => found().after(findingAccepted()).when(findingAccepted()),
      },
    },
  },
  FindingObjected: {
    permitted: {
      'within five working days': () => found().when(findingObjected()),
      'the section to which it was transferred, whatever the one before said': () =>
        found()
          .after(findingAccepted(), deeds.transferred())
          .when(findingObjected({ by: theNeighboursPromoter })),
      'and the secretariat then sets another kind': () =>
        found()
          .after(findingObjected())
          .when(triagedByTheSecretariat({ kind: 'minorNonconformity' })),
    },
    refused: {
      answersAFinding: {
        'once it was accepted': () => found().after(findingAccepted()).when(findingObjected()),
      },
      objectsInTime: {
        'on the sixth working day': () =>
          found().when(
            findingObjected({ found: { cityDay: FIRST_DAY, workingDaysInTheSection: 6 } }),
          ),
      },
    },
  },
  ReclassificationRequested: {
    permitted: {
      'the promoter asks for a higher severity': () =>
        analysing().when(reclassificationRequested()),
      'the officer asks for another kind': () =>
        decidingAdoption().when(
          reclassificationRequested({ by: theSectionHead, kind: 'recommendation' }),
        ),
      'and who decides is shown what was asked': () => asked().when(reclassified()),
    },
    refused: {
      isPromoterOrOfficerOfTheSection: {
        'the reporter': () => analysing().when(reclassificationRequested({ by: theReporter })),
        'another section': () =>
          analysing().when(reclassificationRequested({ by: theNeighboursPromoter })),
      },
      standsClassified: {
        'after a 移送 the new section classifies it': () =>
          analysing()
            .after(deeds.transferred())
            .when(reclassificationRequested({ by: theNeighboursPromoter })),
      },
      isNewClassification: {
        'what it is already': () =>
          analysing().when(reclassificationRequested({ severity: 'ordinary' })),
      },
      kindAndSeverityHaveARoute: {
        'a kind that nobody knows': () =>
          analysing().when(reclassificationRequested({ kind: 'mishap' })),
      },
    },
  },
  CaseReclassified: {
    permitted: {
      'upward: the secretariat’s head': () => analysing().when(reclassified()),
      'sideways: the secretariat’s head': () =>
        decidingAdoption().when(reclassifiedAs('recommendation')),
      'downward within ten working days: the secretariat’s head': () =>
        analysing().when(reclassifiedAs('minorNonconformity')),
      'downward later: the quality manager': () =>
        analysing().when(
          reclassified({
            by: theQualityManager,
            kind: 'minorNonconformity',
            severity: 'ordinary',
            found: { cityDay: FIRST_DAY, workingDaysSinceTriage: 11 },
          }),
        ),
      'downward from serious: the quality manager': () =>
        triagedCase('nonconformity', 'serious').when(reclassified({ by: theQualityManager })),
      'otherwise than was asked': () => asked().when(reclassifiedAs('minorNonconformity')),
      'downward of an external finding: the quality manager': () =>
        foundOutside().when(reclassifiedAs('minorNonconformity')),
    },
    refused: {
      ...signedOnly(analysing, reclassified),
      reclassifies: {
        'the officer, who may ask for it': () =>
          analysing().when(reclassified({ by: theSectionHead })),
        'a secretary': () => analysing().when(reclassified({ by: theSecretary })),
      },
      isNewClassification: {
        'as what it is already': () => analysing().when(reclassified({ severity: 'ordinary' })),
      },
      isDownwardOnlyByWhoMay: {
        'downward on the eleventh working day by the secretariat’s head': () =>
          analysing().when(
            reclassified({
              kind: 'minorNonconformity',
              severity: 'ordinary',
              found: { cityDay: FIRST_DAY, workingDaysSinceTriage: 11 },
            }),
          ),
        'a serious one by the secretariat’s head': () =>
          triagedCase('nonconformity', 'serious').when(reclassified()),
        'an external finding by the secretariat’s head': () =>
          foundOutside().when(reclassified({ kind: 'minorNonconformity', severity: 'ordinary' })),
        'a comprehensive external audit’s by the secretariat’s head': () =>
          foundOutside('comprehensiveExternalAudit').when(
            reclassified({ kind: 'minorNonconformity', severity: 'ordinary' }),
          ),
        'upward by the quality manager': () =>
          analysing().when(reclassified({ by: theQualityManager })),
      },
      kindAndSeverityHaveARoute: {
        'a kind that the ruleset in force has dropped': () =>
          analysing().withRulesetInForce(withoutRequests).when(reclassifiedAs('request')),
        'a kind that nobody knows': () => analysing().when(reclassifiedAs('mishap')),
      },
    },
  },
  AdoptionDecided: {
    permitted: {
      採用: () => decidingAdoption().when(adoptionDecided()),
      一部採用: () => decidingAdoption().when(adoptionDecided({ decision: 'partlyAdopted' })),
      '継続検討, with a day to decide by': () => decidingAdoption().when(stillConsidered()),
      不採用: () => decidingAdoption().when(adoptionDecided({ decision: 'notAdopted' })),
      'the post above the section': () =>
        decidingAdoption().when(adoptionDecided({ by: theDepartmentHead })),
      'the auditor of another department who was named': () =>
        decidingAdoption()
          .after(deeds.substituteNamed({ forFact: 'AdoptionDecided' }))
          .when(adoptionDecided({ by: theWelfareAuditor })),
      所管外: () => decidingAdoption().when(adoptionDecided({ decision: 'outOfScope' })),
    },
    refused: {
      ...signedOnly(decidingAdoption, adoptionDecided),
      decidesAdoption: {
        'an auditor of another department who was not named': () =>
          decidingAdoption().when(adoptionDecided({ by: theWelfareAuditor })),
        'the head of another department': () =>
          decidingAdoption().when(adoptionDecided({ by: theQualityManager })),
        'the promoter': () => decidingAdoption().when(adoptionDecided({ by: thePromoter })),
        'the secretariat never decides': () =>
          decidingAdoption().when(adoptionDecided({ by: theSecretariatHead })),
      },
      considersUntilADay: {
        '継続検討 without a day': () =>
          decidingAdoption().when(adoptionDecided({ decision: 'underConsideration' })),
        '継続検討 until today': () =>
          decidingAdoption().when(
            adoptionDecided({ decision: 'underConsideration', decideBy: FIRST_DAY }),
          ),
        'adopted, and a day to decide by': () =>
          decidingAdoption().when(adoptionDecided({ decideBy: '2024-12-27' })),
      },
    },
  },
};
