import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { Clock } from './clock';
import type { Config } from './config';
import { currentCorrelationId } from './correlation';

/** The structured log. */
export type Logger = PinoLogger;
/** The injection token of the log. */
export const LOGGER = Symbol('Logger');

const SECRET =
  /^(authorization|cookie|set-cookie|(current|new)?password|secret|token|master-?key)$/i;
const DEEPEST = 8;

/**
 * The log of the process: one JSON object a line, on standard output unless another destination is
 * given. Each line carries the correlation id of the work that it belongs to; fields that are named
 * like a secret are blanked at any depth.
 */
export function createLogger(options: {
  readonly level: Config['logLevel'];
  readonly clock: Clock;
  readonly destination?: DestinationStream;
}): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      messageKey: 'message',
      errorKey: 'err',
      timestamp: () => `,"at":"${options.clock.now().toISOString()}"`,
      mixin: () => {
        const correlationId = currentCorrelationId();
        return correlationId === undefined ? {} : { correlationId };
      },
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => withoutSecrets(fields, 0) as Record<string, unknown>,
      },
      // An error may carry anything beside these, such as the request that it arose from.
      serializers: { err: (error: unknown) => describeError(error, 0) },
    },
    options.destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

function withoutSecrets(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (value instanceof Date) return value.toISOString();
  if (depth > DEEPEST) return '[too deep]';
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.map((item: unknown) => withoutSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      SECRET.test(name) ? '[redacted]' : withoutSecrets(member, depth + 1),
    ]),
  );
}

function describeError(error: unknown, depth: number): unknown {
  if (!(error instanceof Error)) return withoutSecrets(error, depth);
  return {
    type: error.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    stack: error.stack,
    ...(error.cause !== undefined &&
      depth < DEEPEST && { cause: describeError(error.cause, depth + 1) }),
  };
}
