import { loadConfig, type Config } from '../platform/config';
import { createLogger, type Logger } from '../platform/logging';
import type { Parts } from '../installation';
import type { Surroundings } from './surroundings';
import type { Terminal } from './terminal';

/** What every command is given. */
export interface CommandContext {
  readonly surroundings: Surroundings;
  readonly terminal: Terminal;
}

/** The settings from the environment, some of them replaced. Throws `ConfigurationError`. */
export function configOf(
  { surroundings }: CommandContext,
  replaced: Readonly<Record<string, string>> = {},
): Config {
  return loadConfig({ ...surroundings.environment, ...replaced });
}

/** The parts of a command that is no server: it logs warnings, and to standard error. */
export function commandParts(
  { surroundings }: CommandContext,
  onFatal: (error: unknown) => void,
): Parts {
  const { clock, random } = surroundings;
  return { clock, random, logger: commandLogger(surroundings), onFatal };
}

function commandLogger({ environment, clock, errors }: Surroundings): Logger {
  const asked = environment.ZESEI_LOG_LEVEL ?? '';
  const { logLevel } = loadConfig(asked === '' ? {} : { ZESEI_LOG_LEVEL: asked });
  const level = asked === '' ? 'warn' : logLevel;
  return createLogger({ level, clock, destination: errors });
}
