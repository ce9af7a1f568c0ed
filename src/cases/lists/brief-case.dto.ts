import { CaseSummaryAnswer } from './case-list.dto';

/** As much of a case as a list of something else shows. */
export class BriefCaseAnswer extends CaseSummaryAnswer {
  readonly seriousSuspected: boolean;
}
