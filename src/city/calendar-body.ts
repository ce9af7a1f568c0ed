import { Matches } from 'class-validator';
import { LIMITS } from '../../state-machines/limits';
import { PUBLIC_LINE } from '../../state-machines/public-line';
import { CommandBody, SignedCommandBody } from '../cases/requests/command-body';
import { EXAMPLE_SIGNS } from '../cases/requests/example-signs';
import { IsDay, Typed } from '../cases/requests/fields';
import { ApiExample } from '../platform/openapi/api-example';

const NO_LINE = {
  ja: '200文字以内の一行で入力してください。',
  en: 'Give one line of at most 200 characters.',
};

/** 臨時の休日: a day of rest of the city's own, once. */
@ApiExample<DeclareHolidayBody>({ day: '2026-06-23', name: '慰霊の日' })
export class DeclareHolidayBody extends CommandBody {
  @IsDay()
  day: string;

  /** What everybody reads, such as 市制施行記念日. */
  @Matches(PUBLIC_LINE, { context: NO_LINE })
  name: string;
}

/** It is no holiday after all. */
@ApiExample<RevokeHolidayBody>({ day: '2026-06-23', reason: '登録する年を誤ったため。' })
export class RevokeHolidayBody extends CommandBody {
  @IsDay()
  day: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

/** 期限の進行停止: in an emergency due dates stand still, city-wide. */
@ApiExample<PauseCityBody>({
  from: '2026-04-06',
  reason: '台風により全庁の業務を縮小するため。',
  signs: EXAMPLE_SIGNS,
})
export class PauseCityBody extends SignedCommandBody {
  /** The first day that does not count, at most 31 days away. */
  @IsDay()
  from: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

/** 期限の進行再開 */
@ApiExample<ResumeCityBody>({
  on: '2026-04-13',
  signs: EXAMPLE_SIGNS,
})
export class ResumeCityBody extends SignedCommandBody {
  /** The first day that counts again: today or a later day. */
  @IsDay()
  on: string;
}
