import type { VoiceListAnswer } from '../../src/voices/voice-list.dto';
import type { VoiceHistoryPage, VoiceView } from '../../src/voices/voice-view';
import { askedBy, statusFor } from '../city/asked';
import { reportedCase, triagedCase } from '../city/case-of';
import { City } from '../city/city';
import { REPORT } from '../city/life';
import {
  ANONYMOUS,
  LETTER,
  receivedVoice,
  repliedVoice,
  SAID,
  signVoice,
  voiceCommand,
} from '../city/voice-of';

describe('Voices are open to', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  const statusOf = (login: string, address: string) => statusFor(city, login, address);

  const list = (login: string, query = '') =>
    askedBy<VoiceListAnswer>(city, login, `/api/voices${query}`);
  const idsFor = async (login: string, query = '') =>
    (await list(login, query)).voices.map(({ id }) => id);

  const casesFor = async (login: string, voice: string) =>
    (await askedBy<VoiceView>(city, login, `/api/voices/${voice}`)).cases;
  const linkedIn = async (login: string, voice: string) =>
    (await askedBy<VoiceHistoryPage>(city, login, `/api/voices/${voice}/history`)).facts
      .filter(({ type }) => type === 'CaseLinked')
      .map(({ data }) => data);

  it('the section that has it and those above, the secretariat, and who received it; nobody else', async () => {
    const receiver = await city.staff('fukushi-kacho');
    const { body } = await receiver.send('POST', '/api/voices', LETTER);
    const after = `?after=${body.position}`;
    for (const login of [
      'shimin-tantou',
      'shimin-kacho',
      'shimin-bucho',
      'shicho',
      'kikaku-jimukyoku',
      'fukushi-kacho',
    ]) {
      expect([login, await statusOf(login, `/api/voices/${body.id}${after}`)]).toEqual([
        login,
        200,
      ]);
      expect(await idsFor(login, after)).toEqual([body.id]);
    }
    for (const login of ['kankyo-kansa', 'joho-kanri', 'kansa-iin', 'kikaku-bucho']) {
      expect(await idsFor(login, after)).toEqual([]);
      for (const path of ['', '/history'])
        expect(await statusOf(login, `/api/voices/${body.id}${path}${after}`)).toBe(404);
      const told = { on: city.day(), means: 'letter' };
      const refused = await voiceCommand(city, login, body.id, 'acknowledge', told);
      expect(refused.status).toBe(404);
    }
  });

  it('those who see a linked case whole, once it is linked', async () => {
    const voice = (await receivedVoice(city)).body.id;
    const reporter = await city.staff('shimin-kakariin');
    expect(await idsFor('kankyo-kansa')).toEqual([]);
    const reported = await reporter.send('POST', '/api/cases', REPORT);
    const linking = { case: reported.body.id };
    const linked = await voiceCommand(city, 'shimin-tantou', voice, 'link-case', linking);
    const after = `?after=${linked.body.position}`;
    // An internal auditor sees every case whole.
    expect(await idsFor('kankyo-kansa', after)).toEqual([voice]);
    expect(await idsFor('kankyo-kansa', `${after}&case=${reported.body.id}`)).toEqual([voice]);
    expect(await statusOf('joho-kanri', `/api/voices/${voice}${after}`)).toBe(404);
  });

  it('their receiver without the cases of which that person sees nothing', async () => {
    const receiver = await city.staff('joho-kanri');
    const voice = (await receiver.send('POST', '/api/voices', LETTER)).body.id;
    const link = (id: string) =>
      voiceCommand(city, 'shimin-tantou', voice, 'link-case', { case: id });
    const hidden = await reportedCase(city);
    const after = `?after=${(await link(hidden)).body.position}`;

    expect(await idsFor('shimin-kacho', `${after}&case=${hidden}`)).toEqual([voice]);
    expect(await idsFor('joho-kanri', `${after}&case=${hidden}`)).toEqual([]);
    expect(await casesFor('shimin-kacho', voice)).toEqual([hidden]);
    expect(await casesFor('joho-kanri', voice)).toEqual([]);
    expect(await linkedIn('shimin-kacho', voice)).toEqual([{ case: hidden }]);
    expect(await linkedIn('joho-kanri', voice)).toEqual([{ case: null }]);

    // Once it is triaged, everybody sees it in summary.
    const triaged = await triagedCase(city);
    const later = `?after=${(await link(triaged)).body.position}`;
    expect(await idsFor('joho-kanri', `${later}&case=${triaged}`)).toEqual([voice]);
    expect(await casesFor('joho-kanri', voice)).toEqual([triaged]);
    expect(await linkedIn('joho-kanri', voice)).toEqual([{ case: null }, { case: triaged }]);
  });

  it('everybody as far as they have come, by the reception number, without a text or a name', async () => {
    const { id, number } = (await receivedVoice(city)).body;
    await repliedVoice(city, id, 'decided');
    const address = `/api/voices/by-number/${encodeURIComponent(number ?? '')}/progress`;
    const { position } = (
      await voiceCommand(city, 'shimin-tantou', id, 'send-reply', {
        on: city.day(),
        means: 'letter',
      })
    ).body;
    const { status, body } = await (
      await city.staff('joho-kanri')
    ).get(`${address}?after=${position}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      number,
      standing: 'replied',
      label: '回答済',
      ended: true,
      receivedOn: city.day(),
      section: 'shimin',
      sectionName: '市民課',
      answeredOn: city.day(),
    });
    expect(await statusOf('joho-kanri', '/api/voices/by-number/V-R8-9999/progress')).toBe(404);
    const response = await fetch(city.server.url + address);
    expect(response.status).toBe(401);
  });

  it('whom they wait for, what is due first, first', async () => {
    const early = { ...LETTER, receivedOn: city.day(-20) };
    const settled = (await receivedVoice(city, ANONYMOUS)).body.id;
    const later = (await receivedVoice(city)).body.id;
    const overdue = (await receivedVoice(city, early)).body.id;
    const { position } = (
      await voiceCommand(city, 'shimin-suishin', settled, 'settle', {
        settledAs: 'opinion',
        reason: SAID.reason,
      })
    ).body;
    const waiting = (login: string) => list(login, `?waiting=me&after=${position}`);
    expect((await waiting('shimin-suishin')).voices).toMatchObject([
      { id: overdue, waitsFor: 'acknowledge', overdue: true, section: { name: '市民課' } },
      { id: later, waitsFor: 'acknowledge', overdue: false, dueOn: city.day(14) },
    ]);
    expect((await waiting('kikaku-jimukyoku')).voices).toEqual([]);
    expect(await idsFor('shimin-kacho', '?overdue=true')).toEqual([overdue]);
    expect(await idsFor('shimin-kacho', '?ended=true')).toEqual([settled]);
    expect(await idsFor('shimin-kacho')).toEqual([overdue, later, settled]);

    // A draft waits for who decides on it, and never for who drafted it.
    await repliedVoice(city, later, 'drafted');
    const decider = await list('shimin-kacho', '?waiting=me&standing=drafted');
    expect(decider.voices).toMatchObject([{ id: later, waitsFor: 'decide-reply' }]);
    expect(await idsFor('shimin-tantou', '?waiting=me')).toEqual([]);
    await signVoice(city, 'shimin-kacho', later, 'decide-reply');
    const sent = { on: city.day(), means: 'letter' };
    await voiceCommand(city, 'shimin-tantou', later, 'send-reply', sent);
    const taken = await voiceCommand(city, 'shimin-tantou', later, 'record-reception', {
      reception: 'dissatisfied',
    });
    const asked = await list('kikaku-kacho', `?waiting=me&after=${taken.body.position}`);
    expect(asked.voices).toMatchObject([{ id: later, waitsFor: 'assign-second-look' }]);
    const assigned = await voiceCommand(city, 'kikaku-kacho', later, 'assign-second-look', {
      unit: 'fukushi-seisaku',
    });
    const look = await list('fukushi-kacho', `?waiting=me&after=${assigned.body.position}`);
    expect(look.voices).toMatchObject([{ id: later, waitsFor: 'decide-second-look' }]);
  });

  it('a page at a time, with a cursor that fits only its own filters', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.unshift((await receivedVoice(city)).body.id);
    await receivedVoice(city, ANONYMOUS);
    const first = await list('shimin-kacho', '?limit=2&number=V-R8-市民-000');
    expect(first.voices).toHaveLength(2);
    const second = await list(
      'shimin-kacho',
      `?limit=2&number=V-R8-市民-000&cursor=${first.next ?? ''}`,
    );
    expect(second).toMatchObject({ next: null });
    const seen = [...first.voices, ...second.voices].map(({ id }) => id);
    expect(new Set(seen).size).toBe(4);
    expect(ids.every((id) => seen.includes(id))).toBe(true);
    for (const query of [`limit=2&cursor=${first.next ?? ''}`, 'limit=0', 'colour=red', 'case=1'])
      expect(await statusOf('shimin-kacho', `/api/voices?${query}`)).toBe(400);
  });

  it('their texts to nobody through a list', async () => {
    const { position } = (await receivedVoice(city)).body;
    const text = JSON.stringify(await list('shimin-kacho', `?after=${position}`));
    for (const said of Object.values(SAID)) expect(text).not.toContain(said);
  });
});
