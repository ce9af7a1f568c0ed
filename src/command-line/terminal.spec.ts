import { Writable } from 'node:stream';
import { Terminal } from './terminal';

function progressOn(isTTY: boolean) {
  const written: string[] = [];
  const errors = Object.assign(
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written.push(chunk.toString('utf8'));
        done();
      },
    }),
    { isTTY },
  );
  const terminal = new Terminal({ output: new Writable(), errors }, 'en');
  const progress = terminal.progress((done) => ({ ja: `${done}件`, en: `${done} done` }));
  return { progress, written };
}

describe('The progress of a long work', () => {
  it('is one line that changes, and is gone in the end', () => {
    const { progress, written } = progressOn(true);
    for (let done = 0; done <= 250; done += 1) progress.show(done);
    progress.end();
    expect(written).toEqual([
      '\r\u001b[K0 done',
      '\r\u001b[K100 done',
      '\r\u001b[K200 done',
      '\r\u001b[K',
    ]);
  });

  it('has a bar and its share where it is known how much there is', () => {
    const { progress, written } = progressOn(true);
    for (let done = 0; done <= 250; done += 1) progress.show(done, 250);
    progress.show(260, 250);
    expect(written.map((line) => line.replace('\r\u001b[K', ''))).toEqual([
      '░░░░░░░░░░░░░░░░░░░░   0%  0 done',
      '████████░░░░░░░░░░░░  40%  100 done',
      '████████████████░░░░  80%  200 done',
      '████████████████████ 100%  250 done',
    ]);
  });

  it('of nothing at all has no share', () => {
    const { progress, written } = progressOn(true);
    progress.show(0, 0);
    expect(written).toEqual(['\r\u001b[K0 done']);
  });

  it('is shown to nobody where there is no terminal', () => {
    const { progress, written } = progressOn(false);
    for (let done = 1; done <= 100_000; done += 1) progress.show(done);
    progress.end();
    expect(written).toEqual([]);
  });
});
