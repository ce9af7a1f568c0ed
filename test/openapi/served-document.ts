import { newMasterKey } from '../../src/sealed-texts/master-key';
import { systemRandom } from '../../src/platform/random';
import { BuiltProgram } from '../command-line/built-program';
import { temporaryFolder } from '../temporary-folder';

/**
 * The OpenAPI document as the built program serves it. Jest compiles without the plugin that reads the
 * fields of bodies and answers, so that a server started by a test serves a document without them.
 */
export async function servedDocument(): Promise<string> {
  const folder = temporaryFolder();
  const server = BuiltProgram.start(['serve'], {
    ZESEI_DATA: folder.path,
    ZESEI_MASTER_KEY: newMasterKey(systemRandom),
    PORT: '0',
  });
  try {
    const url = await server.listening();
    return await (await fetch(`${url}/api/openapi.json`)).text();
  } finally {
    await server.stop('SIGTERM');
    folder.remove();
  }
}
