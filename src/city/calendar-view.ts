import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import type { SignedFact } from '../cases/requests/command-body';
import type { Text } from '../platform/language';
import {
  ApiReadableText,
  UnreadableText,
  type ReadableText,
} from '../sealed-texts/readable-text.dto';

export class HolidayView {
  day: string;
  /** `national` 国民の祝日・休日, `yearly` by the ruleset, `declared` once. */
  kind: string;
  /** Null for a day that the ruleset only numbers. */
  @ApiProperty({ type: String, nullable: true })
  name: Text | string | null;
}

/** A time in which due dates stand still, city-wide. */
@ApiExtraModels(UnreadableText)
export class PauseView {
  /** The first day that does not count. */
  from: string;
  /** The first day that counts again; null as long as nobody knows. */
  until: string | null;
  @ApiReadableText()
  reason: ReadableText;
}

/** What a signed command has to repeat in `signs`, once this was shown; null where it is not possible. */
export class CalendarSigns {
  pause: SignedFact[] | null;
  resume: SignedFact[] | null;
}

/** The city's calendar of a year: every day of it that does not count, beside Saturdays and Sundays. */
export class CalendarView {
  year: number;
  holidays: HolidayView[];
  /** Those that touch the year. */
  pauses: PauseView[];
  signs: CalendarSigns;
}
