import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { routeOf } from '../../../state-machines/case/v1/derived';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { Problem } from '../../platform/problem';
import { closingFound } from '../approval/closing';
import { CaseRepository } from '../pipeline/case-repository';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody, SignedCommandBody } from '../requests/command-body';
import type { CommandHeaders } from '../requests/command-headers';
import { EXAMPLE_SIGNS } from '../requests/example-signs';

/** So many a person looks through before signing them. */
const MOST_AT_ONCE = 50;

/** A 修正事項 to be confirmed, and what was shown of it. */
export class FixToConfirm extends PickType(SignedCommandBody, ['signs']) {
  @IsUUID()
  id: string;
}

/** 修正事項: many confirmed at once. */
@ApiExample<ConfirmFixesBody>({
  cases: [
    {
      id: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55',
      signs: EXAMPLE_SIGNS,
    },
  ],
})
export class ConfirmFixesBody extends CommandBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique(({ id }: FixToConfirm) => id)
  @ValidateNested({ each: true })
  @Type(() => FixToConfirm)
  cases: FixToConfirm[];
}

/** How the confirmation of one of them ended: the case after it, or why not. */
export interface FixConfirmation {
  readonly id: string;
  readonly ended: CaseAnswer | Problem;
}

export class ConfirmFixes {
  constructor(readonly order: CommandHeaders & { readonly body: ConfirmFixesBody }) {}
}

/** Each case is judged and signed by itself: what stands in the way of one leaves the others alone. */
@CommandHandler(ConfirmFixes)
export class ConfirmFixesHandler implements ICommandHandler<ConfirmFixes> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  async execute({ order }: ConfirmFixes): Promise<FixConfirmation[]> {
    const confirmations: FixConfirmation[] = [];
    // One after the other: the same person signs them, and another command may wait for any.
    for (const one of order.body.cases)
      confirmations.push({ id: one.id, ended: await this.#confirm(one, order) });
    return confirmations;
  }

  /** Throws what is no `Problem` of this case, such as a store that is away: a repeat does no harm. */
  async #confirm(
    { id, signs }: FixToConfirm,
    { body, ...headers }: ConfirmFixes['order'],
  ): Promise<CaseAnswer | Problem> {
    const order = {
      ...headers,
      // The ETag of one case is none of the others'.
      ifMatch: undefined,
      caseId: id,
      body: {
        ...(body.as !== undefined && { as: body.as }),
        ...(signs !== undefined && { signs }),
      },
    };
    try {
      return await this.cases.change(order, 'ClosureApproved', async (given) => {
        if (routeOf(given.memory) !== 'short')
          throw new Problem('not-possible-in-this-state', { detail: IS_NO_FIX });
        return { found: closingFound(await this.organisation.current(), given) };
      });
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }
}

const IS_NO_FIX = {
  ja: 'まとめて確認できるのは修正事項だけです。この案件は、案件を開いて完了を承認してください。',
  en: 'Only correction items are confirmed many at once. Open this case and approve its closing there.',
};
