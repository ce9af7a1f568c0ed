import { ApiProperty } from '@nestjs/swagger';
import { Injectable } from '@nestjs/common';
import { isPerson, type Actor } from '../../state-machines/actor';
import { factLabels } from '../../state-machines/case/labels';
import type { Fact } from '../../state-machines/fact';
import type { RecordedFact } from '../cases/pipeline/case-streams';
import type { RecordedEvent } from '../event-store/event-store';
import type { Text } from '../platform/language';
import { SealedTexts } from '../sealed-texts/seal';

/** Who brought a fact about, in the post held then; or the process that did. */
export class ActorView {
  person?: string;
  post?: string;
  unit?: string;
  /** The other posts held that day 兼務, which count where duties are kept apart. */
  otherPosts?: string[];
  roles?: string[];
  via?: string;
  process?: string;
}

/** A fact as a reader sees it. */
export class FactView {
  /** The fact's name, such as `PlanDecided`. */
  type: string;
  /** What it is called in the reader's language, such as 決裁. */
  @ApiProperty({ type: String })
  label: Text | string;
  revision: number;
  digest: string;
  /** When it was recorded (UTC). */
  at: string;
  by: ActorView;
  /** The content. In the place of a text that was erased 消去済, or cannot be read, stands `{ unreadable, label }`. */
  data: Record<string, unknown>;
  signature?: Record<string, unknown>;
}

/** A fact of some stream, parsed, and the event that it is recorded as. */
interface AnyRecordedFact {
  readonly fact: Fact<string, { readonly by: Actor }>;
  readonly event: RecordedEvent;
}

/** Opens facts for a reader. */
@Injectable()
export class FactViews {
  constructor(private readonly sealedTexts: SealedTexts) {}

  /** A fact of a case. */
  of(recorded: RecordedFact): Promise<FactView> {
    return this.labelled(recorded, factLabels[recorded.fact.type]);
  }

  /** A fact of any stream, under what it is called. */
  async labelled({ fact, event }: AnyRecordedFact, label: Text): Promise<FactView> {
    const revealed = await this.sealedTexts.unsealTexts<Record<string, unknown>>({
      stream: event.stream,
      type: event.type,
      data: event.data,
    });
    const { by: _by, signature, found: _found, ...data } = revealed;
    return {
      type: fact.type,
      label,
      revision: fact.revision,
      digest: fact.digest,
      at: fact.at,
      by: actorView(fact.data.by),
      data,
      ...(signature !== undefined && { signature: signature as Record<string, unknown> }),
    };
  }
}

function actorView(by: Actor): ActorView {
  if (!isPerson(by)) return { process: by.process };
  const { person, post, unitPath, otherPosts, roles, via } = by;
  const unit = unitPath.at(-1)?.id;
  return {
    ...{ person, post },
    ...(unit !== undefined && { unit }),
    ...(otherPosts !== undefined && { otherPosts: otherPosts.map((other) => other.post) }),
    ...{ roles: [...roles], via },
  };
}
