import type { LoadedCase } from '../cases/pipeline/case-streams';
import { UUID } from '../platform/ids';
import { PERSONS } from './texts/fields';

/** Whom and what a history names by id. */
export interface Named {
  readonly persons: ReadonlySet<string>;
  /** Other cases, and voices. */
  readonly streams: ReadonlySet<string>;
}

/** Members that no reader is shown: `found` is what was looked up, a signature names digests. */
const NOT_SHOWN = ['found', 'signature', 'ruleset', 'causedBy'];

/** Everybody and everything that the facts of a case name by id. */
export function namedIn(facts: LoadedCase['facts']): Named {
  const persons = new Set<string>();
  const streams = new Set<string>();
  const look = (value: unknown, name: string): void => {
    if (NOT_SHOWN.includes(name)) return;
    if (Array.isArray(value)) for (const item of value) look(item, name);
    else if (typeof value === 'object' && value !== null)
      for (const [member, one] of Object.entries(value)) look(one, member);
    else if (typeof value !== 'string') return;
    else if (PERSONS.includes(name)) persons.add(value);
    else if (UUID.test(value) && name !== 'key') streams.add(value);
  };
  for (const { fact } of facts) look(fact.data, '');
  return { persons, streams };
}
