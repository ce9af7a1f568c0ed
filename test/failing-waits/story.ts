import { away } from '../city/absences';
import { acceptedCase, allSaidIn, reportedCase } from '../city/case-of';
import type { City } from '../city/city';
import { eventually } from '../city/eventually';
import { aCase, goOn, REPORT, TYPED } from '../city/life';
import { paused, resumed } from '../city/pauses';
import { receivedVoice, repliedVoice } from '../city/voice-of';
import { eraseCase } from '../erasure/city-with-texts';

/** What a story needs of who disturbs it. */
export interface Telling {
  /** Waits until every process has done with all that is in the log. */
  readonly settle: () => Promise<void>;
  /** Reports so that the report is stored, and its number left to the process. */
  readonly withoutNumbering: (report: () => Promise<string>) => Promise<string>;
}

/** Days of a city in which every process of the house has something to do. */
export async function daysOfACity(city: City, { settle, withoutNumbering }: Telling) {
  const { id: late } = (await aCase(city, 'planned')).body;
  await linkedCase(city);
  await settle();
  await answeredVoice(city);
  await settle();
  await withoutNumbering(() => reportedCase(city));
  await settle();
  // 架空 竹子 would have to endorse it.
  await away(city, 'p-0004', city.day(), city.day(2));
  await eventually('a step that is skipped', async () =>
    (await allSaidIn(city, late, 'StepSkipped')).at(0),
  );
  city.pass(3);
  await paused(city, city.day());
  city.pass(10);
  await resumed(city, city.day());
  await settle();
  await ineffectiveTwice(city);
  await settle();
  await insisted(() => city.lookAtDeadlines());
  await settle();
  await eraseCase(city, late);
  await settle();
  await city.stop();
  await insisted(() => city.start());
  await insisted(() => city.lookAtDeadlines());
  await settle();
}

/** A serious doubt is to be reported at once; another section finds the same, and has a case of its own. */
async function linkedCase(city: City): Promise<void> {
  const id = await acceptedCase(city, { report: { seriousSuspected: true } });
  const check = { kind: 'urgentCheck', owedBy: { unit: 'fukushi-seisaku' } };
  await (await city.staff('shimin-kacho')).command(id, 'raise-obligation', check);
  const text = '同じ様式の証明書を交付しているため。';
  const applies = { id: 'urgentCheck-1', answer: 'applies', text };
  await (await city.staff('fukushi-kacho')).command(id, 'meet-obligation', applies);
}

async function answeredVoice(city: City): Promise<void> {
  const voice = (await receivedVoice(city)).body.id;
  await reportedCase(city, { report: { ...REPORT, voice } });
  await repliedVoice(city, voice);
}

/** The quality manager hears of the second time. */
async function ineffectiveTwice(city: City): Promise<void> {
  const { id } = (await aCase(city, 'checking')).body;
  const judgement = { outcome: 'ineffective', measured: TYPED.measured, backTo: 'planning' };
  await (await city.staff('kankyo-kansa')).sign(id, 'judge-effect', judgement);
  await goOn(city, id, 'planned', 'checking');
  await (await city.staff('kankyo-kansa')).sign(id, 'judge-effect', judgement);
}

const MOST_TRIES = 1_000;

/** Does again what failed, as an operator or the clock would. */
async function insisted(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}
