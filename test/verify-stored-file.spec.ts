import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly } from '../src/event-store/embedded/open-embedded';
import { verifyLog, type Verification } from '../src/history/verify/verify';
import { EventStoreError } from '../src/event-store/event-store';
import { LogFormatUnknown } from '../src/event-store/embedded/log-database';
import { LogFileDamaged } from '../src/event-store/embedded/storage-failure';
import { changeIn } from './data-folder';
import { writeSampleLog } from './sample-log';
import { temporaryFolder } from './temporary-folder';
import { collect } from './event-store-contract/samples';
import {
  digestIn,
  forged,
  foundIn,
  namedIn,
  placeOf,
  writtenSampleLog,
  type WrittenLog,
} from './verified-log';

let log: WrittenLog;
let folder: ReturnType<typeof temporaryFolder>;

beforeAll(async () => {
  log = await writtenSampleLog();
});
beforeEach(async () => {
  folder = temporaryFolder();
  await writeSampleLog(folder.path);
});
afterEach(() => {
  folder.remove();
});

/** What anyone can do who holds the file. */
function tamper(statement: string, ...parameters: unknown[]): void {
  changeIn(join(folder.path, 'log.db'), statement, ...parameters);
}

async function verifyFile(
  heads: WrittenLog['heads'] | 'unknown' = 'unknown',
): Promise<Verification> {
  const store = openReadOnly(folder.path);
  try {
    return await verifyLog(store.readRaw(), heads);
  } finally {
    store.close();
  }
}

function isFileSound(): boolean {
  const store = openReadOnly(folder.path);
  try {
    store.requireSoundFile();
    return true;
  } catch (error) {
    if (error instanceof LogFileDamaged) return false;
    throw error;
  } finally {
    store.close();
  }
}

describe('A log in its file', () => {
  it('passes as it was written', async () => {
    expect(await verifyFile(log.heads)).toMatchObject({ ok: true, events: 12, heads: 'held' });
    expect(isFileSound()).toBe(true);
  });

  it.each([
    ['data', "data = replace(data, '下水', '上水')", 'digest-differs'],
    ['data, with a space', "data = replace(data, ',', ', ')", 'not-canonical'],
    ['data, into no UTF-8', "data = CAST(x'7bff7d' AS TEXT)", 'not-json'],
    ['metadata', "metadata = replace(metadata, '0.1.0', '0.2.0')", 'digest-differs'],
    ['type', "type = 'CaseSubmitted'", 'digest-differs'],
    ['id', "id = replace(id, '-8', '-7')", 'digest-differs'],
    ['id, beyond a NUL', 'id = id || char(0)', 'id-invalid'],
  ])('names the event whose %s was changed', async (_what, change, code) => {
    const event = log.at(6);
    const { stream, revision } = event;
    tamper(`UPDATE events SET ${change} WHERE stream = ? AND revision = ?`, stream, revision);
    expect(foundIn(await verifyFile())).toContain(`${code} ${placeOf(event)}`);
  });

  it.each(['72057594037927937', '-1', '9223372036854775807'])(
    'names the event whose revision was changed to %s',
    async (revision) => {
      const event = log.at(6);
      tamper(
        `UPDATE events SET revision = ${revision} WHERE stream = ? AND revision = ?`,
        event.stream,
        event.revision,
      );
      expect(namedIn(await verifyFile())).toContain(placeOf(event));
    },
  );

  it('names the event of which one byte changed into no character, beside a stored U+FFFD', async () => {
    const event = log.at(2);
    tamper(
      "UPDATE events SET data = CAST(unhex(replace(hex(data), 'EFBFBD', 'F0BFBD')) AS TEXT) WHERE position = ?",
      Number(event.position),
    );
    expect(namedIn(await verifyFile())).toContain(placeOf(event));
  });

  it('names the event that was moved to another stream, where it was and where it is', async () => {
    const [from, to] = [log.at(-1), log.at(-2)];
    const place = placeOf({ stream: to.stream, revision: from.revision });
    tamper('UPDATE events SET stream = ? WHERE position = ?', to.stream, Number(from.position));
    const found = foundIn(await verifyFile(log.heads));
    expect(found).toContain(`digest-differs ${place}`);
    expect(found).toContain(`recorded-head-missing ${placeOf(from)}`);
  });

  it('names the event that was moved to before the first position', async () => {
    tamper('UPDATE events SET position = -5 WHERE position = ?', Number(log.at(4).position));
    expect(foundIn(await verifyFile())).toEqual([`revision-missing ${placeOf(log.at(4))}`]);
  });

  it('names the event that was removed', async () => {
    tamper('DELETE FROM events WHERE position = ?', Number(log.at(4).position));
    expect(foundIn(await verifyFile())).toEqual([`revision-missing ${placeOf(log.at(4))}`]);
  });

  it('names the lost end against recorded heads, and cannot know it without', async () => {
    tamper('DELETE FROM events WHERE position = ?', Number(log.at(-1).position));
    expect(await verifyFile()).toMatchObject({ ok: true, heads: 'unknown' });
    expect(foundIn(await verifyFile(log.heads))).toEqual([
      `recorded-head-missing ${placeOf(log.at(-1))}`,
    ]);
  });

  it('is unsound with an event forged before the first position, which only its stream would tell', async () => {
    const last = log.at(-1);
    const head = digestIn(last);
    const { stream, type, id, data, metadata } = forged(
      { ...last, revision: last.revision + 1, id: last.id.replace(/.$/, '0') },
      { previous: head },
    );
    tamper(
      'INSERT INTO events VALUES (-5, ?, ?, ?, ?, ?, ?)',
      ...[stream, last.revision + 1, id, type, data, metadata],
    );
    expect(await verifyFile(log.heads)).toMatchObject({ ok: true });
    expect(isFileSound()).toBe(false);
  });
});

/** `ZESEI_BYTES_APART=1 npx jest verify-stored-file` changes every byte of the file. */
const BYTES_APART = Number(process.env.ZESEI_BYTES_APART ?? 61);

describe('A file of a log in which one byte is changed', () => {
  it(
    'is found, or tells the same as before, whether asked for all or for its streams',
    async () => {
      const file = join(folder.path, 'log.db');
      const written = readFileSync(file);
      const before = await toldByStreams();
      const unnoticed: number[] = [];
      for (let place = 0; place < written.length; place += BYTES_APART) {
        const changed = Buffer.from(written);
        changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
        for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true });
        writeFileSync(file, changed);
        if (!(await isFound()) && (await toldByStreams()) !== before) unnoticed.push(place);
      }
      expect(unnoticed).toEqual([]);
    },
    60_000 + 1_200_000 / BYTES_APART,
  );

  /** As `zesei verify` looks. */
  async function isFound(): Promise<boolean> {
    try {
      return !(await verifyFile(log.heads)).ok || !isFileSound();
    } catch (error) {
      if (error instanceof LogFileDamaged || error instanceof LogFormatUnknown) return true;
      // A format of 0 is that of a file in which no log was begun.
      if (error instanceof EventStoreError) return true;
      throw error;
    }
  }

  /** What a server would read of each stream. */
  async function toldByStreams(): Promise<string> {
    const store = openReadOnly(folder.path);
    try {
      const told = [];
      for (const stream of log.heads.keys()) told.push(await collect(store.read(stream)));
      return JSON.stringify(told, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
    } finally {
      store.close();
    }
  }
});
