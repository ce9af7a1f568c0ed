import { CommandBus } from '@nestjs/cqrs';
import { AddNote } from '../../src/cases/commands/add-note';
import { jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { openEmbedded } from '../../src/event-store/embedded/open-embedded';
import { connect } from '../../src/event-store/eventstoredb/connection';
import {
  EVENT_STORE,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '../../src/event-store/event-store';
import { caseStream } from '../../src/event-store/streams';
import type { CaseAnswer } from '../../src/cases/requests/case-answer';
import { ReadModels } from '../../src/read-models/read-models';
import { newId } from '../../src/platform/ids';
import { systemClock } from '../../src/platform/clock';
import { systemRandom } from '../../src/platform/random';
import { City } from '../../test/city/city';
import { aCase } from '../../test/city/life';
import { temporaryFolder } from '../../test/temporary-folder';
import { COMMANDS_A_LIFE, freshHeaders, livesIn, requesterOf } from '../lives';
import { median, type Measure, type PreparedMeasure } from '../measure';
import { aSecond, each } from '../stopwatch';

const WRITERS = 16;
const BLOCKS = 8;
const TIMES_A_BLOCK = 50;
const TIMES_A_WRITER = 100;
const LIVES_A_WRITER = 4;
const PROMOTER = 'p-0002';

const NOTE =
  'A note on a case through the repository (load, judge, seal, append; in this process, without ' +
  'HTTP, with projector and processes following), against the append of the event that it makes, in ' +
  'turns of fifty, to ';

/** A durable command through the repository, against a bare durable append of a like event. */
export const durableCommand: Measure = {
  name: 'durable-command',
  about: `${NOTE}an embedded store of its own on the same disk. ${WRITERS} writers write to ${WRITERS} cases. A whole life is ${COMMANDS_A_LIFE} commands from the report to the last action.`,
  runs: 5,
  figures: [
    { name: 'command, 1 writer, median', unit: 'ms' },
    { name: 'bare append, 1 writer, median', unit: 'ms' },
    { name: 'command / append, 1 writer', unit: '×', goal: { atMost: 1.5 } },
    { name: 'commands, 16 writers', unit: '/s' },
    { name: 'bare appends, 16 writers', unit: '/s' },
    { name: 'commands / appends, 16 writers', unit: '×', goal: { atLeast: 0.5 } },
    { name: 'commands of whole lives, 16 writers', unit: '/s' },
  ],
  prepare: () => commandsOn('embedded', bareEmbedded()),
};

/** The same on an EventStoreDB, against a bare append there. */
export const eventStoreDbCommand: Measure = {
  ...durableCommand,
  name: 'eventstoredb-command',
  about: `${NOTE}the same EventStoreDB, which has to be empty. ${WRITERS} writers write to ${WRITERS} cases. A whole life is ${COMMANDS_A_LIFE} commands from the report to the last action.`,
  needs: 'ESDB_URI',
  figures: durableCommand.figures.map(({ name, unit }) => ({
    name,
    unit,
    ...(name === 'command / append, 1 writer' && { goal: { atMost: 1 / 0.8 } }),
    ...(name === 'commands / appends, 16 writers' && { goal: { atLeast: 0.8 } }),
  })),
  prepare() {
    const uri = process.env.ESDB_URI ?? '';
    return commandsOn(uri, bareEventStoreDb(uri));
  },
};

/** A store with nothing around it. */
interface Bare {
  /** Answers the revision of the event, which is the next one's `expected`. */
  append(stream: string, event: NewEvent, expected: number | 'none'): Promise<number>;
  close(): Promise<void>;
}

function bareEmbedded(): Bare {
  const folder = temporaryFolder();
  const store = openEmbedded(folder.path);
  return {
    append: async (stream, event, expected) =>
      (await store.append(caseStream(stream), [event], { expected })).revision,
    async close() {
      await store.close();
      folder.remove();
    },
  };
}

/** By the client alone, in streams of another application's. */
function bareEventStoreDb(uri: string): Bare {
  const { client, callOptions } = connect(uri);
  return {
    async append(stream, event, expected) {
      const options = {
        ...callOptions,
        expectedRevision: expected === 'none' ? NO_STREAM : BigInt(expected),
      } as const;
      const { nextExpectedRevision } = await client.appendToStream(
        `bare-${stream}`,
        jsonEvent(event),
        options,
      );
      return Number(nextExpectedRevision);
    },
    close: () => client.dispose(),
  };
}

async function commandsOn(eventStore: string, bare: Bare): Promise<PreparedMeasure> {
  const city = await City.open({ eventStore });
  const { app } = city.server;
  const bus = app.get(CommandBus);
  const readModels = app.get(ReadModels);
  const requester = await requesterOf(city, PROMOTER);
  const freshCases = async () => {
    const ids: string[] = [];
    while (ids.length < WRITERS) ids.push((await aCase(city, 'accepted')).body.id);
    return ids;
  };
  let last = 0n;
  const note = async (caseId = '') => {
    const body = { text: '申出人は来週また来庁する。' };
    const order = { caseId, requester, body, ...freshHeaders() };
    const answer: CaseAnswer = await bus.execute(new AddNote(order));
    last = BigInt(answer.position);
  };
  /** Bare appends begin when what the commands left to do is done. */
  const settled = () => readModels.waitFor(last);
  const live = await livesIn(city);
  const like = await noteOf(app.get<EventStore>(EVENT_STORE), note, (await freshCases())[0]);
  return {
    async run() {
      // New ones each run: else their histories, and with them the work, grow from run to run.
      const cases = await freshCases();
      const heads = new Map<string, number>();
      const bareAppend = async (stream = '') => {
        const expected = heads.get(stream) ?? 'none';
        const event = { ...like, id: newId(systemClock, systemRandom) };
        heads.set(stream, await bare.append(stream, event, expected));
      };
      const commandTimes: number[] = [];
      const appendTimes: number[] = [];
      // In turns, so that both meet the same moods of the disk.
      for (let block = 0; block < BLOCKS; block += 1) {
        commandTimes.push(...(await each(TIMES_A_BLOCK, (time) => note(cases[time % WRITERS]))));
        await settled();
        appendTimes.push(
          ...(await each(TIMES_A_BLOCK, (time) => bareAppend(cases[time % WRITERS]))),
        );
      }
      const [command, append] = [median(commandTimes), median(appendTimes)];
      const others = await freshCases();
      const commands = await aSecond(WRITERS, TIMES_A_WRITER, (writer) => note(others[writer]));
      await settled();
      const appends = await aSecond(WRITERS, TIMES_A_WRITER, (writer) => bareAppend(cases[writer]));
      const lives = await aSecond(WRITERS, LIVES_A_WRITER, live);
      return [
        command,
        append,
        command / append,
        commands,
        appends,
        commands / appends,
        lives * COMMANDS_A_LIFE,
      ];
    },
    async close() {
      await bare.close();
      await city.close();
    },
  };
}

/** The event that a note makes. */
async function noteOf(
  store: EventStore,
  note: (caseId: string) => Promise<unknown>,
  caseId = '',
): Promise<Pick<RecordedEvent, 'type' | 'data' | 'metadata'>> {
  await note(caseId);
  for await (const { type, data, metadata } of store.read(caseStream(caseId), {
    backwards: true,
    max: 1,
  }))
    return { type, data, metadata };
  throw new Error('the note is not in the log');
}
