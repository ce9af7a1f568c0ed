import { City } from '../test/city/city';
import { aCase } from '../test/city/life';

/** What the process of a city says once, when it can be asked. */
export interface CityOpened {
  readonly url: string;
  readonly cookie: string;
  /** Accepted cases that the holder of the cookie takes part in. */
  readonly cases: readonly string[];
  /** One case with `NOTES` notes more. */
  readonly long: string;
}

const CASES = 200;
/** So that the long case has some 200 facts. */
const NOTES = 197;

/** A city in a process of its own, so that whoever asks it does not take its processor time. */
async function open(): Promise<void> {
  const city = await City.open();
  const cases: string[] = [];
  while (cases.length < CASES) cases.push((await aCase(city, 'accepted')).body.id);
  const promoter = await city.staff('shimin-suishin');
  const long = (await aCase(city, 'accepted')).body.id;
  for (let notes = 0; notes < NOTES; notes += 1)
    await promoter.command(long, 'add-note', { text: '申出人は来週また来庁する。' });
  const opened: CityOpened = { url: city.server.url, cookie: promoter.cookie, cases, long };
  process.send?.(opened);
  process.once('disconnect', () => void city.close());
}

void open();
