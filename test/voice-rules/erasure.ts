import {
  inThePostOf,
  theNeighboursHead,
  thePromoter,
  theRecordsManager,
  theSecretary,
  theSectionHead,
} from '../case-stories/cast';
import { erasureDecided, erasureProposed, erasureRefused } from '../voice-stories/voice-deeds';
import { lookedAgain, nameless, replied, there } from '../voice-stories/voice-places';
import { signed, type VoiceRulesOfAPhase } from './told';

const proposed = () => there().after(erasureProposed());
const all = { erases: { upTo: 0 } };

/** 消去 of what a citizen wrote, left and was told. */
export const erasureRules: VoiceRulesOfAPhase = {
  ErasureProposed: {
    permitted: {
      'the section’s head': () => there().when(erasureProposed()),
      文書主管課長: () => replied().when(erasureProposed({ by: theRecordsManager })),
      'all that the voice holds': () => lookedAgain().when(erasureProposed(all)),
      'of a voice that names nobody': () =>
        nameless().when(erasureProposed({ ground: 'enteredInError', ...all })),
    },
    refused: {
      proposesErasure: {
        'the section’s promoter': () => there().when(erasureProposed({ by: thePromoter })),
        'the head of another section': () =>
          there().when(erasureProposed({ by: theNeighboursHead })),
      },
      erasesWhatIsRecorded: {
        'what is yet to come': () => there().when(erasureProposed({ erases: { upTo: 9 } })),
      },
    },
  },
  ErasureDecided: {
    permitted: {
      個人情報保護管理者: () => proposed().when(erasureDecided()),
      'all that the voice held': () => replied().after(erasureProposed(all)).when(erasureDecided()),
    },
    refused: {
      ...signed(proposed, erasureDecided),
      decidesErasure: {
        'the secretariat': () => proposed().when(erasureDecided({ by: theSecretary })),
      },
      didNotProposeTheErasure: {
        'two persons are needed': () =>
          there()
            .after(erasureProposed({ by: theRecordsManager }))
            .when(erasureDecided()),
        'the proposer has become records manager since': () =>
          proposed().when(erasureDecided({ by: inThePostOf(theSectionHead, theRecordsManager) })),
      },
      erasesWhatWasProposed: {
        'the whole voice in the place of one text': () => proposed().when(erasureDecided(all)),
        'another ground': () => proposed().when(erasureDecided({ ground: 'enteredInError' })),
      },
    },
  },
  ErasureRefused: {
    permitted: { 個人情報保護管理者: () => proposed().when(erasureRefused()) },
    refused: {
      ...signed(proposed, erasureRefused),
      decidesErasure: {
        'the section’s head': () =>
          there()
            .after(erasureProposed({ by: theRecordsManager }))
            .when(erasureRefused({ by: theSectionHead })),
      },
      didNotProposeTheErasure: {
        'nothing was proposed, or it was decided on': () =>
          proposed().after(erasureRefused()).when(erasureRefused()),
      },
    },
  },
};
