import type { Text } from './language';

type Message = (limits: readonly unknown[]) => Text;

const plain =
  (ja: string, en: string): Message =>
  () => ({ ja, en });

const listed = (values: unknown): string =>
  (Array.isArray(values) ? values : [values]).map(String).join(', ');

/** What is said of a value that class-validator's constraint of that name refuses. */
const CONSTRAINT_MESSAGES: Readonly<Record<string, Message>> = {
  isDefined: plain('必須項目です。', 'This is required.'),
  isNotEmpty: plain('空にはできません。', 'This must not be empty.'),
  isString: plain('文字列で指定してください。', 'Give a text.'),
  isBoolean: plain('true か false を指定してください。', 'Give true or false.'),
  isInt: plain('整数を指定してください。', 'Give a whole number.'),
  isNumber: plain('数値を指定してください。', 'Give a number.'),
  isPositive: plain('正の数を指定してください。', 'Give a number above zero.'),
  isObject: plain('オブジェクトを指定してください。', 'Give an object.'),
  isArray: plain('配列を指定してください。', 'Give a list.'),
  isUuid: plain('ID（UUID）を指定してください。', 'Give an id (a UUID).'),
  isEmail: plain('メールアドレスを指定してください。', 'Give a mail address.'),
  isUrl: plain('URL を指定してください。', 'Give a URL.'),
  isIso8601: plain('日付（例 2024-05-01）を指定してください。', 'Give a date such as 2024-05-01.'),
  isDateString: plain(
    '日付（例 2024-05-01）を指定してください。',
    'Give a date such as 2024-05-01.',
  ),
  isNumberString: plain('数字を指定してください。', 'Give digits.'),
  isBooleanString: plain('true か false を指定してください。', 'Give true or false.'),
  matches: plain('形式が正しくありません。', 'This is not in the form that is expected.'),
  min: ([least]) => ({
    ja: `${listed(least)}以上にしてください。`,
    en: `At least ${listed(least)}.`,
  }),
  max: ([most]) => ({ ja: `${listed(most)}以下にしてください。`, en: `At most ${listed(most)}.` }),
  minLength: ([least]) => ({
    ja: `${listed(least)}文字以上にしてください。`,
    en: `At least ${listed(least)} characters.`,
  }),
  maxLength: ([most]) => ({
    ja: `${listed(most)}文字以内にしてください。`,
    en: `At most ${listed(most)} characters.`,
  }),
  isLength: ([least, most]) =>
    most === undefined || most === null
      ? {
          ja: `${listed(least)}文字以上にしてください。`,
          en: `At least ${listed(least)} characters.`,
        }
      : {
          ja: `${listed(least)}文字以上${listed(most)}文字以内にしてください。`,
          en: `From ${listed(least)} to ${listed(most)} characters.`,
        },
  arrayNotEmpty: plain('1件以上指定してください。', 'Give at least one.'),
  arrayMinSize: ([least]) => ({
    ja: `${listed(least)}件以上指定してください。`,
    en: `Give at least ${listed(least)}.`,
  }),
  arrayMaxSize: ([most]) => ({
    ja: `${listed(most)}件以内にしてください。`,
    en: `Give at most ${listed(most)}.`,
  }),
  arrayUnique: plain('同じものが重複しています。', 'The same is given twice.'),
  isIn: ([values]) => ({
    ja: `次のいずれかを指定してください: ${listed(values)}`,
    en: `Give one of: ${listed(values)}`,
  }),
  isEnum: ([, values]) => ({
    ja: `次のいずれかを指定してください: ${listed(values)}`,
    en: `Give one of: ${listed(values)}`,
  }),
  nestedValidation: plain('オブジェクトか配列を指定してください。', 'Give an object or a list.'),
  unknownValue: plain('オブジェクトを指定してください。', 'Give an object.'),
  whitelistValidation: plain('この項目は使えません。', 'There is no such field.'),
};

/**
 * The message for a constraint; where the catalogue has none, what class-validator says.
 *
 * @param limits what the constraint was given, such as the greatest length
 * @param original class-validator's own words
 */
export function constraintMessage(
  constraint: string,
  limits: readonly unknown[],
  original: string,
): Text {
  const message = CONSTRAINT_MESSAGES[constraint];
  return message?.(limits) ?? { ja: `この値は受け付けられません（${constraint}）。`, en: original };
}
