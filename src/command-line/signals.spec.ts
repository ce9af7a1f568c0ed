import { EventEmitter } from 'node:events';
import { untilSignalled } from './signals';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

describe('A process that is asked to end', () => {
  const signalled = () => {
    const exits: number[] = [];
    const process = Object.assign(new EventEmitter(), {
      exit: (code: number) => exits.push(code),
    });
    return { process, exits, ended: untilSignalled(process) };
  };

  it.each(SIGNALS)('ends in order at %s', async (signal) => {
    const { process, exits, ended } = signalled();
    process.emit(signal);
    await ended;
    expect(exits).toEqual([]);
  });

  it.each(SIGNALS.flatMap((first) => SIGNALS.map((second) => [first, second])))(
    'ends at once, and not well, at %s and then %s',
    (first, second) => {
      const { process, exits } = signalled();
      for (const signal of [first, second]) process.emit(signal ?? '');
      expect(exits).toEqual([{ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[second ?? '']]);
    },
  );
});
