import type { Config } from '../../platform/config';
import type { Random } from '../../platform/random';
import { STORY_TIME_ZONE } from './schedule';

const KEY_BYTES = 32;

/** The settings of a server in a folder that will be removed, on any free port of this machine. */
export const throwAwayConfig = (
  dataFolder: string,
  eventStore: string,
  random: Random,
): Config => ({
  dataFolder,
  eventStore,
  readModels: 'sqlite',
  masterKey: random.bytes(KEY_BYTES),
  timeZone: STORY_TIME_ZONE,
  host: '127.0.0.1',
  port: 0,
  publicUrl: undefined,
  trustedProxies: [],
  logLevel: 'warn',
});
