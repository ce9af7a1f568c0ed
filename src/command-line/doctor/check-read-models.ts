import type { RecordedStanding } from '../../read-models/recorded-standing';
import { doctorTexts } from '../texts/doctor';
import { attention, type Finding, ok, wrong } from './finding';
import type { LogEnd } from './look-at-log';

/** Events that wait longer than this are not in the lists for a reason. */
const LONGEST_WAITING_MS = 30_000;

/** Whether the lists are this release's, follow the log, and leave nothing out. */
export function checkReadModels(
  standing: RecordedStanding | undefined,
  { waiting, waitingSince, position }: LogEnd,
  now: Date,
): Finding[] {
  if (standing === undefined)
    return position === 0
      ? [ok('read-models', doctorTexts.listsNotMadeYet)]
      : [attention('read-models', doctorTexts.listsMissing)];
  const findings: Finding[] = [];
  if (!standing.ofThisRelease)
    findings.push(attention('read-models', doctorTexts.listsOfOtherRelease));
  const waited = waitingSince === undefined ? 0 : now.getTime() - Date.parse(waitingSince);
  if (waited > LONGEST_WAITING_MS)
    findings.push(attention('read-models', doctorTexts.listsBehind(waiting)));
  if (standing.setAside.length > 0)
    findings.push(wrong('read-models', doctorTexts.setAside(standing.setAside.length)));
  return findings.length > 0 ? findings : [ok('read-models', doctorTexts.listsFit(waiting))];
}
