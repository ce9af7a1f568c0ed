import type { VoiceFactType } from '../../state-machines/voice/facts';

/** The command of the API that brings a fact about; those of processes have none. */
export const COMMAND_OF_VOICE_FACT: Readonly<Partial<Record<VoiceFactType, string>>> = {
  VoiceTransferred: 'transfer',
  VoiceAcknowledged: 'acknowledge',
  InterimReplySent: 'send-interim-reply',
  ReplyDrafted: 'draft-reply',
  ReplyDecided: 'decide-reply',
  ReplySent: 'send-reply',
  NoReplyDecided: 'decide-no-reply',
  VoiceSettled: 'settle',
  ReceptionRecorded: 'record-reception',
  SecondLookAssigned: 'assign-second-look',
  SecondLookDecided: 'decide-second-look',
  CaseLinked: 'link-case',
  ErasureProposed: 'propose-erasure',
  ErasureDecided: 'decide-erasure',
  ErasureRefused: 'refuse-erasure',
};
