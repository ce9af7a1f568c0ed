import { defaultRuleset } from '../../../state-machines/ruleset/default';
import { addDays, type Day } from '../../calendar/day';
import { cityDay } from '../../calendar/city-day';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  type WorkingCalendar,
} from '../../calendar/working-days';
import type { Clock } from '../../platform/clock';

/** On which day each scene of the story plays, in working days from the arrival of the letter on. */
export interface Schedule {
  readonly arrival: number;
  readonly triage: number;
  readonly causes: number;
  readonly firstPlan: number;
  readonly returned: number;
  readonly interimReply: number;
  readonly secondPlan: number;
  readonly decision: number;
  readonly firstAction: number;
  readonly secondAction: number;
  readonly confirmation: number;
  readonly reply: number;
  readonly reception: number;
  readonly tooEarly: number;
  readonly effectCheck: number;
  readonly closure: number;
}

/** The same with what follows an effect that did not show, and what comes after the closing. */
export interface WholeSchedule extends Schedule {
  readonly newCauses: number;
  readonly thirdPlan: number;
  readonly absence: number;
  readonly newDecision: number;
  readonly readAfterwards: number;
  readonly newActions: number;
  readonly onPaper: number;
  readonly paperConfirmed: number;
  readonly deployment: number;
  readonly deploymentAnswers: number;
  readonly newEffectCheck: number;
  readonly recurrence: number;
  readonly otherRoutes: number;
  readonly preventiveEffect: number;
  readonly lightEffect: number;
  readonly lastRoutes: number;
}

/** With the months that an effect needs to show, and the year until it happens again. */
export const TOUR_SCHEDULE: WholeSchedule = {
  arrival: 0,
  triage: 1,
  causes: 4,
  firstPlan: 6,
  returned: 7,
  interimReply: 8,
  secondPlan: 9,
  decision: 10,
  firstAction: 14,
  secondAction: 19,
  confirmation: 20,
  reply: 21,
  reception: 24,
  tooEarly: 42,
  effectCheck: 78,
  newCauses: 82,
  thirdPlan: 84,
  absence: 85,
  newDecision: 86,
  readAfterwards: 88,
  newActions: 99,
  onPaper: 104,
  paperConfirmed: 107,
  deployment: 108,
  deploymentAnswers: 113,
  newEffectCheck: 169,
  closure: 172,
  recurrence: 408,
  otherRoutes: 412,
  preventiveEffect: 420,
  lightEffect: 426,
  lastRoutes: 431,
};

/** The same within weeks, for a history that is still fresh. */
export const DEMO_SCHEDULE: Schedule = {
  arrival: 0,
  triage: 1,
  causes: 2,
  firstPlan: 3,
  returned: 4,
  interimReply: 4,
  secondPlan: 5,
  decision: 6,
  firstAction: 8,
  secondAction: 10,
  confirmation: 11,
  reply: 12,
  reception: 13,
  tooEarly: 13,
  effectCheck: 23,
  closure: 24,
};

/** Where the story plays. Its hours are those of the city's clock. */
export const STORY_TIME_ZONE = 'Asia/Tokyo';
const OFFSET = '+09:00';
const TUESDAY = 2;
/** The sample city works by the default ruleset. */
const CALENDAR: WorkingCalendar = { yearlyHolidays: defaultRuleset.holidays.yearly };

/** The Tuesday of the week that lies so many weeks before the present; a holiday gives way. */
export function firstDayBefore(present: Clock, weeks: number): Day {
  const day = addDays(cityDay(present.now(), STORY_TIME_ZONE), -7 * weeks);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const tuesday = addDays(day, TUESDAY - weekday - (weekday < TUESDAY ? 7 : 0));
  return workingDayFrom(tuesday, CALENDAR);
}

/** The day so many working days after the first: nothing happens on a holiday. */
export const dayOfStory = (firstDay: Day, workingDays: number): Day =>
  addWorkingDays(firstDay, workingDays, CALENDAR);

/** The last working day before the present. */
export function workingDayBefore(present: Clock): Day {
  let day = addDays(cityDay(present.now(), STORY_TIME_ZONE), -1);
  while (!isWorkingDay(day, CALENDAR)) day = addDays(day, -1);
  return day;
}

/** The instant at which the city's clock shows a time (`9:40`) on a day. */
export const atCityTime = (day: Day, time: string): Date =>
  new Date(`${day}T${time.padStart(5, '0')}:00${OFFSET}`);
