import { addDays, type Day } from '../../calendar/day';
import { cityDay } from '../../calendar/city-day';
import type { Clock } from '../../platform/clock';

/** On which day each scene of the story plays, counted from the day that the letter arrives. */
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

/** Working days from a Tuesday on, with the months that an effect needs to show. */
export const TOUR_SCHEDULE: WholeSchedule = {
  arrival: 0,
  triage: 1,
  causes: 6,
  firstPlan: 8,
  returned: 9,
  interimReply: 10,
  secondPlan: 13,
  decision: 14,
  firstAction: 20,
  secondAction: 27,
  confirmation: 28,
  reply: 29,
  reception: 34,
  tooEarly: 62,
  effectCheck: 118,
  newCauses: 122,
  thirdPlan: 126,
  absence: 127,
  newDecision: 128,
  readAfterwards: 132,
  newActions: 147,
  onPaper: 154,
  paperConfirmed: 157,
  deployment: 160,
  deploymentAnswers: 167,
  newEffectCheck: 251,
  closure: 255,
  recurrence: 622,
  otherRoutes: 626,
  preventiveEffect: 643,
  lightEffect: 657,
  lastRoutes: 664,
};

/** The same within weeks, for a history that is still fresh. */
export const DEMO_SCHEDULE: Schedule = {
  arrival: 0,
  triage: 1,
  causes: 2,
  firstPlan: 3,
  returned: 6,
  interimReply: 6,
  secondPlan: 7,
  decision: 8,
  firstAction: 13,
  secondAction: 15,
  confirmation: 16,
  reply: 17,
  reception: 20,
  tooEarly: 20,
  effectCheck: 34,
  closure: 36,
};

/** Where the story plays. Its hours are those of the city's clock. */
export const STORY_TIME_ZONE = 'Asia/Tokyo';
const OFFSET = '+09:00';
const TUESDAY = 2;

/** The Tuesday of the week that lies so many weeks before the present. */
export function tuesdayBefore(present: Clock, weeks: number): Day {
  const day = addDays(cityDay(present.now(), STORY_TIME_ZONE), -7 * weeks);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, TUESDAY - weekday - (weekday < TUESDAY ? 7 : 0));
}

/** The instant at which the city's clock shows a time (`9:40`) on a day. */
export const atCityTime = (day: Day, time: string): Date =>
  new Date(`${day}T${time.padStart(5, '0')}:00${OFFSET}`);
