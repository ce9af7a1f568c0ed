import type { Language } from '../platform/language';
import { EXIT_CODES } from './exit-codes';
import { EXAMPLES } from './texts/examples';
import { helpTexts } from './texts/help';

/** What the help of a command says after its options: examples, and what its exit code means. */
export function helpAfter(name: string, language: Language): string {
  const examples = (EXAMPLES[name] ?? []).flatMap(({ line, does }) => [
    `  $ ${line}`,
    `      ${does[language]}`,
  ]);
  return ['', helpTexts.examples[language], ...examples, '', exitCodes(language)].join('\n');
}

/** What the exit codes mean. A command ends with no other. */
export function exitCodes(language: Language): string {
  const codes = Object.values(EXIT_CODES).map(
    ({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning[language]}`,
  );
  return [helpTexts.exitCodes[language], ...codes].join('\n');
}
