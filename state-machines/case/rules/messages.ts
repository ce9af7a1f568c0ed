import type { Text } from '../../fact';
import { aboutTheCase } from './messages/about-the-case';
import { competence } from './messages/competence';
import { obligations } from './messages/obligations';
import { plan } from './messages/plan';
import { report } from './messages/report';
import { requirements } from './messages/requirements';
import { separation } from './messages/separation';
import { work } from './messages/work';
import type { RuleName } from './rules';

/** What a refused person reads: why not, and what to do. One that is missing does not compile. */
export const ruleMessages: Readonly<Record<RuleName, Text>> = {
  ...competence,
  ...aboutTheCase,
  ...separation,
  ...report,
  ...plan,
  ...work,
  ...obligations,
};

/** What a rule will hold a command to, for who has not tried yet. */
export const ruleRequirement = (name: RuleName): Text => requirements[name] ?? ruleMessages[name];
