import { COMMAND_IDENTITY, type CommandIdentity } from '../../src/event-store/command-identity';
import { EVENT_STORE, type EventStore } from '../../src/event-store/event-store';
import { recordFacts } from '../../src/event-store/record';
import { ORGANISATION_STREAM } from '../../src/event-store/streams';
import { Organisation } from '../../src/people/organisation';
import { derivedId } from '../../src/platform/ids';
import type { City } from './city';

/** Records that somebody is away from a day on, to their last day away. */
export async function away(
  city: City,
  person: string,
  from: string,
  until: string,
): Promise<string> {
  const { app } = city.server;
  const id = `away-${person}-${from}`;
  const causedBy = derivedId('test', id);
  const { head } = await app.get(Organisation).atHead();
  const process = { process: 'absences-of-a-test', causedBy, correlationId: causedBy };
  const command = app.get<CommandIdentity>(COMMAND_IDENTITY).ofProcess(process);
  const by = { process: process.process, causedBy };
  const data = { by, id, person, from, until, reason: 'illness', urgent: false };
  const facts = [{ type: 'AbsenceRecorded', data }];
  const events = recordFacts(ORGANISATION_STREAM, head, facts, command, city.now);
  const store = app.get<EventStore>(EVENT_STORE);
  await store.append(ORGANISATION_STREAM, events, { expected: head?.revision ?? 'none' });
  return id;
}
