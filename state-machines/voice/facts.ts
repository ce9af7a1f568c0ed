import { z } from 'zod';
import { actor, organisationId, personActor, processActor, unitPath } from '../actor';
import * as erasure from '../erasure';
import { day, signature, type Fact } from '../fact';
import { sealedLine, sealedPage, sealedParagraph } from '../sealed';

/** How a voice came: 手紙, 電話, 窓口, 電子メール, 投稿フォーム, その他. */
export const VOICE_CHANNELS = ['letter', 'telephone', 'counter', 'email', 'form', 'other'] as const;

/** How the citizen was told something, 発送 of the reply included. */
export const REPLY_MEANS = ['letter', 'telephone', 'counter', 'email', 'other'] as const;

/** 対応済 without a reply: 問合せ, 意見, お礼. */
export const SETTLED_AS = ['inquiry', 'opinion', 'thanks'] as const;

/** 受止め: 納得, 不服, 連絡なし. */
export const RECEPTIONS = ['satisfied', 'dissatisfied', 'noContact'] as const;

/** What a second look came to: the first answer stands, or is put right. */
export const SECOND_LOOK_OUTCOMES = ['upheld', 'revised'] as const;

const today = z.strictObject({ cityDay: day });
const means = z.enum(REPLY_MEANS);

/** A decision about a voice, signed by whoever takes it. */
const decision = { by: personActor, signature };

/** Every fact of a stream `voice-<id>`, by its name. What a citizen wrote, and is told, is sealed. */
export const voiceFactSchemas = {
  /** 受付: what a citizen said, as one of the staff received it. */
  VoiceReceived: z.strictObject({
    by: personActor,
    how: z.enum(VOICE_CHANNELS),
    receivedOn: day,
    letter: sealedPage,
    /** Who it is from, as far as they say. */
    citizen: z
      .strictObject({ name: sealedLine.optional(), contact: sealedLine.optional() })
      .optional(),
    wantsReply: z.boolean(),
    anonymous: z.boolean(),
    /** The section that takes it. */
    unit: organisationId,
    /** The last day to answer it, or to settle it where no reply is wanted. */
    replyDueOn: day,
    found: z.strictObject({ cityDay: day, unitPath, fiscalYear: z.int() }),
  }),
  /** The reception number that was taken for it, as text and for ever: `V-R8-市民-0001`. */
  VoiceNumbered: z.strictObject({
    by: processActor,
    text: z.string().max(40),
    fiscalYear: z.int(),
    unit: organisationId,
  }),
  /** 移送: another section takes it. */
  VoiceTransferred: z.strictObject({
    by: personActor,
    toUnit: organisationId,
    reason: sealedParagraph,
    found: z.strictObject({ cityDay: day, toUnitPath: unitPath }),
  }),
  /** 受付の連絡 */
  VoiceAcknowledged: z.strictObject({ by: personActor, on: day, means, found: today }),
  /** 中間回答: where the due day cannot be kept. */
  InterimReplySent: z.strictObject({
    by: personActor,
    on: day,
    means,
    text: sealedPage,
    /** The day by which the citizen was promised a reply. */
    newDueOn: day.optional(),
    found: today,
  }),
  /** 回答案; a later one takes its place, and a decision on the earlier one with it. */
  ReplyDrafted: z.strictObject({
    by: personActor,
    text: sealedPage,
    /** The post that decides on it: the section's head, or the next superior post where the head drafted. */
    found: z.strictObject({ cityDay: day, decider: organisationId.optional() }),
  }),
  /** 回答決裁 on the draft that stands. */
  ReplyDecided: z.strictObject({ ...decision, found: today }),
  /** 発送 of what was decided: the reply, or what came of the second look. */
  ReplySent: z.strictObject({ by: personActor, on: day, means, found: today }),
  /** 回答しないことの決定 */
  NoReplyDecided: z.strictObject({ ...decision, reason: sealedParagraph, found: today }),
  /** 対応済 */
  VoiceSettled: z.strictObject({
    by: personActor,
    settledAs: z.enum(SETTLED_AS),
    reason: sealedParagraph.optional(),
    found: today,
  }),
  /** 受止め */
  ReceptionRecorded: z.strictObject({
    by: personActor,
    reception: z.enum(RECEPTIONS),
    text: sealedParagraph.optional(),
    found: today,
  }),
  /** Which other section takes the second look. */
  SecondLookAssigned: z.strictObject({
    by: personActor,
    unit: organisationId,
    found: z.strictObject({ cityDay: day, unitPath }),
  }),
  /** 再検討の決定: what the citizen is told, and the other ways that are open to them. */
  SecondLookDecided: z.strictObject({
    ...decision,
    outcome: z.enum(SECOND_LOOK_OUTCOMES),
    text: sealedPage,
    otherWays: sealedParagraph,
    found: today,
  }),
  /** A case that came from it, or that it is about too. */
  CaseLinked: z.strictObject({ by: actor, case: z.uuid(), found: today }),
  /** 消去 of what the citizen wrote, left and was told; or of single texts. */
  ErasureProposed: erasure.ErasureProposed,
  ErasureDecided: erasure.ErasureDecided,
  ErasureRefused: erasure.ErasureRefused,
} as const;

export type VoiceFactType = keyof typeof voiceFactSchemas;
export const VOICE_FACT_TYPES = Object.keys(voiceFactSchemas) as VoiceFactType[];
export const isVoiceFactType = (type: string): type is VoiceFactType =>
  Object.hasOwn(voiceFactSchemas, type);

/** What a fact of that name carries. */
export type VoiceFactData<T extends VoiceFactType> = z.infer<(typeof voiceFactSchemas)[T]>;

/** A fact of a voice; as a union, what the fold goes over. */
export type VoiceFactOf<T extends VoiceFactType> = Fact<T, VoiceFactData<T>>;
export type VoiceFact = { [T in VoiceFactType]: VoiceFactOf<T> }[VoiceFactType];
