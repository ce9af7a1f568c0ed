import { Problem, wrongField } from '../platform/problem';
import { CursorNotUsable } from './cursor';
import { PositionMadeUp } from './position-made-up';
import { InstantInTheFuture } from './read-models';
import { ReadModelsBehind } from './waiting';

const IN_THE_FUTURE = {
  ja: 'まだ来ていない日時は指定できません。',
  en: 'Give an instant that has come.',
};
const OTHER_LIST = {
  ja: 'この一覧の続きではありません。条件を変えたときは cursor を付けずに始めてください。',
  en: 'This is not where this list goes on. Begin without a cursor after changing the filters.',
};

const NOT_IN_THE_LOG = {
  ja: 'この記録に無い位置です。操作の応答にあった position をそのまま指定してください。',
  en: 'The record has no such position. Repeat the position that a command answered.',
};

/** What an error of the read models means to whoever asked. */
export function readModelsProblem(error: unknown): Problem | undefined {
  const options = { cause: error };
  if (error instanceof ReadModelsBehind) return new Problem('read-models-behind', {}, options);
  if (error instanceof InstantInTheFuture) return wrongField('/at', IN_THE_FUTURE, options);
  if (error instanceof CursorNotUsable) return wrongField('/cursor', OTHER_LIST, options);
  if (error instanceof PositionMadeUp)
    return error.field === 'cursor'
      ? wrongField('/cursor', OTHER_LIST, options)
      : wrongField('/after', NOT_IN_THE_LOG, options);
  return undefined;
}
