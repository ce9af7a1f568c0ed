import type { Deed } from '../case-stories/deed';
import { decidedInAbsence, effectJudged, holdRequested } from '../case-stories/deeds';
import { sectionOf } from '../../state-machines/case/rules/standing';
import { stepsInTurn } from '../../state-machines/case/v1/derived';
import type { OrganisationFact } from '../../state-machines/organisation/facts';
import { plusDays } from '../case-stories/days';
import { absent, by, designated, ordered } from '../organisation-stories/words';
import { inPost, isThere, postsOf } from './people';
import { intoAnother } from './reorganisation';
import type { World } from './world';

// What chance alone seldom brings about: first people move, then one of them tries something in a case.

export interface Purpose {
  readonly moves: readonly OrganisationFact[];
  readonly caseId: string;
  readonly deed: Deed;
  /** Who tries it; undefined: whoever may. */
  readonly person?: string;
}

/** One of the purposes that there are now; now and then none. */
export function purposeIn(world: World, number: number): Purpose | undefined {
  const purposes = [
    ...verifiersIn(world),
    ...verifiersOfTwoSectionsIn(world),
    ...standInsIn(world),
    ...standInsByTheirOwnWordIn(world),
    ...successorsIn(world),
  ];
  return purposes[number % (purposes.length + 2)];
}

/** Who had part in a case becomes an internal auditor elsewhere, and comes to judge its effect. */
const verifiersIn = (world: World): readonly Purpose[] =>
  world.cases.flatMap(({ id: caseId, story }) => {
    if (story.place !== 'verification.reviewingEffect') return [];
    const { wrote, implemented } = story.snapshot.context;
    return [...new Set([...wrote, ...implemented])].flatMap((person) => {
      const [from] = postsOf(world, person);
      if (from === undefined) return [];
      const { today } = world;
      const moves = [
        designated(person, 'internalAuditor', undefined, today, plusDays(today, 300)),
        ordered(today, { person, leaves: from.post, takes: 'post-of-welfare-auditor' }),
      ];
      return [{ moves, caseId, deed: effectJudged() as unknown as Deed, person }];
    });
  });

/** An auditor of another section takes a post in the case's besides 兼務, and comes to judge its effect. */
const verifiersOfTwoSectionsIn = (world: World): readonly Purpose[] =>
  world.cases.flatMap(({ id: caseId, story }) => {
    if (story.place !== 'verification.reviewingEffect') return [];
    const person = 'auditor';
    const moves = [ordered(world.today, { person, takes: 'post-of-colleague' })];
    return [{ moves, caseId, deed: effectJudged() as unknown as Deed, person }];
  });

/** Whoever decides next is away: 代決. */
const standInsIn = (world: World): readonly Purpose[] =>
  world.cases.flatMap(({ id: caseId, story }) =>
    stepsInTurn(story.snapshot.context).flatMap(({ kind, post, standIn }) => {
      if (kind !== 'decide' || post === undefined || standIn === undefined) return [];
      const { today } = world;
      const moves = inPost(world, post).map(({ person }) =>
        absent(person, today, plusDays(today, 5)),
      );
      return [{ moves, caseId, deed: decidedInAbsence() as unknown as Deed }];
    }),
  );

/** Whoever stands in says that the decider is away, and comes to decide: 代決 by their own word. */
const standInsByTheirOwnWordIn = (world: World): readonly Purpose[] =>
  world.cases.flatMap(({ id: caseId, story }) =>
    stepsInTurn(story.snapshot.context).flatMap(({ kind, post, standIn }) => {
      const [one] = inPost(world, standIn ?? '');
      if (kind !== 'decide' || post === undefined || one === undefined) return [];
      const { today } = world;
      const section = one.unitPath.find(({ level }) => level === 'section')?.id;
      const promoter = { ...one, roles: [...one.roles, 'promoter' as const] };
      const moves = [
        designated(one.person, 'promoter', section, today, plusDays(today, 300)),
        ...inPost(world, post).map(({ person }) =>
          by(promoter, absent(person, today, plusDays(today, 5))),
        ),
      ];
      return [{ moves, caseId, deed: decidedInAbsence() as unknown as Deed }];
    }),
  );

/** The section of a case is merged into another, the officer of which goes on with the case. */
const successorsIn = (world: World): readonly Purpose[] =>
  world.cases.flatMap(({ id: caseId, story }) => {
    const section = sectionOf(story.snapshot.context);
    const into = INTO.find((unit) => unit !== section && isThere(world, unit));
    if (section === undefined || into === undefined || !isThere(world, section)) return [];
    if (!story.place.startsWith('rootCause')) return [];
    const moves = intoAnother(world, section, into);
    return [{ moves, caseId, deed: holdRequested() as unknown as Deed }];
  });

const INTO = ['pension-section', 'welfare-section'] as const;
