import { defaultRuleset } from '../../state-machines/ruleset/default';
import { appendUnlessLate } from '../event-store/append-surely';
import type { CommandIdentity } from '../event-store/command-identity';
import type { EventStore } from '../event-store/event-store';
import { recordFacts } from '../event-store/record';
import { rulesetStream } from '../event-store/streams';
import { derivedId } from '../platform/ids';
import type { Clock } from '../platform/clock';
import type { Rulesets } from './rulesets';

const PROCESS = 'installation';

/** Records the default ruleset where the log has none yet. Throws `EventStoreError`. */
export async function installDefaultRuleset(
  rulesets: Rulesets,
  store: EventStore,
  identity: CommandIdentity,
  clock: Clock,
): Promise<void> {
  if ((await rulesets.find(defaultRuleset.version)) !== undefined) return;
  const stream = rulesetStream(defaultRuleset.version);
  const causedBy = derivedId(PROCESS, stream);
  const command = identity.ofProcess({ process: PROCESS, causedBy, correlationId: causedBy });
  const data = { by: { process: PROCESS, causedBy }, ruleset: defaultRuleset };
  const facts = [{ type: 'RulesetDecided', data }];
  // Where that is too late, another server has just done the same.
  await appendUnlessLate(
    store,
    stream,
    recordFacts(stream, null, facts, command, clock.now()),
    'none',
  );
}
