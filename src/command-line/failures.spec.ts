import { beforeStoring } from '../event-store/embedded/storage-failure';
import { readFailure } from '../event-store/eventstoredb/failures';
import { toldApart } from '../platform/database/database-unavailable';
import { failureOf } from './failures';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

describe('What an operator is told', () => {
  it.each([
    ['SQLITE_FULL', /The disk is full/],
    ['SQLITE_IOERR_WRITE', /The disk cannot be read or written/],
  ])('of %s under the log and under a database', (code, told) => {
    for (const error of [beforeStoring(withCode(code)), toldApart('own.db', withCode(code))]) {
      const { ending, text } = failureOf(error);
      expect(ending).toBe('unavailable');
      expect(text.en).toMatch(told);
      expect(text.en).not.toMatch(/may write|ZESEI_DATA/);
    }
  });

  it.each(['ENOSPC', 'EDQUOT'])('of a disk without room: %s', (code) => {
    const error = Object.assign(withCode(code), { syscall: 'write' });
    expect(failureOf(error).text.en).toMatch(/The disk is full/);
  });

  it('of a folder that may not be written', () => {
    expect(failureOf(beforeStoring(withCode('SQLITE_READONLY'))).text.en).toMatch(/may write/);
  });

  it('of an EventStoreDB that is away, without a word on folders or of gRPC', () => {
    const said = '14 UNAVAILABLE: No connection established. Last error: null. Resolution note: ';
    const { ending, text } = failureOf(readFailure(new Error(said)));
    expect(ending).toBe('unavailable');
    expect(text.en).toContain('Last error: null.)');
    expect(text.en).toContain('ZESEI_EVENT_STORE');
    expect(text.en).not.toMatch(/folder|ZESEI_DATA|Resolution note/);
  });
});
