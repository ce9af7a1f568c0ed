import type { Text } from '../../../fact';
import type { RuleName } from '../rules';

/** Some of the messages: a name that is no rule does not compile. */
export type SomeMessages = Readonly<Partial<Record<RuleName, Text>>>;
