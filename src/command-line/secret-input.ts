import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Text } from '../platform/language';
import { CommandFailure } from './command-failure';
import type { CommandContext } from './command-context';

/** What somebody is told who types a secret. */
export interface SecretTexts {
  readonly ask: Text;
  readonly again: Text;
  readonly different: Text;
}

/**
 * A secret from the operator: asked for twice without echo at a terminal, else the first line of
 * standard input. Throws `CommandFailure` where the two do not agree.
 */
export async function readSecret(context: CommandContext, texts: SecretTexts): Promise<string> {
  const { surroundings, terminal } = context;
  if (surroundings.input.isTTY !== true) return firstLine(context);
  const typed = await ask(context, terminal.say(texts.ask));
  const again = await ask(context, terminal.say(texts.again));
  if (typed !== again) throw new CommandFailure('inputRefused', texts.different);
  return typed;
}

async function firstLine({ surroundings: { input } }: CommandContext): Promise<string> {
  const lines = createInterface({ input });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}

function ask({ surroundings: { input, errors } }: CommandContext, prompt: string): Promise<string> {
  errors.write(prompt);
  // Readline echoes into its output, so it gets one that keeps nothing.
  const output = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input, output, terminal: true });
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => {
      lines.close();
      reject(new CommandFailure('inputRefused', { ja: '中止しました。', en: 'Given up.' }));
    });
    lines.question('', (answer) => {
      lines.close();
      errors.write('\n');
      resolve(answer);
    });
  });
}
