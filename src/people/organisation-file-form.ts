import type { z } from 'zod';
import type { Text } from '../platform/language';

const EMPTY: Text = {
  ja: 'ファイルに何も書かれていません',
  en: 'there is nothing in the file',
};
const NO_ORGANISATION: Text = {
  ja: 'from、units、posts、people、designations を並べてください',
  en: 'it has to have from, units, posts, people and designations',
};
const LEFT_OUT: Text = { ja: '書かれていません', en: 'it is left out' };
const MAPPING: Text = {
  ja: '「項目: 値」の形で書いてください',
  en: 'write fields with values, such as { id: … }',
};
const LIST: Text = { ja: '一覧（- か [ ] ）にしてください', en: 'write a list (- or [ ])' };

const ID: Text = {
  ja: 'ID は英小文字・数字・ハイフンで 64 文字まで、端は英小文字か数字です',
  en: 'an id has lower-case letters, digits and hyphens, 64 at most, and no hyphen at its ends',
};
const NAME: Text = {
  ja: '名前は目に見える文字を含む 1 行です（制御文字と、向きを変える文字は使えません）',
  en: 'a name is one line with something visible in it, without control characters or any that turn the direction of writing',
};
const DAY: Text = {
  ja: '日付は 2024-04-01 の形の、実在する日です',
  en: 'a date is a day that exists, such as 2024-04-01',
};
const LOGIN: Text = {
  ja: 'ログイン名は英小文字・数字・「.」「_」「-」で 64 文字まで、端は英小文字か数字です',
  en: 'a login has lower-case letters, digits, dots, underscores and hyphens, 64 at most, and a letter or digit at its ends',
};

const OF_FIELDS: Readonly<Record<string, Text>> = {
  ...{ id: ID, unit: ID, parent: ID, post: ID, posts: ID, person: ID },
  ...{ name: NAME, title: NAME, contact: NAME },
  ...{ from: DAY, until: DAY },
  login: LOGIN,
};

/** What is wrong about the form of an organisation file, where there is a text of our own for it. */
export function formText(issue: z.core.$ZodIssue, file: unknown): Text | undefined {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return undefined;
  const value = path.reduce(memberOf, file);
  if (path.length === 0) return value === null || value === undefined ? EMPTY : NO_ORGANISATION;
  if (value === undefined) return LEFT_OUT;
  if (issue.code === 'invalid_type' && issue.expected === 'object') return MAPPING;
  if (issue.code === 'invalid_type' && issue.expected === 'array') return LIST;
  const field = path.findLast((part) => typeof part === 'string');
  return field === undefined ? undefined : OF_FIELDS[field];
}

const memberOf = (value: unknown, part: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
