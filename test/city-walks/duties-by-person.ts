import assert from 'node:assert/strict';
import { departmentOf, isPerson, unitsAlong } from '../../state-machines/actor';
import type { CaseFact } from '../../state-machines/case/facts';
import { unitPathOf } from '../../state-machines/organisation/questions';
import type { Story } from '../case-stories/story';
import { decidedBy, ofType, personsOf } from '../case-walks/told-facts';
import { heldAs, heldByTheFacts } from './organisation-story';
import type { World } from './world';

// Duties are kept apart by persons: by all the posts that somebody holds, as the organisation's facts say.

/** The posts that somebody holds today. */
const postsHeld = ({ organisation, today }: World, person: string): readonly string[] =>
  heldByTheFacts(organisation.story.facts, today)
    .filter((held) => held.startsWith(heldAs('', person)))
    .map((held) => held.slice(heldAs('', person).length));

/** The units of those posts, with all above them and all that were merged into them. */
const unitsOf = (world: World, person: string): readonly string[] =>
  postsHeld(world, person).flatMap((post) => {
    const { state } = world.organisation.story;
    const unit = state.posts.get(post)?.unit;
    return unit === undefined ? [] : unitsAlong(unitPathOf(state, unit, world.today));
  });

const HIGHER_POSTS = ['deputyDepartmentHead', 'departmentHead', 'deputyMayor', 'mayor'];

/** The unit of which somebody must not be by any post, to do this; undefined where it does not matter. */
function unitToBeApartFrom(before: Story, fact: CaseFact): string | undefined {
  const { sectionPath, isOfTheSecretariat, triage } = before.snapshot.context;
  const { roles = [], postKind = 'member' } = decidedBy(fact) ?? {};
  const section = sectionPath.at(-1)?.id;
  const department = departmentOf(sectionPath);
  switch (fact.type) {
    case 'EffectJudged': {
      const isOfficersOwn =
        triage?.kind === 'minorNonconformity' && roles.includes('responsibleOfficer');
      return isOfficersOwn || HIGHER_POSTS.includes(postKind) ? undefined : section;
    }
    case 'CaseReopened':
      return roles.includes('secretariatHead') ? undefined : section;
    case 'CaseTriaged':
      return isOfTheSecretariat && !fact.data.provisional ? department : undefined;
    case 'TriageConfirmed':
      return isOfTheSecretariat && isPerson(fact.data.by) ? department : undefined;
    case 'ClosureApproved':
      return triage?.severity === 'serious' && roles.includes('qualityManager')
        ? department
        : undefined;
    case 'ExceptionCountersigned': {
      const excepted = before.facts[fact.data.revision];
      const unitPath = excepted && decidedBy(excepted)?.unitPath;
      return unitPath && departmentOf(unitPath);
    }
    default:
      return undefined;
  }
}

/** Nobody is of another section, or of another department, by one of their posts alone. */
export function isElsewhereByEveryPost(world: World, before: Story, fact: CaseFact): void {
  const person = decidedBy(fact)?.person;
  const apartFrom = unitToBeApartFrom(before, fact);
  if (person === undefined || apartFrom === undefined) return;
  assert.ok(
    !unitsOf(world, person).includes(apartFrom),
    `${fact.type} by ${person} of ${apartFrom}`,
  );
}

/** Nobody waives, or gets more time for, what any of their posts owes. */
export function favoursNoPostOfTheirs(world: World, before: Story, fact: CaseFact): void {
  if (fact.type !== 'ExtensionGranted' && fact.type !== 'ObligationWaived') return;
  const id = fact.type === 'ExtensionGranted' ? fact.data.deadline : fact.data.id;
  const { owedBy } = before.snapshot.context.obligations.find((one) => one.id === id) ?? {};
  const person = decidedBy(fact)?.person;
  if (owedBy === undefined || person === undefined) return;
  if ('person' in owedBy) assert.notEqual(owedBy.person, person);
  else if ('post' in owedBy) assert.ok(!postsHeld(world, person).includes(owedBy.post));
  else assert.ok(!unitsOf(world, person).includes(owedBy.unit), `${person} of ${owedBy.unit}`);
}

/** A decision is raised to nobody who wrote the plan, by whichever of their posts. */
export function raisedToNoAuthor(world: World, before: Story, fact: CaseFact): void {
  if (fact.type !== 'DecisionRaised') return;
  const { facts } = before;
  const owners = ofType(facts, 'PlanSubmitted')
    .at(-1)
    ?.data.actions.map(({ owner }) => owner);
  for (const person of [...personsOf(facts, 'PlanSubmitted', 'PlanAmended'), ...(owners ?? [])])
    assert.ok(!postsHeld(world, person).includes(fact.data.to.post), `It is raised to ${person}`);
}

/** Nobody decides by an absence that they recorded, nor is a step of a plan passed over by its author's word. */
export function goesRoundNobodyByTheirOwnWord(world: World, before: Story, fact: CaseFact): void {
  const authors = personsOf(before.facts, 'PlanSubmitted', 'PlanAmended');
  if (fact.type === 'PlanDecided' && fact.data.inAbsence !== undefined) {
    const gaining = [decidedBy(fact)?.person, ...authors];
    assert.ok(!gaining.includes(recorderOf(world, fact.data.inAbsence.absence)), '代決');
  }
  if (fact.type === 'StepSkipped' && fact.data.because === 'absent')
    for (const { id } of fact.data.found.absences ?? [])
      assert.ok(!authors.includes(recorderOf(world, id) ?? ''), 'The author had a step skipped');
}

/** Who recorded an absence of somebody else, by the facts. */
function recorderOf({ organisation }: World, absence: string): string | undefined {
  const recorded = organisation.story.facts.find(
    ({ type, data }) => type === 'AbsenceRecorded' && data.id === absence,
  );
  assert.ok(recorded?.type === 'AbsenceRecorded');
  const { by, person } = recorded.data;
  return isPerson(by) && by.person !== person ? by.person : undefined;
}
