import { Problem } from './problem';

/** What was looked for; throws the problem `not-found` where it is not there. */
export function orNotFound<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Problem('not-found');
  return found;
}
