import { IsBoolean } from 'class-validator';
import { ApiExample } from '../../platform/openapi/api-example';
import { DecisionBody } from './decision-body';
import { EXAMPLE_SIGNS } from './example-signs';
import { Optional } from './fields';

/** The body of a step of the route of approval before the decision: 承認, 合議, 差戻し. */
@ApiExample<StepBody>({
  signs: EXAMPLE_SIGNS,
})
export class StepBody extends DecisionBody {
  /** 重要・異例・先例: no 代決 unless it is urgent. Said once it stays said, in later rounds too. */
  @Optional()
  @IsBoolean()
  important?: boolean;
}

/** As the fact says it: only ever that it is important. */
export const saidImportant = ({ important }: StepBody): { readonly important?: true } =>
  important === true ? { important } : {};
