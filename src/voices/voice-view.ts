import { ApiProperty } from '@nestjs/swagger';
import { VOICE_STANDINGS, type VoiceStanding } from '../../state-machines/voice/state';
import { FactView } from '../history/fact-view';
import { PossibilityView } from '../history/possibility-view';
import type { Text } from '../platform/language';

/** The facts of a voice that stand: what a reader is shown, each as it was last said. */
export class StandingVoiceFacts {
  received: FactView;
  interim?: FactView;
  /** The draft in decision, or what was decided on. */
  draft?: FactView;
  decision?: FactView;
  /** The reply sent, the decision not to reply, or 対応済. */
  answer?: FactView;
  reception?: FactView;
  secondLook?: FactView;
  /** 消去の申出 that nobody has decided on. */
  erasureProposal?: FactView;
}

/** A voice as it is, and what the reader may do with it. */
export class VoiceView {
  id: string;
  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  /** The revision of the last fact that it is folded from; its ETag. */
  revision: number;
  /** When that fact was recorded (UTC). */
  at: string;
  @ApiProperty({ enum: VOICE_STANDINGS })
  standing: VoiceStanding;
  /** What the standing is called in the reader's language. */
  @ApiProperty({ type: String })
  label: Text | string;
  ended: boolean;
  how: string;
  receivedOn: string;
  wantsReply: boolean;
  anonymous: boolean;
  /** The section that has it. */
  section: string;
  /** The section that takes the second look. */
  secondSection?: string;
  /** The day by which it is to be answered; an interim reply may have moved it from the first. */
  dueOn: string;
  firstDueOn: string;
  acknowledgedOn?: string;
  interimOn?: string;
  /** The post that decides on the draft. */
  decider?: string;
  answeredOn?: string;
  /** The cases that came from it or are about it, by their ids, as far as the reader sees them at all. */
  cases: string[];
  facts: StandingVoiceFacts;
  possible: PossibilityView[];
}

/** A fact in the history of a voice. In the place of a linked case that the reader sees nothing of stands null. */
export class VoiceHistoryEntry extends FactView {
  id: string;
  commandId: string;
  correlationId: string;
  /** The release whose rules judged it. */
  release: string;
  /** The digest of the fact before it; null for the first. */
  @ApiProperty({ type: String, nullable: true })
  previous: string | null;
  /** Whether digest and chain hold, computed anew for this answer. */
  chainHolds: boolean;
  /** Where the voice stood after it. */
  @ApiProperty({ enum: VOICE_STANDINGS })
  standing: VoiceStanding;
}

/** A page of a voice's history, oldest first. */
export class VoiceHistoryPage {
  facts: VoiceHistoryEntry[];
  /** The revision to ask for next; absent on the last page. */
  next?: number;
  /** Whether the chain of the whole voice holds, up to its end. */
  chainHolds: boolean;
}

/** How far a voice has come, for whoever is asked by its number: no texts, and nobody's name. */
export class VoiceProgressView {
  number: string;
  @ApiProperty({ enum: VOICE_STANDINGS })
  standing: VoiceStanding;
  /** What the standing is called in the reader's language. */
  @ApiProperty({ type: String })
  label: Text | string;
  ended: boolean;
  receivedOn: string;
  /** The section that has it. */
  section: string;
  @ApiProperty({ type: String, nullable: true })
  sectionName: string | null;
  acknowledgedOn?: string;
  /** The day by which it is to be answered; absent once it was, and where no reply is wanted. */
  dueOn?: string;
  answeredOn?: string;
}
