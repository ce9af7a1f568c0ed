import { inspect } from 'node:util';
import { systemRandom } from '../platform/random';
import { MasterKey, newMasterKey } from './master-key';

const bytes = Buffer.alloc(32, 0xfb);

describe('the master key', () => {
  it('gives another key for each use, the same at every start', () => {
    const master = new MasterKey(bytes);
    const wrapping = master.deriveKey('key-wrapping');
    expect(wrapping).toHaveLength(32);
    expect(wrapping).not.toEqual(master.deriveKey('command-hash'));
    // Recorded once: a release that derives another key could read nothing of what is there.
    expect(wrapping.toString('hex')).toBe(
      '1b644b3dca9bfcc1073817c2c6b8a6831ad12561871b0acd8d04dc6b51387215',
    );
  });

  it('is 32 bytes, no more and no less', () => {
    expect(() => new MasterKey(bytes.subarray(1))).toThrow(RangeError);
    expect(Buffer.from(newMasterKey(systemRandom), 'base64url')).toHaveLength(32);
  });

  it('shows itself to nobody', () => {
    const master = new MasterKey(bytes);
    for (const shown of [inspect(master, { showHidden: true }), JSON.stringify(master)]) {
      expect(shown).not.toMatch(/Buffer|bytes|fb|251/);
    }
  });
});
