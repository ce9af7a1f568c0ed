import { Injectable } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { LIMITS } from '../../state-machines/limits';
import { CaseStreams } from './pipeline/case-streams';
import { text, type Draft, type Given } from './pipeline/draft';
import { CommandBody } from './requests/command-body';
import { Typed } from './requests/fields';
import { requireText } from './required-text';

/** 訂正 of one text: which fact it stands in, what it says now, and why. */
export abstract class AmendmentBody extends CommandBody {
  /** The fact that is amended, as the history calls it. */
  @IsInt()
  @Min(0)
  revision: number;

  /** Where in that fact the text stands, as a JSON pointer. */
  abstract field: string;

  @Typed(LIMITS.paragraph)
  text: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

/** Drafts an amendment of a text that stands in the record. */
@Injectable()
export class Amendments {
  constructor(private readonly streams: CaseStreams) {}

  /** Throws `invalid-request` where that fact has no such text. */
  async draft(body: AmendmentBody, { caseId, cityDay }: Given): Promise<Draft<'CausesAmended'>> {
    const loaded = await this.streams.load(caseId);
    const amended = loaded?.facts.find(({ event }) => event.revision === body.revision);
    requireText(amended?.fact.data, body.field, '/field');
    return {
      revision: body.revision,
      field: body.field,
      text: text(body.text),
      reason: text(body.reason),
      found: { cityDay },
    };
  }
}
