import { cityDay } from '../../calendar/city-day';
import { streamHeadsFrom, type StreamHeads } from '../../history/verify/heads';
import { verifyLog } from '../../history/verify/verify';
import type { EventStore } from '../../event-store/event-store';
import { ORGANISATION_STREAM } from '../../event-store/streams';
import { openEventStore } from '../../event-store/open-event-store';
import type { Parts } from '../../installation';
import { untilStopped } from '../../platform/back-off';
import type { Config } from '../../platform/config';
import type { Clock } from '../../platform/clock';
import { ReadModels } from '../../read-models/read-models';
import { streamHeads } from '../../read-models/stream-heads/queries';
import { Rulesets } from '../../rulesets/rulesets';
import { startServer, type RunningServer } from '../../server';
import { CommandFailure } from '../command-failure';
import { initialPassword } from '../initial-passwords';
import { withReadOnlyLog } from '../read-only-log';
import { loadSampleCity } from '../sample-city';
import type { Terminal } from '../terminal';
import { printVerification } from '../verify';
import { showHistory, showMoments, type LookingBack } from './looking-back';
import { MovableClock } from './movable-clock';
import { showOccurrences } from './occurrences-table';
import { Printer } from './printer';
import { atCityTime, STORY_TIME_ZONE, firstDayBefore, TOUR_SCHEDULE } from './schedule';
import { Stage } from './stage';
import { playStory, type PlayedStory } from './story';
import { lookingBackTexts } from './texts/looking-back';
import { tourTexts } from './texts/tour';
import { expectThat } from './unexpected-answer';

/** So long before the present the letter arrives. */
const WEEKS_BEFORE = 96;

export interface TourSettings {
  /** A folder to throw away, and `embedded` or the address of an EventStoreDB without an organisation. */
  readonly config: Config;
  readonly parts: Omit<Parts, 'clock'>;
  /** What day it is today: the story plays in the months before. */
  readonly present: Clock;
  readonly terminal: Terminal;
}

/**
 * Plays one complaint from its arrival to its closure and its recurrence over HTTP, and a case of each
 * other route, then looks back, and prints all of it. Throws `CommandFailure` at the first answer that is not as the story goes, or where the
 * event store is not empty.
 */
export async function runTour(settings: TourSettings): Promise<void> {
  const { config, parts, present, terminal } = settings;
  const before = await lastPositionOfOthers(config, parts);
  const firstDay = firstDayBefore(present, WEEKS_BEFORE);
  const clock = new MovableClock(atCityTime(firstDay, '8:30'));
  const printer = new Printer(terminal);
  printer.heading(tourTexts.title);
  const server = await startServer(config, { ...parts, clock, wait: untilStopped });
  try {
    const password = initialPassword(parts.random);
    terminal.note(tourTexts.preparing);
    const { organisation, occurrences } = await loadSampleCity(server.app, password);
    const { facts, persons, accounts } = organisation;
    printer.heading(tourTexts.prepared(facts, persons, accounts.length, occurrences.years));

    const site = { url: server.url, language: terminal.language };
    const stage = new Stage(site, clock, printer, firstDay, password);
    const played = await playStory(stage, TOUR_SCHEDULE);
    stage.moveTo(present.now());
    await lookBack(stage, server, printer, terminal, played, () =>
      verifyOwn(config, settings, server, before),
    );
  } finally {
    await server.close();
  }
}

async function lookBack(
  stage: Stage,
  server: RunningServer,
  printer: Printer,
  terminal: Terminal,
  played: PlayedStory,
  verify: () => Promise<void>,
): Promise<void> {
  const now = stage.clock.now();
  const reader = await stage.enter('kikaku-jimukyoku');
  const nameOf = (person: string): string => stage.nameOf(person);
  const today = cityDay(now, STORY_TIME_ZONE);
  const { obligationKinds } = (await server.app.get(Rulesets).inForce(today)).ruleset;
  const titleOf = (post: string): string => stage.titleOf(post);
  const looking: LookingBack = { reader, printer, terminal, nameOf, titleOf, obligationKinds };
  printer.scene(now, lookingBackTexts.asOf);
  await showMoments(looking, played.first);
  printer.scene(now, lookingBackTexts.history);
  await showHistory(looking, played.first);
  printer.scene(now, lookingBackTexts.verify);
  await verify();
  printer.scene(now, lookingBackTexts.report);
  await showOccurrences(looking, played);
}

/** Checks all that the tour has put into the log, beside the running server. */
async function verifyOwn(
  config: Config,
  { parts, terminal }: TourSettings,
  { app }: RunningServer,
  before: bigint | undefined,
): Promise<void> {
  const heads = await app
    .get(ReadModels)
    .read((database) => streamHeadsFrom(streamHeads(database)));
  const own: StreamHeads = new Map(
    [...heads].filter(([, { position = 0 }]) => BigInt(position) > (before ?? -1n)),
  );
  const verification = await withReadOnlyLog(config, parts.random, ({ readRaw }) =>
    verifyLog(readRaw(before === undefined ? {} : { after: before }), own),
  );
  printVerification(terminal, verification);
  expectThat(verification.ok, 'nothing is found', verification.findings);
}

/** Where the log of a server that others have used ends. Throws where there is an organisation. */
async function lastPositionOfOthers(
  { eventStore, dataFolder }: Config,
  { random }: TourSettings['parts'],
): Promise<bigint | undefined> {
  if (eventStore === 'embedded') return undefined;
  const store: EventStore = await openEventStore(eventStore, { dataFolder, random });
  try {
    for await (const _event of store.read(ORGANISATION_STREAM, { max: 1 }))
      throw new CommandFailure('unavailable', tourTexts.notEmpty(eventStore));
    let last: bigint | undefined;
    for await (const { position } of store.readAll()) last = position;
    return last;
  } finally {
    await store.close();
  }
}
