import { withCorrelation } from './correlation';
import { createLogger, type Logger } from './logging';
import { NestLogger } from './nest-logger';

let lines: Record<string, unknown>[];
let text: string;
let logger: Logger;

beforeEach(() => {
  lines = [];
  text = '';
  logger = createLogger({
    level: 'debug',
    clock: { now: () => new Date('2024-05-01T01:02:03.004Z') },
    destination: {
      write: (line) => {
        text += line;
        lines.push(JSON.parse(line) as Record<string, unknown>);
      },
    },
  });
});

describe('The log', () => {
  it('is one JSON object a line, with the time of the injected clock', () => {
    logger.info({ folder: '/data' }, 'started');
    expect(lines).toEqual([
      { level: 'info', at: '2024-05-01T01:02:03.004Z', folder: '/data', message: 'started' },
    ]);
  });

  it('carries the correlation id of the work that it tells of, also after a wait', async () => {
    await Promise.all(
      ['one', 'two'].map((id) =>
        withCorrelation(id, async () => {
          await Promise.resolve();
          logger.info({ id }, 'done');
        }),
      ),
    );
    logger.info('idle');
    expect(lines).toMatchObject([
      { id: 'one', correlationId: 'one' },
      { id: 'two', correlationId: 'two' },
      { message: 'idle' },
    ]);
    expect(lines[2]).not.toHaveProperty('correlationId');
  });

  it('blanks what is named like a secret, at any depth, and shows no bytes', () => {
    const secret = 'open-sesame';
    logger.warn(
      {
        password: secret,
        request: { headers: { authorization: secret, Cookie: secret, accept: 'text/html' } },
        list: [{ newPassword: secret, masterKey: secret, 'set-cookie': [secret] }],
        key: Buffer.from(secret),
      },
      'careless',
    );
    expect(text).not.toContain(secret);
    expect(lines[0]).toMatchObject({
      request: { headers: { authorization: '[redacted]', accept: 'text/html' } },
      key: '[11 bytes]',
    });
  });

  it('tells an error with its causes, and nothing that hangs on it', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', request: 'secret' });
    logger.error({ err: new Error('no database', { cause }) }, 'failed');
    expect(lines[0]).toMatchObject({
      level: 'error',
      err: {
        type: 'Error',
        message: 'no database',
        stack: expect.stringContaining('logging.spec') as string,
        cause: { message: 'refused', code: 'ECONNREFUSED' },
      },
    });
    expect(text).not.toContain('secret');
  });

  it('survives an object that holds itself', () => {
    const loop: Record<string, unknown> = { name: 'loop' };
    loop.self = loop;
    logger.info({ loop }, 'round');
    expect(text).toContain('[too deep]');
  });
});

describe("Nest's log", () => {
  it('flows into ours, with the name of who speaks', () => {
    const nest = new NestLogger(logger);
    nest.log('mapped a route', 'Router');
    nest.warn({ message: 'not ready', check: 'keys' }, 'Readiness');
    nest.error(new Error('broken'), 'Projector');
    const stackOfNest = 'Error: broken\n    at somewhere';
    nest.error('broken', stackOfNest, 'Projector');
    nest.error('broken', undefined, 'Projector');
    nest.fatal('gone');
    nest.log('Mapped {/api/cases, GET} route', 'RouterExplorer');
    expect(lines).toMatchObject([
      { level: 'info', source: 'Router', message: 'mapped a route' },
      { level: 'warn', source: 'Readiness', message: 'not ready', check: 'keys' },
      { level: 'error', source: 'Projector', err: { message: 'broken' } },
      { level: 'error', source: 'Projector', message: 'broken', stack: stackOfNest },
      { level: 'error', source: 'Projector', message: 'broken' },
      { level: 'fatal', message: 'gone' },
      { level: 'debug', source: 'RouterExplorer' },
    ]);
  });
});
