import type { Day } from '../../calendar/day';
import type { Parts } from '../../installation';
import { untilStopped } from '../../platform/back-off';
import type { Config } from '../../platform/config';
import type { Language } from '../../platform/language';
import { startServer } from '../../server';
import { loadSampleCity } from '../sample-city';
import { playCase } from '../tour/case-story';
import { TOUCHES_NOTHING } from '../tour/harmless';
import { MovableClock } from '../tour/movable-clock';
import { silentNarrator } from '../tour/printer';
import { atCityTime, DEMO_SCHEDULE, firstDayBefore, workingDayBefore } from '../tour/schedule';
import { Stage } from '../tour/stage';
import { typedTexts } from '../tour/texts/typed';

/** Everybody of the sample city signs in with this; a demo listens on this machine only, unless told. */
export const DEMO_PASSWORD = 'tameshi-no-aikotoba';

/** The story begins so long before the present, so that its last day has passed. */
const WEEKS_BEFORE = 7;

/**
 * Loads the sample city and plays one case to its end and another one to its report, over HTTP, in
 * the weeks before the present. The folder has nothing of an attempt before.
 */
export async function prepareDemo(config: Config, parts: Parts, language: Language): Promise<void> {
  const firstDay = firstDayBefore(parts.clock, WEEKS_BEFORE);
  const clock = new MovableClock(atCityTime(firstDay, '8:30'));
  const local = { ...config, host: '127.0.0.1', port: 0 };
  const server = await startServer(local, { ...parts, clock, wait: untilStopped });
  try {
    await loadSampleCity(server.app, DEMO_PASSWORD);
    const site = { url: server.url, language };
    const stage = new Stage(site, clock, silentNarrator, firstDay, DEMO_PASSWORD);
    await playCase(stage, DEMO_SCHEDULE);
    await reportAnother(stage, workingDayBefore(parts.clock));
  } finally {
    await server.close();
  }
}

/** A report that waits to be accepted, so that somebody has something to do. */
async function reportAnother(stage: Stage, day: Day): Promise<void> {
  stage.moveTo(atCityTime(day, '17:05'));
  const clerk = await stage.enter('shimin-kakariin');
  await clerk.report(
    {
      whatHappened: stage.typed(typedTexts.secondReport),
      foundHow: 'citizen',
      citizen: { reply: 'anonymous' },
      receivingUnit: 'shimin',
      touches: TOUCHES_NOTHING,
    },
    'ticket-machine-1',
  );
}
