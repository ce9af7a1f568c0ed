import { Controller, Get, Header, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { cityDay } from '../../calendar/city-day';
import { CurrentRequester, type Requester } from '../../people/requester';
import { ApiProblems } from '../../platform/api-problems';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Localised } from '../../platform/localised.interceptor';
import { askedPosition } from '../../read-models/asked-position';
import { fingerprint } from '../../read-models/cases/case-list';
import { cursorTo, placeFrom } from '../../read-models/cursor';
import {
  type ListedObligation,
  listObligations,
  type ObligationFilters,
  placeOf,
} from '../../read-models/obligations/queries';
import { ReadModels } from '../../read-models/read-models';
import { unitLabels } from '../../read-models/units/queries';
import { Unsealing } from '../../read-models/unsealing';
import { BriefCases } from './brief-cases';
import {
  type ListedObligationAnswer,
  ObligationListAnswer,
  ObligationListQuery,
} from './obligation-list.dto';

/** The position and the day that the pages of a list are of, and the obligation before. */
const placeInObligations = z.strictObject({
  position: z.int().nonnegative(),
  today: z.iso.date(),
  beyond: z.tuple([z.string(), z.string(), z.string()]).optional(),
});
type PlaceInObligations = z.infer<typeof placeInObligations>;

/** What cases owe. */
@ApiTags('obligations')
@Controller('obligations')
@UseInterceptors(Localised)
export class ObligationListController {
  constructor(
    private readonly readModels: ReadModels,
    private readonly unsealing: Unsealing,
    private readonly cases: BriefCases,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * What is owed beside the actions of a plan, such as a reply to a citizen or the report of a
   * leak. Open ones unless `state` says otherwise; all pages are as of one position.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'What the cases owe that I see whole, what is due first, first',
    operationId: 'obligations',
  })
  @ApiOkResponse({ type: ObligationListAnswer, description: 'One page of the list.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async list(
    @CurrentRequester() asking: Requester,
    @Query() query: ObligationListQuery,
  ): Promise<ObligationListAnswer> {
    const { limit } = query;
    const filters = filtersOf(query);
    const list = fingerprint(['obligations', filters, query.at]);
    const place = await this.#placeOf(query, list);
    const { obligations, more } = await this.readModels.read((tables) =>
      listObligations(tables, { asking, filters, limit, ...place }),
    );
    const last = obligations.at(-1);
    return {
      obligations: await this.#answers(obligations, place.today),
      next: more && last !== undefined ? cursorTo(list, { ...place, beyond: placeOf(last) }) : null,
      position: String(place.position),
    };
  }

  /** All pages of a list are of one position, so that each obligation is on just one of them. */
  async #placeOf(query: ObligationListQuery, list: string): Promise<PlaceInObligations> {
    if (query.cursor !== undefined) {
      const place = placeFrom(query.cursor, list, placeInObligations);
      // After a rebuild the tables may still be on their way to it.
      await this.readModels.waitForNamed(BigInt(place.position), 'cursor');
      return place;
    }
    const { position, at } = await askedPosition(this.readModels, this.clock, query);
    return { position, today: cityDay(new Date(at), this.config.timeZone) };
  }

  async #answers(
    listed: readonly ListedObligation[],
    today: string,
  ): Promise<ListedObligationAnswer[]> {
    const cases = await this.cases.answers(listed, today);
    const owers = (owedBy: ListedObligation['owed_by']) =>
      listed.filter(({ owed_by }) => owed_by === owedBy).map(({ ower }) => ower);
    const persons = await this.unsealing.namesOf(this.readModels, owers('person'));
    const units = await this.readModels.read((tables) => unitLabels(tables, owers('unit'), today));
    const nameOf = ({ owed_by, ower }: ListedObligation): string | null =>
      (owed_by === 'person' ? persons.get(ower) : units.get(ower)?.name) ?? null;
    return listed.map((owed) => ({
      id: owed.obligation,
      kind: owed.kind,
      owedBy: { [owed.owed_by]: owed.ower, name: nameOf(owed) },
      dueOn: owed.due_on,
      overdue: owed.state === 'open' && owed.due_on < today,
      about: owed.about,
      state: owed.state,
      answer: owed.answer,
      since: owed.since,
      revision: owed.from_revision,
      case: cases.of({ ...owed, kind: owed.case_kind }),
    }));
  }
}

function filtersOf(query: ObligationListQuery): ObligationFilters {
  const { state, kind, owedBy, overdue } = query;
  return {
    ...(state !== 'any' && { state }),
    ...(kind !== undefined && { kind }),
    ...(query.case !== undefined && { caseId: query.case }),
    ...(owedBy === 'me' ? { mine: true } : owedBy !== undefined && { owedBy }),
    ...(overdue !== undefined && { overdue: overdue === 'true' }),
  };
}
