import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { sealedParagraph } from '../../state-machines/sealed';
import { systemClock } from '../platform/clock';
import { databaseTarget } from '../platform/database/database-target';
import { systemRandom } from '../platform/random';
import type { Sealed } from '../../state-machines/sealed';
import type { KeyStore } from './key-store';
import { MasterKey } from './master-key';
import { openKeyStore } from './open-key-store';
import { PlainText } from './plain-text';
import { unreadable } from './readable-text.dto';
import { SealedTexts, type SealBroken } from './seal';

interface PlanSubmitted {
  round: number;
  criterion: Sealed;
  opinion?: Sealed;
  actions: { id: string; text: Sealed }[];
}

const STREAM = 'case-0190a3c4-0000-7000-8000-000000000001';
const TYPE = 'PlanSubmitted';
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

const fail = (error: unknown) => {
  throw error;
};

describe('a sealed text', () => {
  let folder: string;
  let keys: KeyStore;
  let texts: SealedTexts;
  let broken: SealBroken[];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zesei-seal-'));
    keys = await openKeyStore({
      target: databaseTarget({ dataFolder: folder, readModels: 'sqlite', onConnectionLost: fail }),
      masterKey: new MasterKey(systemRandom.bytes(32)),
      clock: systemClock,
      random: systemRandom,
      onRefillFailed: fail,
      onOtherMasterKey: fail,
    });
    texts = new SealedTexts(keys, systemRandom, (one) => broken.push(one));
  });
  beforeEach(() => {
    broken = [];
  });
  afterAll(async () => {
    await keys.close();
    rmSync(folder, { recursive: true });
  });

  const plan = (criterion: string, ...actions: string[]) =>
    texts.sealTexts<PlanSubmitted>(STREAM, TYPE, {
      round: 1,
      criterion: new PlainText(criterion),
      actions: actions.map((text, index) => ({ id: `a${index + 1}`, text: new PlainText(text) })),
    });
  const read = (data: PlanSubmitted, stream = STREAM, type = TYPE) =>
    texts.unsealTexts({ stream, type, data });

  it('comes back as it was typed, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText, { maxLength: 4 }), async (criterion, actions) => {
        expect(await read(await plan(criterion, ...actions))).toEqual({
          round: 1,
          criterion,
          actions: actions.map((text, index) => ({ id: `a${index + 1}`, text })),
        });
      }),
    );
  });

  it('is what the log admits, has a key of its own, and shows nothing of the text', async () => {
    const data = await plan('再発が三か月ない', '手順書を改める', '手順書を改める');
    const sealed = [data.criterion, ...data.actions.map(({ text }) => text)];
    for (const text of sealed) expect(sealedParagraph.parse(text)).toEqual(text);
    expect(new Set(sealed.map(({ key }) => key)).size).toBe(3);
    expect(sealed[1]?.data).not.toBe(sealed[2]?.data);
    expect(JSON.stringify(data)).not.toContain('手順');
  });

  it('cannot be read from another stream, under another type or in another place', async () => {
    const data = await plan('criterion', 'one', 'two');
    const [one, two] = data.actions;
    if (one === undefined || two === undefined) throw new Error('two actions were sealed');
    const swapped = {
      ...data,
      actions: [
        { ...one, text: two.text },
        { ...two, text: one.text },
      ],
    };
    const damaged = unreadable('damaged');
    const notAuthentic = (pointer: string) => ({ pointer, defect: 'not-authentic' });
    const everywhere = { criterion: damaged, actions: [{ text: damaged }, { text: damaged }] };
    expect(await read(data, 'case-2')).toMatchObject(everywhere);
    expect(await read(data, STREAM, 'PlanChanged')).toMatchObject(everywhere);
    broken = [];
    expect(await read(swapped)).toMatchObject({ ...everywhere, criterion: 'criterion' });
    expect(broken).toMatchObject([
      notAuthentic('/actions/0/text'),
      notAuthentic('/actions/1/text'),
    ]);
  });

  it('is broken by the change of any byte or character', async () => {
    const data = await plan('期限までに再発なし');
    const { criterion } = data;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('iv' as const, 'data' as const),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (part, at, mask, inText) => {
          const original = criterion[part];
          const changed = inText
            ? withAnotherCharacter(original, at % original.length)
            : withAnotherByte(original, at, mask);
          const reading = read({ ...data, criterion: { ...criterion, [part]: changed } });
          expect((await reading).criterion).toEqual(unreadable('damaged'));
        },
      ),
      { examples: [['data', criterion.data.length - 1, 1, true]] },
    );
  });

  it('reads as erased once its key is destroyed, while the texts beside it stay', async () => {
    const data = await plan('criterion', 'names a citizen', 'names nobody');
    const erased = data.actions[0]?.text.key ?? '';
    await keys.destroy([erased]);
    expect(await read(data)).toMatchObject({
      criterion: 'criterion',
      actions: [{ text: unreadable('erased') }, { text: 'names nobody' }],
    });
  });

  it('whose key was never in the key store is not taken for an erased one', async () => {
    const data = await plan('criterion');
    const key = '0190a3c4-0000-7000-8000-00000000ffff';
    const reading = read({ ...data, criterion: { ...data.criterion, key } });
    expect((await reading).criterion).toEqual(unreadable('key-missing'));
    expect(broken).toMatchObject([{ pointer: '/criterion', defect: 'key-unknown' }]);
  });

  it('needs no key where a fact has no text', async () => {
    const data = { round: 2 };
    expect(await texts.sealTexts<typeof data>(STREAM, TYPE, data)).toEqual(data);
    expect(await texts.unsealTexts({ stream: STREAM, type: TYPE, data })).toEqual(data);
  });
});

function withAnotherByte(text: string, at: number, mask: number): string {
  const bytes = Buffer.from(text, 'base64url');
  const place = at % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(place) ^ mask, place);
  return bytes.toString('base64url');
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Changes the lowest bit of a character; in the last one it may be a bit that carries nothing. */
const withAnotherCharacter = (text: string, at: number): string =>
  text.slice(0, at) + BASE64URL.charAt(BASE64URL.indexOf(text.charAt(at)) ^ 1) + text.slice(at + 1);
