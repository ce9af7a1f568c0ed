import { competence } from './competence';
import { completeness } from './completeness';
import type { WhatRule, WhoRule } from './rule';
import { separationOfDuties } from './separation-of-duties';
import { signing } from './signing';

const all = { ...competence, ...separationOfDuties, ...completeness, ...signing };

/** The name by which a transition, a refusal and the documentation mean a rule. */
export type RuleName = keyof typeof all;

/** Every rule by its name. */
export const rules: Readonly<Record<RuleName, WhoRule | WhatRule>> = all;
export const RULE_NAMES = Object.keys(all) as RuleName[];
