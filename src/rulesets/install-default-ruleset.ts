import { defaultRuleset } from '../../state-machines/ruleset/default';
import { appendSurely } from '../event-store/append-surely';
import type { CommandIdentity } from '../event-store/command-identity';
import { EventStoreError, type EventStore } from '../event-store/event-store';
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
  try {
    await appendSurely(
      store,
      stream,
      recordFacts(stream, null, facts, command, clock.now()),
      'none',
    );
  } catch (error) {
    // Another server has just done the same.
    if (!(error instanceof EventStoreError && error.code === 'wrong-expected-revision'))
      throw error;
  }
}
