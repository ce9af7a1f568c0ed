import { z } from 'zod';
import { personActor } from '../actor';
import { today } from '../case/facts/common';
import { day, factRef, signature, type Fact } from '../fact';
import { publicLine } from '../public-line';
import { sealedParagraph } from '../sealed';

/** Every fact of the stream `calendar`. */
export const calendarFactSchemas = {
  /** 臨時の休日: a day of rest of the city's own, once. Its name is public. */
  HolidayDeclared: z.strictObject({ by: personActor, day, name: publicLine, found: today }),
  HolidayRevoked: z.strictObject({ by: personActor, day, reason: sealedParagraph, found: today }),
  /** 期限の進行停止: in an emergency due dates stand still, city-wide, from this day on. */
  CityPaused: z.strictObject({
    by: personActor,
    from: day,
    reason: sealedParagraph,
    /** Signs the fact of the ruleset in force: it says which deadlines stand still. */
    signature,
    found: today.extend({ ruleset: factRef }),
  }),
  /** The first day that counts again. Signs the fact of the pause. */
  CityResumed: z.strictObject({ by: personActor, on: day, signature, found: today }),
} as const;

export type CalendarFactType = keyof typeof calendarFactSchemas;
export type CalendarFactData<T extends CalendarFactType> = z.infer<(typeof calendarFactSchemas)[T]>;
export type CalendarFact = {
  [T in CalendarFactType]: Fact<T, CalendarFactData<T>>;
}[CalendarFactType];

export const isCalendarFactType = (type: string): type is CalendarFactType =>
  Object.hasOwn(calendarFactSchemas, type);
