import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { isOwedAboutAVoice, openObligations } from '../../../state-machines/case/v1/derived';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import { LIMITS } from '../../../state-machines/limits';
import { stateOf } from '../../../state-machines/case-state';
import type { Requester } from '../../people/requester';
import { UUID } from '../../platform/ids';
import { ApiExample } from '../../platform/openapi/api-example';
import { Problem } from '../../platform/problem';
import { CaseVisibility } from '../case-visibility';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseStreams } from '../pipeline/case-streams';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { SignedCommandBody } from '../requests/command-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Typed } from '../requests/fields';

/** 統合 into a case about the same that was submitted earlier. */
@ApiExample<MergeCaseBody>({
  into: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55',
  reason: '先に報告された案件と同じ出来事であるため。',
  signs: EXAMPLE_SIGNS,
})
export class MergeCaseBody extends SignedCommandBody {
  /** The case that goes on, by its id. */
  @Matches(UUID)
  into: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class MergeCase extends CaseCommand<MergeCaseBody> {}

@CommandHandler(MergeCase)
export class MergeCaseHandler implements ICommandHandler<MergeCase> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly streams: CaseStreams,
    private readonly visibility: CaseVisibility,
  ) {}

  execute({ order }: MergeCase): Promise<CaseAnswer> {
    const { into, reason } = order.body;
    return this.cases.change(order, 'CaseMerged', async ({ cityDay, requester, memory }) => ({
      into,
      reason: text(reason),
      found: { cityDay, master: await this.#masterAt(into, requester, memory) },
    }));
  }

  /** What the rules ask of the other case. Throws `not-found` for what is no case, or none that the requester sees whole. */
  async #masterAt(caseId: string, requester: Requester, memory: CaseMemory) {
    if ((await this.visibility.of(caseId, requester)) !== 'whole') throw new Problem('not-found');
    const master = await this.streams.load(caseId);
    if (master === undefined) throw new Problem('not-found');
    const { report } = master.snapshot.context;
    if (report === undefined) throw new Error(`The case ${caseId} was never reported`);
    const { submittedAt } = report;
    const kinds = openObligations(memory).map(({ kind }) => kind);
    return {
      submittedAt,
      ended: stateOf(master.snapshot).ended,
      owes: openObligations(master.snapshot.context)
        .filter((open) => kinds.includes(open.kind) && !isOwedAboutAVoice(open))
        .slice(0, LIMITS.obligations)
        .map(({ kind, owedBy, dueOn }) => ({ kind, owedBy, dueOn })),
    };
  }
}
