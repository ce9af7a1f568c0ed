import { closeSync, existsSync, openSync } from 'node:fs';
import { systemRandom } from '../../src/platform/random';
import { newMasterKey } from '../../src/sealed-texts/master-key';
import { temporaryFolder } from '../temporary-folder';
import { BuiltProgram, run } from './built-program';

jest.setTimeout(120_000);

/** A disk without room, where the system brings one along. */
const FULL = '/dev/full';

describe('Where standard output goes nowhere', () => {
  it('the server goes on answering, and says once that nothing is logged any more', async () => {
    const folder = temporaryFolder();
    const server = BuiltProgram.start(['serve'], {
      ZESEI_DATA: folder.path,
      ZESEI_MASTER_KEY: newMasterKey(systemRandom),
      ZESEI_LOG_LEVEL: 'debug',
      PORT: '0',
    });
    const url = await server.listening();
    server.leaveOutput();
    for (let asked = 0; asked < 3; asked += 1)
      expect((await fetch(`${url}/api/cases`)).status).toBe(401);
    await server.says(/takes no more/);
    const ended = await server.stop('SIGTERM');
    expect(ended).toMatchObject({ exitCode: 0, signal: null });
    expect(ended.errors.match(/takes no more/g)).toHaveLength(1);
    folder.remove();
  });

  (existsSync(FULL) ? it : it.skip)('a command says that the disk is full', async () => {
    const outputTo = openSync(FULL, 'w');
    const ended = await run(['--help'], {}, '', { outputTo });
    closeSync(outputTo);
    expect(ended.exitCode).toBe(6);
    expect(ended.errors).toMatch(/^The disk .*ENOSPC.*\n$/);
  });
});
