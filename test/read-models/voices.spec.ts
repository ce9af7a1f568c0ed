import type { PersonActor } from '../../state-machines/actor';
import { voiceStream } from '../../src/event-store/streams';
import { derivedId } from '../../src/platform/ids';
import { listVoices, placeOfVoice, voiceByNumber } from '../../src/read-models/voices/queries';
import type { VoiceFilters, VoicePlace } from '../../src/read-models/voices/queries';
import { seesVoice } from '../../src/read-models/voices/visibility';
import {
  theAuditor,
  theColleague,
  theDepartmentHead,
  theHandler,
  theMayor,
  theNeighbour,
  thePromoter,
  theReporter,
  theSecretary,
  theSectionHead,
  theSubsectionHead,
  theWelfareHead,
} from '../case-stories/cast';
import { sqliteAndPostgres } from '../sqlite-and-postgres';
import * as deeds from '../voice-stories/voice-deeds';
import {
  decided,
  lookedAgain,
  lookingAgain,
  nameless,
  replied,
  there,
} from '../voice-stories/voice-places';
import type { VoiceStory } from '../voice-stories/voice-story';
import { Projected } from './projected';
import { caseId, ToldLog } from './told-log';

let log: ToldLog;
let projected: Projected;
const readModelsIn = sqliteAndPostgres();

const voiceId = (number: number): string => derivedId('voice', String(number));
const asking = (by: PersonActor) => ({ person: by.person, standings: [by] });

/** Records what a story tells, as it is told there. */
async function record(id: string, { facts }: VoiceStory): Promise<void> {
  for (const { type, data } of facts) await log.record(voiceStream(id), type, data as never);
  await projected.caughtUp();
}

const idsFor = async (by: PersonActor, filters: VoiceFilters = {}): Promise<string[]> => {
  const { voices } = await projected.read((tables) =>
    listVoices(tables, { asking: asking(by), filters, limit: 100 }),
  );
  return voices.map(({ voice_id }) => voice_id);
};

describe.each(['sqlite', 'postgres'] as const)('voices in %s', (kind) => {
  beforeEach(async () => {
    log = await ToldLog.open();
    projected = await Projected.over(log, readModelsIn(kind));
  });
  afterEach(async () => {
    await projected.close();
    await log.close();
  });

  it('are the same row by row after a rebuild, and after a restart in between', async () => {
    await record(voiceId(1), decided());
    await projected.restart();
    await record(voiceId(2), lookedAgain().after(deeds.caseLinked()));
    // A voice of which the fold is read back from its row.
    const sent = replied().facts.at(-1);
    if (sent === undefined) throw new Error('Nothing was sent');
    await log.record(voiceStream(voiceId(1)), sent.type, sent.data as never);
    await projected.caughtUp();
    expect(projected.setAside).toEqual([]);
    const live = await projected.tables();
    expect(live.voices).toHaveLength(2);
    expect(live.voice_cases).toHaveLength(1);
    await projected.readModels.rebuild();
    expect(await projected.tables()).toEqual(live);
  });

  it('are open to their sections, those above, the secretariat and who received them', async () => {
    await record(voiceId(1), there());
    await log.report(deeds.A_CASE);
    await projected.caughtUp();
    const sees = async (by: PersonActor) =>
      projected.read((tables) => seesVoice(tables, voiceId(1), asking(by)));
    for (const by of [theHandler, theSubsectionHead, theSectionHead, theDepartmentHead, theMayor])
      expect([by.person, await sees(by)]).toEqual([by.person, true]);
    const receiver = { ...theNeighbour, person: theReporter.person };
    for (const by of [theSecretary, receiver])
      expect([by.person, await sees(by)]).toEqual([by.person, true]);
    for (const by of [theNeighbour, theWelfareHead, theAuditor])
      expect([by.person, await sees(by), await idsFor(by)]).toEqual([by.person, false, []]);

    const { type, data } = there().after(deeds.caseLinked()).facts.at(-1) ?? {};
    await log.record(voiceStream(voiceId(1)), type ?? '', data as never);
    await projected.caughtUp();
    // She sees every case whole, and so this one.
    expect(await sees(theAuditor)).toBe(true);
    expect(await idsFor(theAuditor, { case: deeds.A_CASE })).toEqual([voiceId(1)]);
    expect(await idsFor(theAuditor, { case: caseId(9) })).toEqual([]);
    expect(await sees(theNeighbour)).toBe(false);
  });

  it('are open to the section that looks again, and wait for its head', async () => {
    await record(voiceId(1), lookingAgain());
    expect(await idsFor(theWelfareHead, { waitingForMe: true })).toEqual([voiceId(1)]);
    expect(await idsFor(theSectionHead)).toEqual([voiceId(1)]);
    expect(await idsFor(theSectionHead, { waitingForMe: true })).toEqual([]);
  });

  it('come by what is due first, then those that are answered, page by page', async () => {
    await record(voiceId(1), replied());
    await record(voiceId(2), there().after(deeds.interimReplySent()));
    await record(voiceId(3), nameless().after(deeds.settled()));
    await record(voiceId(4), there().after(deeds.numbered()));
    const ordered = [voiceId(4), voiceId(2), voiceId(3), voiceId(1)];
    expect(await idsFor(theSectionHead)).toEqual(ordered);
    const paged: string[] = [];
    let beyond: VoicePlace | undefined;
    for (let more = true; more;) {
      const page = await projected.read((tables) =>
        listVoices(tables, {
          asking: asking(theSectionHead),
          filters: {},
          limit: 1,
          ...(beyond !== undefined && { beyond }),
        }),
      );
      paged.push(...page.voices.map(({ voice_id }) => voice_id));
      beyond = page.voices.map(placeOfVoice).at(-1);
      more = page.more;
    }
    expect(paged).toEqual(ordered);

    expect(await idsFor(theSectionHead, { standing: 'settled' })).toEqual([voiceId(3)]);
    expect(await idsFor(theSectionHead, { dueBefore: '2026-04-21' })).toEqual([voiceId(4)]);
    expect(await idsFor(theSectionHead, { number: 'V-R8-戸籍' })).toEqual([voiceId(4)]);
    expect(await idsFor(theSectionHead, { ended: false })).toEqual([voiceId(4), voiceId(2)]);
    expect(await idsFor(thePromoter, { waitingForMe: true })).toEqual([voiceId(4), voiceId(2)]);
    expect(await idsFor(theColleague, { waitingForMe: true })).toEqual([]);
    const found = await projected.read((tables) => voiceByNumber(tables, 'V-R8-戸籍-0001'));
    expect(found?.voice_id).toBe(voiceId(4));
  });

  it('that are broken are set aside alone', async () => {
    await log.record(voiceStream(voiceId(1)), 'ReplySent', {});
    await record(voiceId(2), there());
    expect(projected.setAside).toMatchObject([{ stream: voiceStream(voiceId(1)) }]);
    expect(await idsFor(theSectionHead)).toEqual([voiceId(2)]);
  });
});
