import { UnknownPosition } from '../../event-store/unknown-position';
import { ConfigurationError } from '../../platform/config';
import { DatabaseDamaged, DatabaseUnavailable } from '../../platform/database/database-unavailable';
import { failureOf } from '../failures';
import { failureTexts } from '../texts/failures';
import { type Check, type Finding, wrong } from './finding';

/** What kept a look from being taken, in the words in which every command tells it. */
export function failuresOf(check: Check, error: unknown): Finding[] {
  if (error instanceof ConfigurationError)
    return error.mistakes.map(({ variable, problem, whatToDo }) =>
      wrong('configuration', {
        found: { ja: `${variable}: ${problem.ja}。`, en: `${variable} ${problem.en}.` },
        whatToDo,
      }),
    );
  // The lists have seen more of the log than there is.
  if (error instanceof UnknownPosition) return [wrong(check, { found: failureTexts.logBehind })];
  const isAway = error instanceof DatabaseUnavailable && !(error instanceof DatabaseDamaged);
  return [wrong(isAway ? 'databases' : check, { found: failureOf(error).text })];
}
