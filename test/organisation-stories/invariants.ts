import { UNIT_LEVELS, unitPath } from '../../state-machines/actor';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import {
  absenceOf,
  hasUnitOn,
  holdersOf,
  nameOf,
  standingsOf,
  successorOf,
  unitPathOf,
} from '../../state-machines/organisation/questions';

/** What is not as it must be on a day; empty where all is well. */
export function faultsOn(organisation: OrganisationState, day: string): string[] {
  const units = [...organisation.units.keys()];
  const posts = [...organisation.posts.keys()];
  const persons = new Set(organisation.absences.map(({ person }) => person));
  return [
    ...units.flatMap((unit) => faultsOfPath(organisation, unit, day)),
    ...units.flatMap((unit) => faultsOfSuccession(organisation, unit, day)),
    ...posts.flatMap((post) => faultsOfHolders(organisation, post, day)),
    ...[...persons].flatMap((person) => faultsOfAbsence(organisation, person, day)),
  ].map((fault) => `${day}: ${fault}`);
}

/** From the city down, one level after the other; above a unit that is there stands nothing that is not. */
function faultsOfPath(organisation: OrganisationState, unit: string, day: string): string[] {
  const path = unitPathOf(organisation, unit, day);
  const levels = path.map(({ level }) => UNIT_LEVELS.indexOf(level));
  const goesDown = levels.every((level, index) => index === 0 || level > (levels[index - 1] ?? 0));
  const gone = path.filter(({ id }) => !hasUnitOn(organisation, id, day));
  return [
    ...(unitPath.safeParse(path).success ? [] : [`no fact could carry the path of ${unit}`]),
    ...(path[0]?.level === 'city' ? [] : [`${unit} does not stand below the city`]),
    ...(goesDown && path.at(-1)?.id === unit ? [] : [`the path of ${unit} goes astray`]),
    ...(hasUnitOn(organisation, unit, day)
      ? gone.map(({ id }) => `${unit} stands below ${id}, which is gone`)
      : []),
  ];
}

/** What stands for a unit is there, and says so. */
function faultsOfSuccession(organisation: OrganisationState, unit: string, day: string): string[] {
  const named = nameOf(organisation, unit, day) === '' ? [`${unit} has no name`] : [];
  const successor = successorOf(organisation, unit, day);
  if (successor === undefined || successor === unit) return named;
  const own = unitPathOf(organisation, successor, day).at(-1);
  return [
    ...named,
    ...(hasUnitOn(organisation, successor, day) ? [] : [`${successor} of ${unit} is gone`]),
    ...(own?.succeeds?.includes(unit) === true ? [] : [`${successor} forgets ${unit}`]),
  ];
}

/** Somebody is in a post once, in a unit that is there; beside a member nobody else is. */
function faultsOfHolders(organisation: OrganisationState, post: string, day: string): string[] {
  const holders = holdersOf(organisation, post, day);
  const ofMany = organisation.posts.get(post)?.kind === 'member';
  const tooMany = new Set(holders).size < holders.length || (!ofMany && holders.length > 1);
  return [
    ...(tooMany ? [`${post} is held by ${holders.join(' and ')}`] : []),
    ...holders.flatMap((person) => {
      const standing = standingsOf(organisation, person, day).find((one) => one.post === post);
      const unit = standing?.unitPath.at(-1)?.id;
      const isThere = unit !== undefined && hasUnitOn(organisation, unit, day);
      return isThere ? [] : [`${person} stands nowhere as ${post}`];
    }),
  ];
}

function faultsOfAbsence(organisation: OrganisationState, person: string, day: string): string[] {
  const absence = absenceOf(organisation, person, day);
  const absences = organisation.absences.filter((one) => one !== absence);
  const again = absenceOf({ ...organisation, absences }, person, day);
  return again === undefined ? [] : [`${person} is absent twice`];
}
