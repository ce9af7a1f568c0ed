import type { UnitPath } from '../actor';
import type { ProposedErasure } from '../erasure';
import type { Day, FactRef } from '../fact';

/** Where a voice stands. */
export const VOICE_STANDINGS = [
  'received',
  'acknowledged',
  'drafted',
  'decided',
  'replied',
  'notReplied',
  'settled',
  'dissatisfied',
  'lookingAgain',
  'lookedAgain',
  'repliedAgain',
] as const;
export type VoiceStanding = (typeof VOICE_STANDINGS)[number];

/** Here nobody has anything more to do, unless the citizen says that they are not satisfied. */
export const ENDED_STANDINGS: readonly VoiceStanding[] = [
  'replied',
  'notReplied',
  'settled',
  'repliedAgain',
];

/** A voice as its stream tells it: who, when and what was decided; never a text. */
export interface VoiceState {
  readonly standing: VoiceStanding;
  readonly received: { readonly ref: FactRef; readonly by: string; readonly on: Day };
  readonly how: string;
  readonly wantsReply: boolean;
  readonly anonymous: boolean;
  /** Whether the citizen left where to reach them. */
  readonly reachable: boolean;
  readonly number?: string;
  /** From the city down to the section that has it. */
  readonly sectionPath: UnitPath;
  /** The day that counts now, which an interim reply may have moved; and the first one. */
  readonly dueOn: Day;
  readonly firstDueOn: Day;
  readonly acknowledgedOn?: Day;
  readonly interimOn?: Day;
  /** The draft that stands, and the post that decides on it. */
  readonly draft?: { readonly ref: FactRef; readonly decider?: string };
  readonly decision?: { readonly ref: FactRef; readonly on: Day };
  /** What ended the wait for an answer: the reply sent, the decision not to, or 対応済. */
  readonly answer?: { readonly ref: FactRef; readonly on: Day };
  readonly reception?: { readonly ref: FactRef; readonly reception: string };
  readonly secondLook?: {
    /** From the city down to the section that takes it. */
    readonly sectionPath: UnitPath;
    readonly decision?: FactRef;
    readonly decidedOn?: Day;
    readonly toldOn?: Day;
  };
  /** All persons who ever drafted a reply, and all who ever answered for one: decided or settled. */
  readonly drafters: readonly string[];
  readonly deciders: readonly string[];
  /** The cases that came from it or are about it, oldest first. */
  readonly cases: readonly string[];
  /** What somebody proposed to erase, and nobody has decided on. */
  /** Who decided on an 消去, either way: they go on seeing what they signed. */
  readonly erasureDecidedBy?: readonly string[];
  readonly proposedErasure?: ProposedErasure & { readonly ref: FactRef };
}

/** The section that has the voice. */
export const sectionOfVoice = ({ sectionPath }: VoiceState): string | undefined =>
  sectionPath.at(-1)?.id;
