import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../event-store/event-store';
import { caseStream } from '../../event-store/streams';
import { SealedTexts } from '../../sealed-texts/seal';
import type { Carried } from './carried';
import type { SealedFact } from './case-writer';
import type { Given, NamedDraft } from './draft';
import { actorBy } from './standing';

/** Makes drafts into facts: adds who acts and what a decision carries, and seals what was typed. */
@Injectable()
export class DraftSealer {
  constructor(private readonly sealedTexts: SealedTexts) {}

  /** The facts of one command, in order, all by the same person. */
  async seal(
    { caseId, requester, standing }: Given,
    drafts: readonly NamedDraft[],
    carried: Carried,
  ): Promise<readonly SealedFact[]> {
    const stream = caseStream(caseId);
    const by = actorBy(requester, standing);
    return Promise.all(
      drafts.map(async ({ type, draft }) => {
        const data = { ...draft, by, ...carried };
        // What comes out is plain JSON: sealTexts throws for anything else.
        const sealed = (await this.sealedTexts.sealTexts<unknown>(
          stream,
          type,
          data,
        )) as JsonObject;
        return { type, data: sealed };
      }),
    );
  }
}
