import { EVENT_STORE, type EventStore } from '../../src/event-store/event-store';
import { voiceStream } from '../../src/event-store/streams';
import { sealedTextsIn } from '../../src/sealed-texts/fact-data';
import { COMMAND_OF_VOICE_FACT } from '../../src/voices/command-names';
import { City } from '../city/city';
import {
  ANONYMOUS,
  LETTER,
  receivedVoice,
  repliedVoice,
  SAID,
  signVoice,
  voiceCommand,
} from '../city/voice-of';

describe('A voice 市民の声', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const voice = async (login: string, id: string) =>
    (await city.staff(login)).get(`/api/voices/${id}`);

  it('is received with a reception number and a due day, and every text of it is sealed', async () => {
    const answer = await receivedVoice(city);
    expect(answer).toMatchObject({
      status: 201,
      body: { number: 'V-R8-市民-0001', revision: 1, standing: 'received', ended: false },
    });
    const { id } = answer.body;
    expect(answer.headers.get('location')).toBe(`/api/voices/${id}`);
    expect(answer.headers.get('etag')).toBe('"1"');

    const seen = await voice('shimin-kacho', id);
    expect(seen.body).toMatchObject({
      number: 'V-R8-市民-0001',
      label: '受付済',
      section: 'shimin',
      // Fourteen days from the day after receipt.
      dueOn: '2026-04-20',
      facts: {
        received: {
          label: '受付',
          data: { letter: SAID.letter, citizen: { name: SAID.name, contact: SAID.contact } },
        },
      },
    });

    const texts: string[] = [];
    let log = '';
    for await (const { data } of city.server.app
      .get<EventStore>(EVENT_STORE)
      .read(voiceStream(id))) {
      texts.push(...sealedTextsIn(data).map(({ pointer }) => pointer));
      log += JSON.stringify(data);
    }
    expect(texts).toEqual(['/citizen/contact', '/citizen/name', '/letter']);
    for (const text of [SAID.letter, SAID.name, SAID.contact]) expect(log).not.toContain(text);
  });

  it('is acknowledged, answered in the meantime, replied to by decision, and told how it was taken', async () => {
    const { id } = (await receivedVoice(city)).body;
    const told = { on: city.day(), means: 'telephone' };
    const acknowledged = await voiceCommand(city, 'shimin-tantou', id, 'acknowledge', told);
    expect(acknowledged).toMatchObject({ status: 200, body: { standing: 'acknowledged' } });
    const interim = { ...told, text: SAID.interim, newDueOn: city.day(30) };
    await voiceCommand(city, 'shimin-tantou', id, 'send-interim-reply', interim);
    await repliedVoice(city, id);
    const taken = { reception: 'satisfied' };
    await voiceCommand(city, 'shimin-tantou', id, 'record-reception', taken);

    expect((await voice('shimin-kacho', id)).body).toMatchObject({
      standing: 'replied',
      ended: true,
      dueOn: city.day(30),
      firstDueOn: '2026-04-20',
      facts: {
        interim: { data: { text: SAID.interim } },
        draft: { data: { text: SAID.reply }, by: { person: 'p-0003' } },
        decision: { signature: { meaning: 'decided' }, by: { post: 'shimin-kacho' } },
        answer: { type: 'ReplySent', data: { means: 'letter' } },
        reception: { data: { reception: 'satisfied' } },
      },
    });
    const history = await (await city.staff('shimin-kacho')).get(`/api/voices/${id}/history`);
    expect(history.body).toMatchObject({ chainHolds: true });
    expect((history.body.facts as { type: string }[]).map(({ type }) => type)).toEqual([
      'VoiceReceived',
      'VoiceNumbered',
      'VoiceAcknowledged',
      'InterimReplySent',
      'ReplyDrafted',
      'ReplyDecided',
      'ReplySent',
      'ReceptionRecorded',
    ]);
  });

  it('is looked at once more by another section, which names the other ways', async () => {
    const { id } = (await receivedVoice(city)).body;
    await repliedVoice(city, id);
    const unhappy = { reception: 'dissatisfied', text: SAID.letter };
    await voiceCommand(city, 'shimin-tantou', id, 'record-reception', unhappy);
    // Nobody of the other section sees it before it is theirs.
    expect((await voice('fukushi-kacho', id)).status).toBe(404);
    const assigned = { unit: 'fukushi-seisaku' };
    await voiceCommand(city, 'kikaku-jimukyoku', id, 'assign-second-look', assigned);
    const look = { outcome: 'revised', text: SAID.secondLook, otherWays: SAID.otherWays };
    expect((await signVoice(city, 'shimin-kacho', id, 'decide-second-look', look)).status).toBe(
      403,
    );
    expect(await signVoice(city, 'fukushi-kacho', id, 'decide-second-look', look)).toMatchObject({
      status: 200,
      body: { standing: 'lookedAgain' },
    });
    const sent = { on: city.day(), means: 'letter' };
    expect(await voiceCommand(city, 'shimin-tantou', id, 'send-reply', sent)).toMatchObject({
      body: { standing: 'repliedAgain', ended: true },
    });
    // One second look: no other follows.
    expect(
      await voiceCommand(city, 'shimin-tantou', id, 'record-reception', unhappy),
    ).toMatchObject({ status: 200, body: { standing: 'repliedAgain' } });
  });

  it('is settled where nobody can be answered', async () => {
    const { id } = (await receivedVoice(city, ANONYMOUS)).body;
    const thanks = { settledAs: 'thanks' };
    expect(await voiceCommand(city, 'shimin-suishin', id, 'settle', thanks)).toMatchObject({
      body: { standing: 'settled', ended: true },
    });
  });

  it('of which the section is not known is taken by that of the secretariat, and goes on to another', async () => {
    const { unit: _unit, ...unknown } = LETTER;
    const { id, number } = (await receivedVoice(city, unknown)).body;
    expect(number).toBe('V-R8-企調-0001');
    const transfer = { toUnit: 'shimin', reason: SAID.reason };
    await voiceCommand(city, 'kikaku-jimukyoku', id, 'transfer', {
      ...transfer,
      as: 'kikaku-jimukyoku',
    });
    expect((await voice('shimin-kacho', id)).body).toMatchObject({ section: 'shimin', number });
  });

  it('is decided on by the next superior post where the section’s head drafted the reply', async () => {
    const { id } = (await receivedVoice(city)).body;
    await voiceCommand(city, 'shimin-kacho', id, 'draft-reply', { text: SAID.reply });
    expect((await voice('shimin-kacho', id)).body.decider).toBe('shimin-fuku-bucho');
    // A colleague's draft does not make the head's own part in it undone.
    await voiceCommand(city, 'shimin-tantou', id, 'draft-reply', { text: SAID.reply });
    const refused = await signVoice(city, 'shimin-kacho', id, 'decide-reply');
    expect(refused).toMatchObject({ status: 403 });
    expect(refused.body.rules.map(({ name }) => name)).toEqual([
      'holdsTheDecisionOnTheReply',
      'didNotDraftTheReply',
    ]);
  });

  it('offers what the API takes: every named command has its operation, and no other has', async () => {
    const { body } = await (await city.staff('shimin-kacho')).get('/api/openapi.json');
    const commands = Object.keys(body.paths as object).flatMap(
      (path) => /^\/api\/voices\/\{id\}\/([a-z-]+)$/.exec(path)?.[1] ?? [],
    );
    expect(commands.filter((name) => name !== 'history').sort()).toEqual(
      Object.values(COMMAND_OF_VOICE_FACT).sort(),
    );
  });
});
