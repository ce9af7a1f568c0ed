/** What each signature on a voice means: the facts that carry one ✎. */
export const VOICE_SIGNATURE_MEANINGS = {
  ReplyDecided: 'decided',
  NoReplyDecided: 'decided',
  SecondLookDecided: 'decided',
  ErasureDecided: 'decided',
  ErasureRefused: 'decided',
} as const;

export type SignedVoiceFactType = keyof typeof VOICE_SIGNATURE_MEANINGS;
export const SIGNED_VOICE_FACT_TYPES = Object.keys(VOICE_SIGNATURE_MEANINGS) as [
  SignedVoiceFactType,
  ...SignedVoiceFactType[],
];

export const isSignedVoiceFactType = (type: string): type is SignedVoiceFactType =>
  Object.hasOwn(VOICE_SIGNATURE_MEANINGS, type);
