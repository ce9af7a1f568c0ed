import { ApiExtraModels } from '@nestjs/swagger';
import type { PlanMemory } from '../../state-machines/case/v1/memory';
import type { FactRef } from '../../state-machines/fact';
import {
  ApiReadableText,
  UnreadableText,
  type ReadableText,
} from '../sealed-texts/readable-text.dto';
import type { FactView } from './fact-view';

/** How the effect is judged. */
@ApiExtraModels(UnreadableText)
export class JudgedBy {
  /** What must be so for the effect to count. */
  @ApiReadableText({ required: false })
  criterion?: ReadableText;
  /** How that is measured. */
  @ApiReadableText({ required: false })
  measure?: ReadableText;
  /** The day of the check; or `afterNext`. */
  on?: string;
  /** 次回実施後: after which business is next done. */
  @ApiReadableText({ required: false })
  afterNext?: ReadableText;
}

/** What the decided plan and its changes say of it, each as it was last said. */
export async function judgedBy(
  { criterion, measure, effectCheck, effectCheckOn: on }: PlanMemory,
  view: (ref: FactRef) => Promise<FactView>,
): Promise<JudgedBy> {
  const said = async (ref: FactRef | undefined) =>
    ref === undefined ? {} : (await view(ref)).data;
  const check = on === undefined ? (await said(effectCheck)).effectCheck : undefined;
  return {
    ...pick(await said(criterion), 'criterion'),
    ...pick(await said(measure), 'measure'),
    ...(on !== undefined && { on }),
    ...(isObject(check) && pick(check, 'afterNext')),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const pick = (data: Record<string, unknown>, name: string): object =>
  name in data ? { [name]: data[name] } : {};
