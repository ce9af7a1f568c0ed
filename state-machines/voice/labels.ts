import type { Text } from '../fact';
import type { VoiceFactType } from './facts';
import type { VoiceStanding } from './state';

/** What happened to a voice, as a history and a button say it. */
export const voiceFactLabels: Readonly<Record<VoiceFactType, Text>> = {
  VoiceReceived: { ja: '受付', en: 'Receipt' },
  VoiceNumbered: { ja: '採番', en: 'Numbering' },
  VoiceTransferred: { ja: '移送', en: 'Transfer' },
  VoiceAcknowledged: { ja: '受付の連絡', en: 'Acknowledgement' },
  InterimReplySent: { ja: '中間回答', en: 'Interim reply' },
  ReplyDrafted: { ja: '回答の起案', en: 'Draft of the reply' },
  ReplyDecided: { ja: '回答決裁', en: 'Decision on the reply' },
  ReplySent: { ja: '回答の発送', en: 'Sending of the reply' },
  NoReplyDecided: { ja: '回答しないことの決定', en: 'Decision not to reply' },
  VoiceSettled: { ja: '対応済', en: 'Settlement' },
  ReceptionRecorded: { ja: '受止め', en: 'How it was received' },
  SecondLookAssigned: { ja: '再検討の割当て', en: 'Assignment of the second look' },
  SecondLookDecided: { ja: '再検討の決定', en: 'Decision on the second look' },
  CaseLinked: { ja: '案件との結び付け', en: 'Linking of a case' },
  ErasureProposed: { ja: '消去の申出', en: 'Proposal of erasure' },
  ErasureDecided: { ja: '消去の決定', en: 'Decision to erase' },
  ErasureRefused: { ja: '消去しないことの決定', en: 'Decision not to erase' },
};

/** Where a voice stands, as staff and, at the telephone, the citizen hear it. */
export const voiceStandingLabels: Readonly<Record<VoiceStanding, Text>> = {
  received: { ja: '受付済', en: 'Received' },
  acknowledged: { ja: '検討中', en: 'Under consideration' },
  drafted: { ja: '回答の決裁中', en: 'Reply up for decision' },
  decided: { ja: '回答の発送待ち', en: 'Reply to be sent' },
  replied: { ja: '回答済', en: 'Replied' },
  notReplied: { ja: '回答しない', en: 'Not replied to' },
  settled: { ja: '対応済', en: 'Settled' },
  dissatisfied: { ja: '再検討の割当て待ち', en: 'Second look to be assigned' },
  lookingAgain: { ja: '再検討中', en: 'Second look under way' },
  lookedAgain: { ja: '再検討結果の発送待ち', en: 'Outcome of the second look to be sent' },
  repliedAgain: { ja: '再検討の結果を回答済', en: 'Replied after the second look' },
};
