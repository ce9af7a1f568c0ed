import { problemOf, refusedAs } from '../city/case-of';
import { City } from '../city/city';
import type { Answer } from '../city/staff';
import { LETTER, receivedVoice, SAID, signVoice, voiceCommand } from '../city/voice-of';

/** The sample city's organisation, where somebody of 観光課 signs in as `kanko-kakariin`. */
const withAMember = (file: string): string =>
  file.replace('name: 設例 七郎, posts', 'name: 設例 七郎, login: kanko-kakariin, posts');

describe('A voice with a draft, the section of which', () => {
  let city: City;
  let id: string;

  beforeEach(async () => {
    city = await City.open({ organisation: withAMember });
    id = (await receivedVoice(city, { ...LETTER, unit: 'kanko' })).body.id;
    expect((await draft('kanko-kakariin')).status).toBe(200);
  });
  afterEach(() => city.close());

  const draft = (login: string): Promise<Answer> =>
    voiceCommand(city, login, id, 'draft-reply', { text: SAID.reply });
  const send = (login: string): Promise<Answer> =>
    voiceCommand(city, login, id, 'send-reply', { on: city.day(), means: 'letter' });
  const change = async (command: string, body: object): Promise<Answer> =>
    (await city.staff('joho-kanri')).send('POST', `/api/organisation/${command}`, body);
  const waitingFor = async (login: string): Promise<unknown> =>
    (await (await city.staff(login)).get('/api/voices?waiting=me')).body.voices;

  /** Its people go elsewhere, as before a section ends. */
  async function itsPeopleLeave(): Promise<void> {
    const transfers = await change('order-transfers', {
      from: city.day(),
      transfers: [
        { person: 'p-0046', leaves: 'kanko-kacho' },
        { person: 'p-0047', leaves: 'kanko-kakariin', takes: 'shimin-madoguchi-kakariin' },
      ],
    });
    expect(transfers.status).toBe(200);
  }

  it('is merged goes on in the other, the head of which decides', async () => {
    await itsPeopleLeave();
    const merger = { id: 'kanko', into: 'shimin', from: city.day() };
    expect((await change('merge-unit', merger)).status).toBe(200);

    expect(await waitingFor('shimin-kacho')).toMatchObject([{ id, waitsFor: 'decide-reply' }]);
    expect(await waitingFor('fukushi-kacho')).toEqual([]);
    expect((await signVoice(city, 'shimin-kacho', id, 'decide-reply')).status).toBe(200);
    expect((await send('shimin-tantou')).body).toMatchObject({ standing: 'replied', ended: true });
  });

  it('is closed is handed on by the secretariat, and drafted anew', async () => {
    await itsPeopleLeave();
    for (const post of ['kanko-kacho', 'kanko-kakariin'])
      await change('close-post', { id: post, from: city.day() });
    const closed = await change('close-unit', { id: 'kanko', from: city.day() });
    expect(closed.status).toBe(200);

    expect((await draft('shimin-tantou')).status).toBe(404);
    const transfer = { toUnit: 'shimin', reason: SAID.reason };
    const handed = await voiceCommand(city, 'kikaku-jimukyoku', id, 'transfer', transfer);
    expect(handed.body).toMatchObject({ standing: 'received' });
    expect((await draft('shimin-tantou')).status).toBe(200);
    const again = await voiceCommand(city, 'shimin-tantou', id, 'transfer', transfer);
    expect(problemOf(again)).toMatchObject(refusedAs(403, 'transfersTheVoice'));
    expect((await signVoice(city, 'shimin-kacho', id, 'decide-reply')).status).toBe(200);
    expect((await send('shimin-tantou')).body).toMatchObject({ standing: 'replied' });
  });
});
