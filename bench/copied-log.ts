import { openEmbedded } from '../src/event-store/embedded/open-embedded';
import type {
  EventStore,
  JsonObject,
  NewEvent,
  RecordedEvent,
} from '../src/event-store/event-store';
import { metadataOf, recordFacts, type Head } from '../src/event-store/record';
import { caseStream } from '../src/event-store/streams';
import { derivedId } from '../src/platform/ids';
import type { City } from '../test/city/city';
import { aCase, type Stage } from '../test/city/life';

/** Where the cases of a large log stand: most are over, some at every step. */
const STAGES: readonly Stage[] = [
  'reported',
  'triaged',
  'planned',
  'decided',
  'allDone',
  'confirmed',
  ...Array.from({ length: 14 }, (): Stage => 'closed'),
];
const WRITERS = 16;
/** Before this year the copies' days are spread over twelve fiscal years. */
const YEARS = 12;

/** Ends a city's server and makes its log as long as wanted, by copies of cases that were played. */
export async function lengthen(
  city: City,
  cases: number,
  say: (progress: string) => void,
): Promise<{ readonly events: number }> {
  const templates = await played(city);
  await city.stop();
  const store = openEmbedded(city.folder.path);
  try {
    let next = 0;
    let events = 0;
    const write = async () => {
      for (let number = next; number < cases; number = next) {
        next += 1;
        const template = templates[number % templates.length] ?? [];
        const copy = copyOf(template, number);
        await store.append(caseStream(idOfCopy(number)), copy, { expected: 'none' });
        events += copy.length;
        if (next % 5_000 === 0) say(`${next} of ${cases} cases`);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
    return { events };
  } finally {
    await store.close();
  }
}

export const idOfCopy = (number: number): string => derivedId('copy', String(number));

/** The events of a case at each stage. */
async function played(city: City): Promise<RecordedEvent[][]> {
  const ids: string[] = [];
  for (const stage of STAGES) ids.push((await aCase(city, stage)).body.id);
  await city.stop();
  const store = openEmbedded(city.folder.path);
  try {
    return await Promise.all(ids.map((id) => eventsOf(store, caseStream(id))));
  } finally {
    await store.close();
  }
}

async function eventsOf(store: EventStore, stream: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.read(stream)) events.push(event);
  return events;
}

/** The same case once more: another id and number, its digests and signatures made anew. */
function copyOf(template: readonly RecordedEvent[], number: number): NewEvent[] {
  const stream = caseStream(idOfCopy(number));
  const digests: string[] = [];
  let head: Head | null = null;
  return template.map((event) => {
    const { at, previous: _before, digest: _own, ...command } = metadataOf(event);
    const commandId = derivedId('copy', stream, event.id);
    const fact = { type: event.type, data: changed(event, number, digests) };
    const [recorded] = recordFacts(stream, head, [fact], { ...command, commandId }, new Date(at));
    if (recorded === undefined) throw new Error('a fact makes an event');
    const { digest } = metadataOf({ ...recorded, stream, revision: event.revision });
    digests.push(digest);
    head = { revision: event.revision, digest, at };
    return recorded;
  });
}

function changed(
  { type, data }: RecordedEvent,
  number: number,
  digests: readonly string[],
): JsonObject {
  if (type === 'CaseNumbered') return { ...data, text: `複写-${number}` };
  const noticedOn = data.noticedOn;
  if (type === 'CaseSubmitted' && typeof noticedOn === 'string')
    return { ...data, noticedOn: yearsBefore(noticedOn, number % YEARS) };
  const { signature } = data as { signature?: { signs: { revision: number }[] } & JsonObject };
  if (signature === undefined) return data;
  const signs = signature.signs.map(({ revision }) => ({
    revision,
    digest: digests[revision] ?? '',
  }));
  return { ...data, signature: { ...signature, signs } };
}

const yearsBefore = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
