import { invalidAt, problemOf, refusedAs } from '../city/case-of';
import { City } from '../city/city';
import {
  LETTER,
  receivedVoice,
  repliedVoice,
  SAID,
  signVoice,
  voiceCommand,
  voiceSigns,
} from '../city/voice-of';

const UNKNOWN = '00000000-0000-8000-8000-000000000000';

describe('A command about a voice', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const receive = async (body: object, headers: Record<string, string> = {}) =>
    (await city.staff('shimin-kakariin')).send('POST', '/api/voices', body, headers);
  const told = () => ({ on: city.day(), means: 'letter' });

  it.each([
    ['/how', { ...LETTER, how: 'pigeon' }],
    ['/letter', { ...LETTER, letter: ' ' }],
    ['/letter', { ...LETTER, letter: 'あ'.repeat(10_001) }],
    ['/citizen/name', { ...LETTER, citizen: { name: 'あ'.repeat(201) } }],
    ['/citizen/age', { ...LETTER, citizen: { age: '40' } }],
    ['/receivedOn', { ...LETTER, receivedOn: '2026-02-30' }],
    ['/wantsReply', { ...LETTER, wantsReply: 'yes' }],
    ['/unit', { ...LETTER, unit: 'nowhere' }],
    ['/kind', { ...LETTER, kind: 'complaint' }],
  ])('400: what is wrong at %s', async (pointer, body) => {
    expect(problemOf(await receive(body))).toMatchObject(invalidAt(pointer));
  });

  it('401, 404: nobody is signed in, or there is no such voice', async () => {
    const response = await fetch(`${city.server.url}/api/voices`, { method: 'POST' });
    expect(response.status).toBe(401);
    for (const id of [UNKNOWN, 'none'])
      expect((await voiceCommand(city, 'shimin-kacho', id, 'acknowledge', told())).status).toBe(
        404,
      );
  });

  it('is harmless when repeated, also the receipt; another one under the same key is refused', async () => {
    const headers = { 'Idempotency-Key': 'one-letter' };
    const first = await receive(LETTER, headers);
    expect(await receive(LETTER, headers)).toMatchObject({ status: 201, body: first.body });
    const other = await receive({ ...LETTER, how: 'email' }, headers);
    expect(other.body.type).toBe('urn:zesei:problem:idempotency-key-reused');

    const { id } = first.body;
    const key = { 'Idempotency-Key': 'told-once' };
    const done = await voiceCommand(city, 'shimin-tantou', id, 'acknowledge', told(), key);
    await voiceCommand(city, 'shimin-tantou', id, 'draft-reply', { text: SAID.reply });
    const repeated = await voiceCommand(city, 'shimin-tantou', id, 'acknowledge', told(), key);
    expect(repeated).toMatchObject({ status: 200, body: done.body });
  });

  it('412: the voice has moved on since it was read', async () => {
    const { id, revision } = (await receivedVoice(city)).body;
    const stale = { 'If-Match': '"0"' };
    const refused = await voiceCommand(city, 'shimin-tantou', id, 'acknowledge', told(), stale);
    expect(refused.status).toBe(412);
    const fresh = { 'If-Match': `"${revision}"` };
    expect(
      (await voiceCommand(city, 'shimin-tantou', id, 'acknowledge', told(), fresh)).status,
    ).toBe(200);
  });

  it('409 before 403 before 428 before 422', async () => {
    const { id } = (await receivedVoice(city)).body;
    const none = await voiceCommand(city, 'shimin-tantou', id, 'decide-reply');
    expect(none.body.type).toBe('urn:zesei:problem:not-possible-in-this-state');
    await repliedVoice(city, id, 'drafted');
    expect(problemOf(await voiceCommand(city, 'shimin-tantou', id, 'decide-reply'))).toMatchObject(
      refusedAs(403, 'holdsTheDecisionOnTheReply', 'didNotDraftTheReply'),
    );
    expect((await voiceCommand(city, 'shimin-kacho', id, 'decide-reply')).status).toBe(428);
    const [shown, ...rest] = await voiceSigns(city, 'shimin-kacho', id, 'decide-reply');
    const signs = [{ revision: shown?.revision, digest: `sha256-1:${'0'.repeat(64)}` }, ...rest];
    const wrong = await voiceCommand(city, 'shimin-kacho', id, 'decide-reply', { signs });
    expect(problemOf(wrong)).toMatchObject(refusedAs(422, 'signsWhatStandsNow'));
  });

  it('signs the draft that was shown, not the one that took its place', async () => {
    const { id } = (await receivedVoice(city)).body;
    await repliedVoice(city, id, 'drafted');
    const signs = await voiceSigns(city, 'shimin-kacho', id, 'decide-reply');
    await voiceCommand(city, 'shimin-tantou', id, 'draft-reply', { text: SAID.secondLook });
    const late = await voiceCommand(city, 'shimin-kacho', id, 'decide-reply', { signs });
    expect(problemOf(late)).toMatchObject(refusedAs(422, 'signsWhatStandsNow'));
  });

  it('that decides asks for the password again, once it was given too long ago', async () => {
    const { id } = (await receivedVoice(city)).body;
    await repliedVoice(city, id, 'drafted');
    const head = await city.staff('shimin-kacho');
    await head.send('POST', '/api/session/confirmation', { password: 'kaihatsu-yo-no-aikotoba' });
    const before = city.now;
    city.now = new Date(before.getTime() + 16 * 60_000);
    expect(problemOf(await signVoice(city, 'shimin-kacho', id, 'decide-reply'))).toMatchObject(
      refusedAs(422, 'authenticatedRecently'),
    );
    await head.send('POST', '/api/session/confirmation', { password: 'kaihatsu-yo-no-aikotoba' });
    expect((await signVoice(city, 'shimin-kacho', id, 'decide-reply')).status).toBe(200);
  });

  it('tells why not, and whom to ask, in the language of the request', async () => {
    const { id } = (await receivedVoice(city)).body;
    const command = (language: string) =>
      voiceCommand(
        city,
        'kikaku-kacho',
        id,
        'decide-no-reply',
        { reason: SAID.reason },
        {
          'Accept-Language': language,
        },
      );
    expect((await command('ja')).body.rules[0]?.message).toContain('課長に依頼してください');
    expect((await command('en')).body.rules[0]?.message).toContain('Ask the section head');
  });
});
