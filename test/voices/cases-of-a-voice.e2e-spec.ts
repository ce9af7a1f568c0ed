import { openEmbedded } from '../../src/event-store/embedded/open-embedded';
import {
  EVENT_STORE,
  type EventStore,
  type RecordedEvent,
} from '../../src/event-store/event-store';
import { metadataOf, recordFacts } from '../../src/event-store/record';
import { caseStream, numbersStream, voiceStream } from '../../src/event-store/streams';
import { derivedId } from '../../src/platform/ids';
import { VoicesProcess } from '../../src/voices/voices-process';
import { City } from '../city/city';
import { REPORT } from '../city/life';
import type { Answer } from '../city/staff';
import {
  ANONYMOUS,
  receivedVoice,
  repliedVoice,
  SAID,
  signVoice,
  voiceCommand,
} from '../city/voice-of';
import { allSaidIn, problemOf, refusedAs, triagedCase } from '../city/case-of';
import { envelopeOf } from '../envelope';
import { collect } from '../event-store-contract/samples';

const UNKNOWN = '00000000-0000-8000-8000-000000000000';

/** Facts of a stream, once the feed has brought this many of a type: the process works behind the command. */
async function untilThere(
  city: City,
  stream: string,
  type: string,
  count = 1,
): Promise<RecordedEvent[]> {
  const store = city.server.app.get<EventStore>(EVENT_STORE);
  const found = new Map<string, RecordedEvent>();
  for await (const item of store.subscribe()) {
    if ('caughtUp' in item || item.stream !== stream || item.type !== type) continue;
    found.set(item.id, item);
    if (found.size === count) break;
  }
  return [...found.values()];
}

const typesOf = async (store: EventStore, stream: string): Promise<string[]> =>
  (await collect(store.read(stream))).map(({ type }) => type);

describe('The cases of a voice', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  const report = async (voice: string, login = 'shimin-kakariin'): Promise<Answer> =>
    (await city.staff(login)).send('POST', '/api/cases', { ...REPORT, voice });

  const casesOf = async (voice: string) =>
    (await (await city.staff('shimin-kacho')).get(`/api/voices/${voice}`)).body.cases;

  it('owe the reply, which the voice’s own answer meets: several from one letter', async () => {
    const voice = (await receivedVoice(city)).body.id;
    const first = (await report(voice)).body.id;
    const second = (await report(voice)).body.id;

    for (const id of [first, second]) {
      const [raised] = await untilThere(city, caseStream(id), 'ObligationRaised');
      expect(raised?.data).toMatchObject({
        by: { process: 'voices' },
        obligation: {
          id: `reply-${voice}`,
          kind: 'reply',
          about: voice,
          dueOn: '2026-04-20',
          owedBy: { unit: 'shimin' },
        },
      });
    }
    expect(await casesOf(voice)).toEqual([first, second]);

    await repliedVoice(city, voice);
    for (const id of [first, second]) {
      const [met] = await untilThere(city, caseStream(id), 'ObligationMet');
      expect(met?.data).toMatchObject({
        by: { process: 'voices' },
        id: `reply-${voice}`,
        answer: 'done',
      });
    }
  });

  it('owe it by the later day that an interim reply promised', async () => {
    const voice = (await receivedVoice(city)).body.id;
    const id = (await report(voice)).body.id;
    await untilThere(city, caseStream(id), 'ObligationRaised');
    const interim = { on: city.day(), means: 'letter', text: SAID.interim };
    const send = (body: object) =>
      voiceCommand(city, 'shimin-tantou', voice, 'send-interim-reply', body);
    expect((await send({ ...interim, newDueOn: '2026-05-15' })).status).toBe(200);
    const [moved] = await untilThere(city, caseStream(id), 'ObligationMoved');
    expect(moved?.data).toMatchObject({
      by: { process: 'voices' },
      id: `reply-${voice}`,
      dueOn: '2026-05-15',
      owedBy: { unit: 'shimin' },
    });

    // An interim reply that promises nothing moves nothing.
    expect((await send(interim)).status).toBe(200);
    await repliedVoice(city, voice);
    await untilThere(city, caseStream(id), 'ObligationMet');
    expect(await allSaidIn(city, id, 'ObligationMoved')).toHaveLength(1);
  });

  it('owe it by the section to which the voice went, which then hears that it is late', async () => {
    const voice = (await receivedVoice(city)).body.id;
    const first = (await report(voice)).body.id;
    const second = (await report(voice)).body.id;
    for (const id of [first, second]) await untilThere(city, caseStream(id), 'ObligationRaised');
    const transfer = { toUnit: 'fukushi-seisaku', reason: SAID.reason };
    await voiceCommand(city, 'shimin-suishin', voice, 'transfer', transfer);
    for (const id of [first, second]) {
      const [moved] = await untilThere(city, caseStream(id), 'ObligationMoved');
      expect(moved?.data).toMatchObject({
        dueOn: '2026-04-20',
        owedBy: { unit: 'fukushi-seisaku' },
      });
    }
    city.pass(15);
    await city.lookAtDeadlines();
    const words = (await allSaidIn(city, first, 'ReminderSent')) as { deadline: string }[];
    expect(words.filter(({ deadline }) => deadline === `reply-${voice}`)).toMatchObject([
      { dueOn: '2026-04-20', to: ['fukushi-seisaku-kacho'] },
    ]);
  });

  it('that were closed owe it once they are reopened: to a voice that came meanwhile', async () => {
    const id = await triagedCase(city, { triage: { kind: 'correctionItem' } });
    const fix = { what: SAID.reason, doneOn: city.day(), doneBy: 'p-0003' };
    await (await city.staff('shimin-tantou')).command(id, 'record-fix', fix);
    const closed = await (await city.staff('shimin-kacho')).sign(id, 'approve-closure');
    expect(closed.body.state.ended).toBe(true);
    const voices = [(await receivedVoice(city)).body.id, (await receivedVoice(city)).body.id];
    for (const voice of voices)
      await voiceCommand(city, 'shimin-tantou', voice, 'link-case', { case: id });
    const [answered] = voices;
    await repliedVoice(city, answered ?? '');

    const head = await city.staff('kikaku-kacho');
    const wrong = { because: 'missingEvidence', reason: SAID.reason, as: 'kikaku-kacho' };
    expect((await head.sign(id, 'reopen', wrong)).status).toBe(200);
    const raised = await untilThere(city, caseStream(id), 'ObligationRaised', 2);
    expect(raised.map(({ data }) => (data.obligation as { about: string }).about).sort()).toEqual(
      [...voices].sort(),
    );
    const [met] = await untilThere(city, caseStream(id), 'ObligationMet');
    expect(met?.data.id).toBe(`reply-${answered ?? ''}`);
  });

  it.each([
    [
      'the decision not to reply',
      (voice: string) =>
        signVoice(city, 'shimin-kacho', voice, 'decide-no-reply', { reason: SAID.reason }),
    ],
    [
      '対応済 of an inquiry',
      (voice: string) =>
        voiceCommand(city, 'shimin-kacho', voice, 'settle', {
          settledAs: 'inquiry',
          reason: SAID.reason,
        }),
    ],
  ])('are let go by %s too', async (_what, answer) => {
    const voice = (await receivedVoice(city)).body.id;
    const id = (await report(voice)).body.id;
    expect((await answer(voice)).status).toBe(200);
    expect(await untilThere(city, caseStream(id), 'ObligationMet')).toHaveLength(1);
  });

  it('may be there already, and are linked later: an answered voice is owed nothing more', async () => {
    const id = (await (await city.staff('shimin-kakariin')).send('POST', '/api/cases', REPORT)).body
      .id;
    const voice = (await receivedVoice(city)).body.id;
    await repliedVoice(city, voice);
    const linking = { case: id };
    expect((await voiceCommand(city, 'shimin-tantou', voice, 'link-case', linking)).status).toBe(
      200,
    );
    const again = await voiceCommand(city, 'shimin-tantou', voice, 'link-case', linking);
    expect(problemOf(again)).toMatchObject(refusedAs(422, 'theCaseIsNotLinkedYet'));
    await untilThere(city, caseStream(id), 'ObligationMet');

    const nowhere = { case: UNKNOWN };
    expect((await voiceCommand(city, 'shimin-tantou', voice, 'link-case', nowhere)).status).toBe(
      404,
    );
  });

  it('hand over to it what they owed a citizen before there was a voice', async () => {
    const wanted = { ...REPORT, foundHow: 'citizen', citizen: { reply: 'wanted' } };
    const reporter = await city.staff('shimin-kakariin');
    const { id } = (await reporter.send('POST', '/api/cases', wanted)).body;
    await untilThere(city, caseStream(id), 'ObligationRaised');
    const voice = (await receivedVoice(city)).body.id;
    await voiceCommand(city, 'shimin-tantou', voice, 'link-case', { case: id });
    const [met] = await untilThere(city, caseStream(id), 'ObligationMet');
    expect(met?.data).toMatchObject({ id: 'reply-1', answer: 'done' });
    const raised = await untilThere(city, caseStream(id), 'ObligationRaised', 2);
    expect(raised.map(({ data }) => (data.obligation as { id: string }).id)).toEqual([
      'reply-1',
      `reply-${voice}`,
    ]);
    await repliedVoice(city, voice);
    const all = await untilThere(city, caseStream(id), 'ObligationMet', 2);
    expect(all.map(({ data }) => data.id)).toEqual(['reply-1', `reply-${voice}`]);
  });

  it('are linked by a reply that the secretariat says they owe, and are met by the answer', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const { id } = (await reporter.send('POST', '/api/cases', REPORT)).body;
    const voice = (await receivedVoice(city)).body.id;
    const owed = {
      kind: 'reply',
      owedBy: { unit: 'shimin' },
      about: voice,
      as: 'kikaku-jimukyoku',
    };
    const secretariat = await city.staff('kikaku-jimukyoku');
    expect((await secretariat.command(id, 'raise-obligation', owed)).status).toBe(200);
    await untilThere(city, voiceStream(voice), 'CaseLinked');
    await repliedVoice(city, voice);
    const [met] = await untilThere(city, caseStream(id), 'ObligationMet');
    expect(met?.data).toMatchObject({ id: 'reply-1', by: { process: 'voices' } });
    expect(await casesOf(voice)).toEqual([id]);
  });

  it('owe it once, whoever says so, and nothing where the voice was answered before', async () => {
    const voice = (await receivedVoice(city)).body.id;
    const id = (await report(voice)).body.id;
    await untilThere(city, caseStream(id), 'ObligationRaised');
    const secretariat = await city.staff('kikaku-jimukyoku');
    const again = () =>
      secretariat.command(id, 'raise-obligation', {
        kind: 'reply',
        owedBy: { unit: 'shimin' },
        about: voice,
        as: 'kikaku-jimukyoku',
      });
    expect(problemOf(await again())).toMatchObject(refusedAs(422, 'aVoicesReplyIsOwedOnce'));
    await repliedVoice(city, voice);
    await untilThere(city, caseStream(id), 'ObligationMet');
    expect((await again()).status).toBe(200);
    const met = await untilThere(city, caseStream(id), 'ObligationMet', 2);
    expect(met.map(({ data }) => data.id)).toEqual([`reply-${voice}`, 'reply-1']);
  });

  it('keep what they owe a citizen when a voice is linked that wants no reply', async () => {
    const wanted = { ...REPORT, foundHow: 'citizen', citizen: { reply: 'wanted' } };
    const reporter = await city.staff('shimin-kakariin');
    const { id } = (await reporter.send('POST', '/api/cases', wanted)).body;
    await untilThere(city, caseStream(id), 'ObligationRaised');
    const another = (await receivedVoice(city, ANONYMOUS)).body.id;
    await voiceCommand(city, 'shimin-tantou', another, 'link-case', { case: id });
    await untilThere(city, caseStream(id), 'ObligationRaised', 2);
    await voiceCommand(city, 'shimin-suishin', another, 'settle', {
      settledAs: 'opinion',
      reason: SAID.reason,
    });
    const met = await untilThere(city, caseStream(id), 'ObligationMet');
    expect(met.map(({ data }) => data.id)).toEqual([`reply-${another}`]);
  });

  it('may be none: a voice without a case is answered all the same', async () => {
    const voice = (await receivedVoice(city)).body.id;
    await repliedVoice(city, voice);
    expect(await casesOf(voice)).toEqual([]);
  });

  it('hand the voice on when they are merged, and each voice keeps its own reply', async () => {
    const [one, other] = [(await receivedVoice(city)).body.id, (await receivedVoice(city)).body.id];
    const master = (await report(one)).body.id;
    city.now = new Date(city.now.getTime() + 60_000);
    const merged = (await report(other)).body.id;
    const head = await city.staff('kikaku-kacho');
    const into = { into: master, reason: SAID.reason, as: 'kikaku-kacho' };
    expect((await head.sign(merged, 'merge', into)).status).toBe(200);

    const raised = await untilThere(city, caseStream(master), 'ObligationRaised', 2);
    expect(raised.map(({ data }) => (data.obligation as { about: string }).about)).toEqual([
      one,
      other,
    ]);
    expect(await casesOf(other)).toEqual([merged, master]);
    await repliedVoice(city, other);
    const [met] = await untilThere(city, caseStream(master), 'ObligationMet');
    expect(met?.data.id).toBe(`reply-${other}`);
  });

  it('owe the reply before they can end, however far behind the process is', async () => {
    await city.server.app.get(VoicesProcess).onApplicationShutdown();
    const head = await city.staff('shimin-kacho');
    const toBeClosed = async (body: object) => {
      const id = await triagedCase(city, { report: body, triage: { kind: 'correctionItem' } });
      const fix = { what: SAID.reason, doneOn: city.day(), doneBy: 'p-0003' };
      await (await city.staff('shimin-tantou')).command(id, 'record-fix', fix);
      return id;
    };
    const close = async (id: string) => problemOf(await head.sign(id, 'approve-closure'));
    const owing = refusedAs(403, 'nothingIsOwed');

    const reported = await toBeClosed({ voice: (await receivedVoice(city)).body.id });
    expect(await close(reported)).toMatchObject(owing);

    const linked = await toBeClosed({});
    const voice = (await receivedVoice(city)).body.id;
    await voiceCommand(city, 'shimin-tantou', voice, 'link-case', { case: linked });
    expect(await close(linked)).toMatchObject(owing);

    const master = await toBeClosed({});
    city.now = new Date(city.now.getTime() + 60_000);
    const merged = await toBeClosed({ voice });
    const into = { into: master, reason: SAID.reason, as: 'kikaku-kacho' };
    expect((await (await city.staff('kikaku-kacho')).sign(merged, 'merge', into)).status).toBe(200);
    expect(await close(master)).toMatchObject(owing);

    await repliedVoice(city, voice);
    await city.restart();
    for (const id of [linked, master]) {
      await untilThere(city, caseStream(id), 'ObligationMet');
      expect((await head.sign(id, 'approve-closure')).body.state.ended).toBe(true);
    }
  });

  it('owe it also where a good point would be closed at once', async () => {
    await city.server.app.get(VoicesProcess).onApplicationShutdown();
    const report = { voice: (await receivedVoice(city)).body.id };
    const id = await triagedCase(city, { report, triage: { kind: 'goodPoint' } });
    const { body } = await (await city.staff('shimin-kacho')).get(`/api/cases/${id}`);
    expect(body.state).toMatchObject({ steps: ['preparing'], ended: false });
  });

  it('wait for an anonymous voice to be settled', async () => {
    const voice = (await receivedVoice(city, ANONYMOUS)).body.id;
    const id = (await report(voice)).body.id;
    await untilThere(city, caseStream(id), 'ObligationRaised');
    await voiceCommand(city, 'shimin-suishin', voice, 'settle', {
      settledAs: 'opinion',
      reason: SAID.reason,
    });
    expect(await untilThere(city, caseStream(id), 'ObligationMet')).toHaveLength(1);
  });

  it('name only a voice that is there and open to the reporter', async () => {
    const voice = (await receivedVoice(city)).body.id;
    expect((await report(UNKNOWN)).status).toBe(404);
    expect((await report(voice, 'fukushi-kacho')).status).toBe(404);
    expect((await report('not-an-id')).status).toBe(400);
  });

  it('get what a crash kept from them, and nothing twice', async () => {
    const voice = (await receivedVoice(city)).body.id;
    const done = (await report(voice)).body.id;
    const [raised] = await untilThere(city, caseStream(done), 'ObligationRaised');
    expect(raised).toBeDefined();

    await city.stop();
    // What a server leaves behind that was killed right after it stored a report and a receipt.
    const store = openEmbedded(city.folder.path);
    const [reported] = await collect(store.read(caseStream(done)));
    const [received] = await collect(store.read(voiceStream(voice)));
    const lost = derivedId('case', 'lost');
    const unnumbered = derivedId('voice', 'unnumbered');
    await leaveBehind(store, caseStream(lost), reported);
    await leaveBehind(store, voiceStream(unnumbered), received);
    await store.close();

    await city.restart();
    const [obligation] = await untilThere(city, caseStream(lost), 'ObligationRaised');
    expect(obligation?.data).toMatchObject({ obligation: { about: voice } });
    const [numbered] = await untilThere(city, voiceStream(unnumbered), 'VoiceNumbered');
    expect(numbered?.data).toMatchObject({ text: 'V-R8-市民-0002' });
    await untilThere(city, caseStream(lost), 'CaseNumbered');

    // The process met everything again, from the beginning of the feed.
    await city.restart();
    await repliedVoice(city, voice);
    await untilThere(city, caseStream(lost), 'ObligationMet');
    const feed = city.server.app.get<EventStore>(EVENT_STORE);
    for (const id of [done, lost])
      expect((await typesOf(feed, caseStream(id))).sort()).toEqual([
        'CaseNumbered',
        'CaseSubmitted',
        'ObligationMet',
        'ObligationRaised',
      ]);
    expect(await typesOf(feed, numbersStream(2026, 'shimin'))).toHaveLength(2);
  });
});

/** Appends a first fact like another one to a stream of its own. */
async function leaveBehind(
  store: EventStore,
  stream: string,
  like: RecordedEvent | undefined,
): Promise<void> {
  if (like === undefined) throw new Error('There is nothing to repeat');
  const { at, release } = metadataOf(like);
  const command = envelopeOf(stream, release);
  const facts = [{ type: like.type, data: like.data }];
  await store.append(stream, recordFacts(stream, null, facts, command, new Date(at)), {
    expected: 'none',
  });
}
