import { Controller, Get, Header, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UNIT_LEVELS } from '../../state-machines/actor';
import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import {
  hasUnitOn,
  holdersOf,
  holdsOn,
  isPostOpenOn,
  lastDayOf,
  nameOf,
  parentOf,
  standingsOf,
  successorOf,
  unitPathOf,
} from '../../state-machines/organisation/questions';
import type { PersonAnswer } from '../cases/lists/case-list.dto';
import { RevisionEtag } from '../cases/requests/revision-etag';
import { Organisation } from '../people/organisation';
import { StandingsToday } from '../people/standings-today';
import { ApiProblems } from '../platform/api-problems';
import { sends } from '../platform/openapi/answer-headers';
import { ReadModels } from '../read-models/read-models';
import { Unsealing } from '../read-models/unsealing';
import {
  AbsencesOnDayAnswer,
  DesignationsOnDayAnswer,
  OrganisationOnDayAnswer,
  OrganisationPageQuery,
  OrganisationQuery,
  PostsOnDayAnswer,
  type UnitOnDayAnswer,
} from './organisation.dto';
import { pageOf } from './page';

/** How the organisation stands on a day. Everybody on staff may know. */
@ApiTags('organisation')
@Controller('organisation')
export class OrganisationController {
  constructor(
    private readonly organisation: Organisation,
    private readonly standings: StandingsToday,
    private readonly readModels: ReadModels,
    private readonly unsealing: Unsealing,
  ) {}

  /**
   * Its ETag is for the commands that change the organisation. Names and parents are those of the
   * day.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(RevisionEtag)
  @ApiOperation({ summary: 'The tree of units on a day', operationId: 'organisation' })
  @ApiOkResponse({
    type: OrganisationOnDayAnswer,
    description: 'The units, those above before those below.',
    ...sends('ETag'),
  })
  @ApiProblems('invalid-request', 'unauthenticated')
  async tree(@Query() { on }: OrganisationQuery): Promise<OrganisationOnDayAnswer> {
    const { state, head } = await this.organisation.atHead();
    const day = on ?? this.standings.today();
    const units = [...state.units.keys()]
      .filter((id) => hasUnitOn(state, id, day))
      .map((id) => unitOnDay(state, id, day))
      .sort(fromAbove);
    // Whoever asks holds a post, so there is a first fact.
    return { on: day, revision: head?.revision ?? 0, units };
  }

  /** With who holds each on the day. `unit` narrows it to a unit and whatever stands below it. */
  @Get('posts')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The posts on a day, and who is in them', operationId: 'posts' })
  @ApiOkResponse({ type: PostsOnDayAnswer, description: 'One page of the posts.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async posts(@Query() query: OrganisationPageQuery): Promise<PostsOnDayAnswer> {
    const { state, on } = await this.#asked(query);
    const open = [...state.posts.values()]
      .filter((post) => isPostOpenOn(state, post, on))
      .filter((post) => isInside(state, post.unit, query.unit, on));
    const { items, next } = pageOf(open, ['posts', on, query.unit], query);
    const held = items.map((post) => ({ post, holders: holdersOf(state, post.id, on) }));
    const person = await this.#naming(held.flatMap(({ holders }) => holders));
    const posts = held.map(({ post: { id, title, kind, unit, roles }, holders }) => ({
      ...{ id, title, kind, unit, roles },
      holders: holders.map(person),
    }));
    return { on, posts, next };
  }

  /** Those that hold on the day. `unit` narrows it to a unit and whatever stands below it. */
  @Get('designations')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '指名: promoters and internal auditors on a day',
    operationId: 'designations',
  })
  @ApiOkResponse({ type: DesignationsOnDayAnswer, description: 'One page of the designations.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async designations(@Query() query: OrganisationPageQuery): Promise<DesignationsOnDayAnswer> {
    const { state, on } = await this.#asked(query);
    const standing = state.designations
      .filter((designation) => holdsOn(designation, on))
      .filter(
        ({ unit }) =>
          query.unit === undefined ||
          (unit !== undefined &&
            isInside(state, successorOf(state, unit, on) ?? unit, query.unit, on)),
      );
    const { items, next } = pageOf(standing, ['designations', on, query.unit], query);
    const person = await this.#naming(items.map((one) => one.person));
    const designations = items.map(({ id, person: designated, role, unit, from, until }) => ({
      ...{ id, person: person(designated), role, unit: unit ?? null, from, until },
    }));
    return { on, designations, next };
  }

  /**
   * Absences decide who may act in the stead of whom. `unit` narrows it to who works in a unit or
   * below it.
   */
  @Get('absences')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '不在: who is absent on a day', operationId: 'absences' })
  @ApiOkResponse({ type: AbsencesOnDayAnswer, description: 'One page of the absences.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async absences(@Query() query: OrganisationPageQuery): Promise<AbsencesOnDayAnswer> {
    const { state, on } = await this.#asked(query);
    const absent = state.absences
      .map((absence) => ({ ...absence, until: lastDayOf(absence) }))
      .filter((absence) => holdsOn(absence, on))
      .filter((absence) => worksInside(state, absence.person, query.unit, on));
    const { items, next } = pageOf(absent, ['absences', on, query.unit], query);
    const recorders = items.flatMap(({ recordedBy }) => recordedBy ?? []);
    const person = await this.#naming([...items.map((one) => one.person), ...recorders]);
    const absences = items.map(({ id, person: away, from, until, recordedBy }) => ({
      ...{ id, person: person(away), from, until },
      recordedBy: recordedBy === undefined ? null : person(recordedBy),
    }));
    return { on, absences, next };
  }

  async #asked({ on, after }: OrganisationPageQuery) {
    if (after !== undefined) await this.readModels.waitForNamed(BigInt(after), 'after');
    const state = await this.organisation.current();
    return { state, on: on ?? this.standings.today() };
  }

  async #naming(ids: readonly string[]): Promise<(id: string) => PersonAnswer> {
    const names = await this.unsealing.namesOf(this.readModels, ids);
    return (id) => ({ id, name: names.get(id) ?? null });
  }
}

function unitOnDay(state: OrganisationState, id: string, day: Day): UnitOnDayAnswer {
  const { level, succeeds = [] } = unitPathOf(state, id, day).at(-1) ?? {};
  if (level === undefined) throw new Error(`The unit ${id} has no path`);
  const name = nameOf(state, id, day);
  const parent = parentOf(state, id, day) ?? null;
  return { id, name, level, parent, code: state.units.get(id)?.code ?? null, succeeds };
}

const fromAbove = (one: UnitOnDayAnswer, other: UnitOnDayAnswer): number =>
  UNIT_LEVELS.indexOf(one.level) - UNIT_LEVELS.indexOf(other.level);

const isInside = (
  state: OrganisationState,
  unit: string,
  above: string | undefined,
  day: Day,
): boolean => above === undefined || unitPathOf(state, unit, day).some(({ id }) => id === above);

const worksInside = (
  state: OrganisationState,
  person: string,
  above: string | undefined,
  day: Day,
): boolean =>
  above === undefined ||
  standingsOf(state, person, day).some(({ unitPath }) => unitPath.some(({ id }) => id === above));
