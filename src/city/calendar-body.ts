import { Matches } from 'class-validator';
import { LIMITS } from '../../state-machines/limits';
import { PUBLIC_LINE } from '../../state-machines/public-line';
import { CommandBody, SignedCommandBody } from '../cases/requests/command-body';
import { IsDay, Typed } from '../cases/requests/fields';

const NO_LINE = {
  ja: '200文字以内の一行で入力してください。',
  en: 'Give one line of at most 200 characters.',
};

/** 臨時の休日: a day of rest of the city's own, once. */
export class DeclareHolidayBody extends CommandBody {
  @IsDay()
  day: string;

  /** What everybody reads, such as 市制施行記念日. */
  @Matches(PUBLIC_LINE, { context: NO_LINE })
  name: string;
}

/** It is no holiday after all. */
export class RevokeHolidayBody extends CommandBody {
  @IsDay()
  day: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

/** 期限の進行停止: in an emergency due dates stand still, city-wide. */
export class PauseCityBody extends SignedCommandBody {
  /** The first day that does not count, at most 31 days away. */
  @IsDay()
  from: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

/** 期限の進行再開 */
export class ResumeCityBody extends SignedCommandBody {
  /** The first day that counts again: today or a later day. */
  @IsDay()
  on: string;
}
