import { codeOfError } from './sqlite-code';

const withCode = (code: unknown): Error => Object.assign(new Error('refused'), { code });

describe('the code of an error', () => {
  it.each([
    ['SQLITE_BUSY', 'SQLITE_BUSY'],
    ['EACCES', 'EACCES'],
    // SQLITE_READONLY_DIRECTORY, SQLITE_IOERR_DATA and SQLITE_CORRUPT_INDEX.
    ['UNKNOWN_SQLITE_ERROR_1544', 'SQLITE_READONLY'],
    ['UNKNOWN_SQLITE_ERROR_8202', 'SQLITE_IOERR'],
    ['UNKNOWN_SQLITE_ERROR_779', 'SQLITE_CORRUPT'],
    ['UNKNOWN_SQLITE_ERROR_1', 'UNKNOWN_SQLITE_ERROR_1'],
  ])('%s says %s', (code, said) => {
    expect(codeOfError(withCode(code))).toBe(said);
  });

  it.each([undefined, 'text', new Error('bare'), withCode(7)])(
    'is empty where %p has none',
    (error) => {
      expect(codeOfError(error)).toBe('');
    },
  );
});
