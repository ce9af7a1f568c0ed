import { approverIsOfTheDepartment } from '../../src/cases/approval/approver-department';
import { decidingInStead } from '../../src/cases/approval/deciding-in-stead';
import { sectionPathNow } from '../../src/cases/approval/route-of-approval';
import { standInOf } from '../../src/cases/approval/stand-in';
import { standingByPaper } from '../../src/cases/commands/confirm-paper-decision';
import { hasGone, owedByPerson, owedByPost } from '../../src/cases/owing';
import { receivingUnit } from '../../src/cases/receiving-section';
import { transferredOwners } from '../../src/cases/transferred-owners';
import { isPerson, type PersonActor } from '../../state-machines/actor';
import type { CaseFact } from '../../state-machines/case/facts';
import type { OnPaper } from '../../state-machines/case/facts/common';
import type { OwedBy } from '../../state-machines/case/facts/obligations';
import { isOwedAboutAVoice, openObligations } from '../../state-machines/case/v1/derived';
import {
  absenceOf,
  holdersOf,
  isOnStaff,
  standingsOf,
} from '../../state-machines/organisation/questions';
import type { Story } from '../case-stories/story';
import { inPost, isThere, pathToday, unitToday } from './people';
import { givenFor, routeFor } from './routes';
import type { Kept, World } from './world';

/**
 * A fact as the server would write it for this person today: with what it looks up in the
 * organisation and in the other cases. Undefined where it refuses before anything is judged.
 */
export function lookedUp(
  world: World,
  { story, id: ownId }: Kept<Story>,
  fact: CaseFact,
): CaseFact | undefined {
  const { today, organisation } = world;
  const { state } = organisation.story;
  const memory = story.snapshot.context;
  const unitPathsOf = (person: string) =>
    standingsOf(state, person, today).map(({ unitPath }) => unitPath);
  const onStaff = (persons: readonly string[]) =>
    [...new Set(persons)].filter((person) => isOnStaff(state, person, today));
  switch (fact.type) {
    case 'CaseSubmitted': {
      const { receivingUnit: named } = fact.data;
      const unit = named === undefined ? undefined : unitToday(world, named);
      if (unit === undefined || !isThere(world, unit)) return undefined;
      const { path, isOfTheSecretariat } = receivingUnit(state, unit, '', today);
      const found = { ...fact.data.found, receivingUnitPath: path, isOfTheSecretariat };
      return { ...fact, data: { ...fact.data, receivingUnit: unit, found } };
    }
    case 'CaseTransferred': {
      const unit = unitToday(world, fact.data.toUnit);
      if (!isThere(world, unit)) return undefined;
      const { path, isOfTheSecretariat } = receivingUnit(state, unit, '', today);
      const found = { ...fact.data.found, toUnitPath: path, isOfTheSecretariat };
      return { ...fact, data: { ...fact.data, toUnit: unit, found } };
    }
    case 'SectionsJoined': {
      const units = fact.data.units.map(({ unit }) => ({
        unit: unitToday(world, unit),
        path: pathToday(world, unit),
      }));
      if (!units.every(({ unit }) => isThere(world, unit))) return undefined;
      return { ...fact, data: { ...fact.data, units } };
    }
    case 'ObligationRaised': {
      const owedBy = owing(world, fact.data.obligation.owedBy);
      if (owedBy === undefined) return undefined;
      const obligation = { ...fact.data.obligation, owedBy };
      return { ...fact, data: { ...fact.data, obligation } };
    }
    case 'ObligationMet': {
      const { id } = fact.data;
      const owedBy = memory.obligations.find((one) => one.id === id)?.owedBy;
      const owerHasGone = owedBy !== undefined && hasGone(state, owedBy, today);
      return { ...fact, data: { ...fact.data, found: { ...fact.data.found, owerHasGone } } };
    }
    case 'CaseTriaged':
    case 'TriageProposed': {
      const found = { ...fact.data.found, handlerUnitPaths: unitPathsOf(fact.data.handler) };
      return { ...fact, data: { ...fact.data, found } } as CaseFact;
    }
    case 'HandlerNamed': {
      const found = { ...fact.data.found, handlerUnitPaths: unitPathsOf(fact.data.person) };
      return { ...fact, data: { ...fact.data, found } };
    }
    case 'SubstituteNamed': {
      const auditorUnitPaths = standingsOf(state, fact.data.person, today)
        .filter(({ roles }) => roles.includes('internalAuditor'))
        .map(({ unitPath }) => unitPath);
      return {
        ...fact,
        data: { ...fact.data, found: { ...fact.data.found, auditorUnitPaths } },
      };
    }
    case 'PlanSubmitted': {
      const owners = fact.data.actions.map(({ owner }) => owner);
      const steps = routeFor(world, story, fact.data.by, owners);
      const sectionPath = sectionPathNow(state, givenFor(world, story, fact.data.by));
      const found = { ...fact.data.found, ownersOnStaff: onStaff(owners) };
      const looked = { ...found, ...(sectionPath !== undefined && { sectionPath }) };
      return { ...fact, data: { ...fact.data, steps, found: looked } };
    }
    case 'FixRecorded': {
      const { doneBy: maker, doneOn } = fact.data;
      const found = { ...fact.data.found, doneByWasOnStaff: isOnStaff(state, maker, doneOn) };
      return { ...fact, data: { ...fact.data, found } };
    }
    case 'PlanChanged': {
      const owners = fact.data.changes.flatMap(({ owner }) => owner ?? []);
      const actions = fact.data.changes.map(({ action }) => action);
      const found = {
        ...fact.data.found,
        ownersOnStaff: onStaff(owners),
        ownersTransferred: transferredOwners(state, memory, actions, today),
      };
      return { ...fact, data: { ...fact.data, found } };
    }
    case 'PlanDecided': {
      if (fact.data.inAbsence === undefined) return fact;
      const step = memory.proposal?.steps.find(({ id }) => id === fact.data.step);
      const holders = step?.post === undefined ? [] : holdersOf(state, step.post, today);
      if (!holders.some((holder) => absenceOf(state, holder, today) !== undefined))
        return undefined;
      const { absence, forPost } = decidingInStead(state, memory, fact.data.step, today);
      const { urgent } = fact.data.inAbsence;
      const inAbsence = { absence: absence.id, forPost, forPerson: absence.person, urgent };
      return { ...fact, data: { ...fact.data, inAbsence, found: { cityDay: today, absence } } };
    }
    case 'DecisionRaised': {
      const post = state.posts.get(fact.data.to.post);
      if (post === undefined) return undefined;
      const standIn = standInOf(state, story.ruleset, post, { day: today })?.id;
      const to = { post: post.id, postKind: post.kind, unit: post.unit };
      const raisedTo = { ...to, ...(standIn !== undefined && { standIn }) };
      const holders = holdersOf(state, post.id, today);
      const found = { cityDay: today, holders, roles: [...post.roles] };
      return { ...fact, data: { ...fact.data, to: raisedTo, found } };
    }
    case 'PaperDecisionConfirmed': {
      const pending = memory.pending.find(({ ref }) => ref.revision === fact.data.revision);
      const found = { cityDay: today, ...standingByPaper(state, pending, today) };
      return { ...fact, data: { ...fact.data, found } };
    }
    case 'ClosureApproved':
    case 'ClosureReturned': {
      const isOfTheDepartment = approverIsOfTheDepartment(state, memory, story.ruleset, today);
      const found = { ...fact.data.found, approverIsOfTheDepartment: isOfTheDepartment };
      return { ...fact, data: { ...fact.data, found } } as CaseFact;
    }
    case 'CaseMerged': {
      const master = world.cases.find(
        (other) => other.id !== ownId && other.story.snapshot.context.report !== undefined,
      );
      const report = master?.story.snapshot.context.report;
      if (master === undefined || report === undefined) return undefined;
      const ended = master.story.snapshot.hasTag('end');
      const owes = openObligations(master.story.snapshot.context)
        .filter((open) => !isOwedAboutAVoice(open))
        .map(({ kind, owedBy, dueOn }) => ({ kind, owedBy, dueOn }));
      const found = { cityDay: today, master: { submittedAt: report.submittedAt, ended, owes } };
      return { ...fact, data: { ...fact.data, into: master.id, found } };
    }
    default:
      return fact;
  }
}

/** Who owes it today, with the units as they are; undefined for a unit that is there no more. */
function owing(world: World, owedBy: OwedBy): OwedBy | undefined {
  const { today, organisation } = world;
  const { state } = organisation.story;
  if ('person' in owedBy) return owedByPerson(state, owedBy.person, today);
  if ('post' in owedBy) return owedByPost(state, owedBy.post, today);
  const unit = unitToday(world, owedBy.unit);
  return isThere(world, unit) ? { unit, path: pathToday(world, unit) } : undefined;
}

/** By this person, and today; on paper by whoever holds that post by now. Undefined where nobody does. */
export function doneBy(world: World, fact: CaseFact, by: PersonActor): CaseFact | undefined {
  const { data } = fact;
  const found = 'found' in data ? { found: { ...data.found, cityDay: world.today } } : {};
  const acting = isPerson(data.by) ? { by } : {};
  const paper = 'onPaper' in data ? data.onPaper : undefined;
  if (paper === undefined) return { ...fact, data: { ...data, ...found, ...acting } } as CaseFact;
  const [decider] = inPost(world, paper.decidedBy.post);
  if (decider === undefined) return undefined;
  const { via: _via, ...decidedBy } = decider;
  const onPaper: OnPaper = { ...paper, decidedBy, decidedOn: world.today };
  return { ...fact, data: { ...data, ...found, ...acting, onPaper } } as CaseFact;
}
