import { EventEmitter } from 'node:events';
import { watchOutput } from './watch-output';

const systemError = (code: string) =>
  Object.assign(new Error(`${code}: not written, write`), { code, syscall: 'write' });

/** A process that says on standard error what it says, and how it would have ended. */
function watched() {
  const stdout = new EventEmitter();
  const said: string[] = [];
  const exits: (number | undefined)[] = [];
  const stderr = Object.assign(new EventEmitter(), {
    write: (line: string) => said.push(line) > 0,
  });
  const process = { stdout, stderr, exit: (code?: number) => exits.push(code) };
  return { stdout, stderr, said, exits, output: watchOutput(process, 'en') };
}

describe('Output that goes nowhere', () => {
  it('ends a command in silence where nobody reads on', () => {
    const { stdout, said, exits } = watched();
    stdout.emit('error', systemError('EPIPE'));
    expect({ said, exits }).toEqual({ said: [], exits: [undefined] });
  });

  it('ends it in one line where the disk is full', () => {
    const { stdout, said, exits } = watched();
    stdout.emit('error', systemError('ENOSPC'));
    stdout.emit('error', systemError('ENOSPC'));
    expect(said).toEqual([expect.stringMatching(/^The disk .*ENOSPC.*\n$/)]);
    expect(exits).toEqual([6]);
  });

  it.each(['EPIPE', 'ENOSPC', 'EIO'])(
    'does not end what goes on without it (%s), and is said once',
    (code) => {
      const { stdout, stderr, said, exits, output } = watched();
      output.goOnWithoutOutput();
      for (let line = 0; line < 3; line += 1) stdout.emit('error', systemError(code));
      stderr.emit('error', systemError(code));
      expect(said).toEqual([expect.stringContaining(code)]);
      expect(exits).toEqual([]);
    },
  );
});
