import type { Text } from '../../platform/language';

/** Commander's mistakes by its code; `what` is what it names in quotation marks. */
const USAGE_TEXTS: Readonly<Record<string, (what: string) => Text>> = {
  'commander.unknownCommand': (what) => ({
    ja: `${what} というコマンドはありません。`,
    en: `There is no command ${what}.`,
  }),
  'commander.unknownOption': (what) => ({
    ja: `${what} というオプションはありません。`,
    en: `There is no option ${what}.`,
  }),
  'commander.missingArgument': (what) => ({
    ja: `引数 ${what} が必要です。`,
    en: `The argument ${what} is missing.`,
  }),
  'commander.optionMissingArgument': (what) => ({
    ja: `${what} に値を付けてください。`,
    en: `${what} needs a value.`,
  }),
  'commander.excessArguments': () => ({
    ja: '引数が多すぎます。',
    en: 'There are too many arguments.',
  }),
  'commander.invalidArgument': (what) => ({
    ja: `${what} の値が正しくありません。`,
    en: `The value of ${what} is not valid.`,
  }),
  'commander.help': () => ({ ja: 'コマンドを指定してください。', en: 'Name a command.' }),
};

const SEE_HELP = {
  ja: '使い方は zesei --help で見られます。',
  en: 'See zesei --help.',
};

/** What is told of a command that was not written correctly. */
export function usageText({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): Text {
  const text = USAGE_TEXTS[code]?.(/'([^']+)'/.exec(message)?.[1] ?? '') ?? {
    ja: message,
    en: message,
  };
  const more = [allowedBy(message), meantBy(message)].filter((told) => told !== undefined);
  return {
    ja: [text.ja, ...more.map(({ ja }) => ja), SEE_HELP.ja].join(''),
    en: [text.en, ...more.map(({ en }) => en), SEE_HELP.en].join(' '),
  };
}

/** What Commander says that there is to choose from: `Allowed choices are ja, en.` */
function allowedBy(message: string): Text | undefined {
  const words = /Allowed choices are (.+?)\.(?: |$)/.exec(message)?.[1];
  if (words === undefined) return undefined;
  const all = words.split(', ');
  return { ja: `選べるのは ${all.join('、')} です。`, en: `There is ${all.join(', ')}.` };
}

/** What Commander thinks that was meant: `(Did you mean serve?)`, `(Did you mean one of serve, …?)`. */
function meantBy(message: string): Text | undefined {
  const words = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  if (words === undefined) return undefined;
  const all = words.split(', ');
  return {
    ja: `${all.map((word) => `「${word}」`).join('、')}ではありませんか。`,
    en: `Did you mean ${all.join(' or ')}?`,
  };
}
