import { PassThrough } from 'node:stream';
import { Terminal } from '../../src/command-line/terminal';
import type { Language } from '../../src/platform/language';

/** A terminal that keeps what was printed. */
export function terminalInMemory(language: Language): {
  readonly terminal: Terminal;
  readonly streams: { readonly output: PassThrough; readonly errors: PassThrough };
  printed(): string;
} {
  const streams = { output: new PassThrough(), errors: new PassThrough() };
  const chunks: string[] = [];
  streams.output.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  streams.errors.resume();
  return {
    terminal: new Terminal(streams, language),
    streams,
    printed: () => chunks.join(''),
  };
}
