import {
  anotherProcess,
  anotherSection,
  aSubsectionOfIt,
  theCertificationAuditor,
  theColleague,
  theNeighbour,
  theNeighboursHead,
  theSecretariatHead,
  theSection,
} from '../case-stories/cast';
import { sealedText } from '../case-stories/sealed-text';
import {
  received,
  receivedAnonymously,
  receivedWithoutWish,
  acknowledged,
  settled,
  caseLinked,
  numbered,
  transferred,
} from '../voice-stories/voice-deeds';
import {
  decided,
  drafted,
  lookedAgain,
  nameless,
  replied,
  there,
} from '../voice-stories/voice-places';
import { givenVoice } from '../voice-stories/voice-story';
import { today, type VoiceRulesOfAPhase } from './told';

const caseOf = (index: number): string =>
  `00000000-0000-8000-8000-${String(index).padStart(12, '0')}`;

/** 受付, 移送, 対応済, and the cases that come of it. */
export const receiptRules: VoiceRulesOfAPhase = {
  VoiceReceived: {
    permitted: {
      'anybody on staff': () => givenVoice().when(received({ by: theNeighbour })),
      anonymously: () => givenVoice().when(receivedAnonymously()),
      'with a name, and no wish for a reply': () => givenVoice().when(receivedWithoutWish()),
      'entered days later': () => givenVoice().when(received({ receivedOn: '2026-03-30' })),
    },
    refused: {
      isOnStaff: {
        'an auditor from outside': () =>
          givenVoice().when(received({ by: theCertificationAuditor })),
      },
      isReceivedByToday: {
        tomorrow: () => givenVoice().when(received({ receivedOn: '2026-04-07' })),
      },
      isTakenByASection: {
        'a subsection': () =>
          givenVoice().when(
            received({
              unit: 'counter-subsection',
              found: { ...today, unitPath: aSubsectionOfIt, fiscalYear: 2026 },
            }),
          ),
        'another section than the one that is named': () =>
          givenVoice().when(received({ unit: 'pension-section' })),
      },
      anAnonymousVoiceNamesNobody: {
        'anonymous, with a name': () =>
          givenVoice().when(received({ anonymous: true, wantsReply: false })),
        'anonymous, and a reply is wanted': () => givenVoice().when(received({ anonymous: true })),
      },
      whoWantsAReplyCanBeReached: {
        'a name alone': () =>
          givenVoice().when(received({ citizen: { name: sealedText('A made-up citizen') } })),
      },
    },
  },
  VoiceNumbered: {
    permitted: { 'the process': () => there().when(numbered()) },
    refused: {
      isTheProcessOfVoices: {
        'another process': () => there().when(numbered({ by: anotherProcess as never })),
      },
      hasNoNumberYet: { again: () => there().after(numbered()).when(numbered()) },
    },
  },
  VoiceTransferred: {
    permitted: {
      'by the section’s promoter': () => there().when(transferred()),
      'by the secretariat': () => there().when(transferred({ by: theSecretariatHead })),
      'after it was acknowledged': () => there().after(acknowledged()).when(transferred()),
      'with a draft in decision': () => drafted().when(transferred()),
      'by the secretariat, once it was decided on, and its section is gone': () =>
        decided().when(transferred({ by: theSecretariatHead })),
      'with what came of the second look still to be sent': () =>
        lookedAgain().when(
          transferred({
            by: theSecretariatHead,
            toUnit: 'pension-section',
            found: { ...today, toUnitPath: anotherSection },
          }),
        ),
    },
    refused: {
      transfersTheVoice: {
        'a member of the section': () => there().when(transferred({ by: theColleague })),
        'another section’s head': () => there().when(transferred({ by: theNeighboursHead })),
      },
      goesToAnotherSection: {
        'to where it is': () =>
          there().when(
            transferred({
              toUnit: 'registry-section',
              found: { ...today, toUnitPath: theSection },
            }),
          ),
        'to a subsection': () =>
          there().when(
            transferred({
              toUnit: 'counter-subsection',
              found: { ...today, toUnitPath: aSubsectionOfIt },
            }),
          ),
      },
    },
  },
  VoiceAcknowledged: {
    permitted: {
      'anybody of the section': () => there().when(acknowledged({ by: theColleague })),
      'on the day of receipt, entered later': () =>
        there()
          .on('2026-04-08')
          .when(acknowledged({ on: '2026-04-06' })),
    },
    refused: {
      isOfTheSection: {
        'another section': () => there().when(acknowledged({ by: theNeighbour })),
      },
      theCitizenCanBeReached: { 'it was anonymous': () => nameless().when(acknowledged()) },
      wasDoneSinceReceipt: {
        'before it came': () => there().when(acknowledged({ on: '2026-04-05' })),
        tomorrow: () => there().when(acknowledged({ on: '2026-04-07' })),
      },
    },
  },
  VoiceSettled: {
    permitted: {
      'お礼, anonymous': () => nameless().when(settled()),
      'お礼, by name': () => givenVoice(receivedWithoutWish()).when(settled()),
      '意見, where no reply is wanted, with how it was taken': () =>
        givenVoice(receivedWithoutWish()).when(
          settled({ settledAs: 'opinion', reason: sealedText('Noted') }),
        ),
      '問合せ that was answered at once, with how': () =>
        there().when(settled({ settledAs: 'inquiry', reason: sealedText('At the counter') })),
    },
    refused: {
      isPromoterOrOfficerOfTheSection: {
        'a member of the section': () => nameless().when(settled({ by: theColleague })),
      },
      settlesNoReplyThatIsWanted: {
        'as an opinion': () =>
          there().when(settled({ settledAs: 'opinion', reason: sealedText('Noted') })),
        'as an inquiry, without saying how': () => there().when(settled({ settledAs: 'inquiry' })),
      },
      anOpinionGetsAReason: {
        'not taken, and nobody says why': () => nameless().when(settled({ settledAs: 'opinion' })),
      },
    },
  },
  CaseLinked: {
    permitted: {
      'the process': () => there().when(caseLinked()),
      'the section': () => there().when(caseLinked({ by: theColleague })),
      'the secretariat, after it was answered': () =>
        replied().when(caseLinked({ by: theSecretariatHead })),
      'a second case': () =>
        there()
          .after(caseLinked())
          .when(caseLinked({ case: '00000000-0000-8000-8000-00000000000b' })),
    },
    refused: {
      linksCases: {
        'another section': () => there().when(caseLinked({ by: theNeighbour })),
        'another process': () => there().when(caseLinked({ by: anotherProcess })),
      },
      theCaseIsNotLinkedYet: {
        'the same case': () => there().after(caseLinked()).when(caseLinked()),
      },
      hasRoomForAnotherCase: {
        'more cases than a letter can be about': () =>
          there()
            .after(
              ...Array.from({ length: 100 }, (_, index) => caseLinked({ case: caseOf(index) })),
            )
            .when(caseLinked({ case: caseOf(100) })),
      },
    },
  },
};
