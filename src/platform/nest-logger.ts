import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logging';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Those of Nest who tell of every module and route at each start, which only a developer reads. */
const TELLS_OF_THE_START = [
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
];

/** Lets what Nest and our own `Logger`s of Nest say flow into the structured log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const source = rest.at(-1);
    const isOfTheStart = typeof source === 'string' && TELLS_OF_THE_START.includes(source);
    this.write(isOfTheStart ? 'debug' : 'info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** By Nest's custom the last of several parameters is the name of the class that speaks. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const source = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const more = (source === undefined ? rest : rest.slice(0, -1)).filter(
      (part) => part !== undefined,
    );
    const fields = { ...(source !== undefined && { source }), ...fieldsOf(more) };
    if (message instanceof Error) this.logger[level]({ ...fields, err: message }, message.message);
    else if (isFields(message)) this.writeFields(level, fields, message);
    else this.logger[level](fields, String(message));
  }

  private writeFields(level: Level, fields: object, { message, ...own }: Fields): void {
    this.logger[level]({ ...fields, ...own }, typeof message === 'string' ? message : '');
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An error, or its stack as Nest hands it over, and whatever else was said. */
function fieldsOf(parts: readonly unknown[]): Fields {
  const [first, ...others] = parts;
  if (first === undefined) return {};
  if (others.length > 0) return { details: parts };
  if (first instanceof Error) return { err: first };
  return typeof first === 'string' ? { stack: first } : { details: first };
}
