import { approvalContent } from './approval-content';
import { caseAsItStands } from './case-as-it-stands';
import { competence } from './competence';
import { exits } from './exits';
import { movedDates } from './moved-dates';
import { obligationContent } from './obligation-content';
import { planContent } from './plan-content';
import { reportContent } from './report-content';
import type { WhatRule, WhoRule } from './rule';
import { separationOfDuties } from './separation-of-duties';
import { signing } from './signing';
import { workContent } from './work-content';

const all = {
  ...competence,
  ...caseAsItStands,
  ...separationOfDuties,
  ...reportContent,
  ...planContent,
  ...approvalContent,
  ...workContent,
  ...movedDates,
  ...obligationContent,
  ...signing,
  ...exits,
};

/** The name by which a transition, a refusal and the documentation mean a rule. */
export type RuleName = keyof typeof all;

/** Every rule by its name. */
export const rules: Readonly<Record<RuleName, WhoRule | WhatRule>> = all;
export const RULE_NAMES = Object.keys(all) as RuleName[];
