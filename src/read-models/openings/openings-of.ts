import type { Role, UnitPath } from '../../../state-machines/actor';
import { speakingUnit, unitInPlaceOf } from '../../../state-machines/case/rules/standing';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';

/** To whom a case is open beside its own section and those who take part in it as persons. */
export type Opening =
  /** Everybody in the unit, and whoever works in a unit above it in its own line. */
  | { readonly part: 'unit'; readonly path: UnitPath }
  | { readonly part: 'post'; readonly post: string }
  | { readonly part: 'role'; readonly role: Role }
  /** The 推進責任者 of the unit. */
  | { readonly part: 'officer'; readonly unit: string }
  /** The heads of every department but this one; of all of them, where it is undefined. */
  | { readonly part: 'outside'; readonly department: string | undefined };

/**
 * The openings of a case as it is now: 関係課, what it owes and owed (of a person, the 推進責任者 there
 * too, with whom the work lies once that one has left), the route of approval, 後閲,
 * the post of a decision on paper, the heads who can countersign a 特例 as long as it waits for that,
 * and who decides on an erasure that was proposed.
 */
export function openingsOf(memory: CaseMemory): readonly Opening[] {
  const { joined, obligations, plan, proposal, pending } = memory;
  const { abandonments, toReadAfterwards, proposedErasure } = memory;
  const owers = obligations.map(({ owedBy }) => owedBy);
  const units = [
    ...joined,
    ...owers.flatMap((ower) => ('unit' in ower ? [spokenFor(ower.path)] : [])),
  ];
  const steps = [...(plan?.steps ?? []), ...(proposal?.steps ?? [])];
  const posts = [
    ...owers.map((ower) => ('post' in ower ? ower.post : undefined)),
    ...steps.flatMap(({ post, standIn }) => [post, standIn]),
    ...toReadAfterwards.map(({ post }) => post),
    ...abandonments.flatMap(({ posts }) => posts),
    ...pending.map(({ what, post }) => (what === 'confirmation' ? post : undefined)),
  ].filter((post) => post !== undefined);
  return [
    ...units.map((path): Opening => ({ part: 'unit', path })),
    ...posts.map((post): Opening => ({ part: 'post', post })),
    ...owers
      .map(unitInPlaceOf)
      .filter((unit) => unit !== undefined)
      .map((unit): Opening => ({ part: 'officer', unit })),
    ...pending
      .filter(({ what }) => what === 'countersignature')
      .map(({ department }): Opening => ({ part: 'outside', department })),
    ...(proposedErasure === undefined ? [] : [{ part: 'role', role: 'recordsManager' } as const]),
  ];
}

/** The whole section, where a 係 owes something: it is spoken for by the section. */
const spokenFor = (path: UnitPath): UnitPath =>
  path.slice(0, path.findIndex(({ id }) => id === speakingUnit(path)) + 1);
