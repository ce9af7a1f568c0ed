import { readFileSync } from 'node:fs';
import { EVENT_STORE, EventStoreError, type EventStore } from '../src/event-store/event-store';
import { ReadModels } from '../src/read-models/read-models';
import { City, MASTER_KEY, ORGANISATION, PASSWORD } from './city/city';
import { aCase, REPORT, TYPED } from './city/life';
import { LETTER, repliedVoice, receivedVoice, SAID } from './city/voice-of';

const MISTYPED = 'machigaete-nyuuryoku-shita';
const LATER_PASSWORD = 'atarashii-kaihatsu-no-aikotoba';
const NAMES = /\bname: ([^,\n}]*[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][^,\n}]*), login/gu;

describe('What the server logs, at every level', () => {
  it('holds no password, token, cookie, key, text or name, whatever goes right or wrong', async () => {
    const logged: string[] = [];
    const secrets = new Set<string>([MASTER_KEY, PASSWORD, LATER_PASSWORD, MISTYPED]);
    const city = await City.open({ onLogged: (line) => logged.push(line) });
    try {
      // Right: a life of a case, from a report to its closing, and of a voice.
      await aCase(city, 'closed');
      const voice = await receivedVoice(city);
      await repliedVoice(city, voice.body.id);

      const staff = await city.staff('shimin-kacho');
      secrets.add(staff.cookie.split('=')[1] ?? '');
      const make = { name: TYPED.evidence, expiresInDays: 3 };
      const made = await staff.send('POST', '/api/tokens', make);
      const token = String(made.body.token);
      secrets.add(token);
      const bearer = { authorization: `Bearer ${token}`, cookie: '' };
      expect((await staff.get('/api/cases?number=R8', bearer)).status).toBe(200);

      // Wrong: what is typed into the wrong field, sent malformed, or asked for in the query.
      const wrong = { login: MISTYPED, password: MISTYPED };
      expect((await staff.send('POST', '/api/session', wrong)).status).toBe(401);
      const change = { currentPassword: MISTYPED, newPassword: LATER_PASSWORD };
      expect((await staff.send('PUT', '/api/session/password', change)).status).toBe(401);
      const right = { currentPassword: PASSWORD, newPassword: LATER_PASSWORD };
      expect((await staff.send('PUT', '/api/session/password', right)).status).toBe(204);
      const odd = { ...REPORT, [TYPED.measure]: TYPED.reason, noticedOn: TYPED.returned };
      expect((await staff.send('POST', '/api/cases', odd)).status).toBe(400);
      const asked = encodeURIComponent(TYPED.sharedSummary);
      expect((await staff.get(`/api/cases?text=${asked}`)).status).toBe(400);
      expect((await staff.get(`/api/cases/${asked}`)).status).toBe(404);
      const keyed = { 'Idempotency-Key': MISTYPED };
      expect((await staff.send('POST', '/api/cases', REPORT, keyed)).status).toBe(201);

      // Broken: with all that an error may carry.
      const store = jest.spyOn(city.server.app.get<EventStore>(EVENT_STORE), 'append');
      store.mockRejectedValueOnce(new EventStoreError('unavailable', 'away'));
      expect((await staff.send('POST', '/api/voices', LETTER)).status).toBe(503);
      store.mockRejectedValueOnce(new Error('a defect'));
      expect((await staff.send('POST', '/api/cases', REPORT)).status).toBe(500);
      jest
        .spyOn(city.server.app.get(ReadModels), 'read')
        .mockRejectedValueOnce(new Error('another defect'));
      expect((await staff.get('/api/tasks')).status).toBe(500);
    } finally {
      jest.restoreAllMocks();
      await city.close();
    }

    const organisation = readFileSync(ORGANISATION, 'utf8');
    for (const [, name = ''] of organisation.matchAll(NAMES)) secrets.add(name);
    for (const text of [...Object.values(TYPED), ...Object.values(SAID)]) secrets.add(text);
    secrets.delete('');

    const log = logged.join('');
    expect(secrets.size).toBeGreaterThan(40);
    expect(logged.length).toBeGreaterThan(100);
    expect(log).toContain('a defect');
    expect([...secrets].filter((secret) => log.includes(secret))).toEqual([]);
    // Nor in another form: as JSON escapes it, in an address, or in base64.
    const forms = (secret: string) => [
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
      Buffer.from(secret).toString('hex'),
    ];
    expect(
      [...secrets].filter((secret) => forms(secret).some((form) => log.includes(form))),
    ).toEqual([]);
  }, 120_000);
});
