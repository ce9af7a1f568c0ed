import { Controller, Get, Header, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Day } from '../../../state-machines/fact';
import { cityDay } from '../../calendar/city-day';
import { CurrentRequester, type Requester } from '../../people/requester';
import { ApiProblems } from '../../platform/api-problems';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Localised } from '../../platform/localised.interceptor';
import { askedPosition } from '../../read-models/asked-position';
import {
  type CaseFilters,
  countNotShown,
  fingerprint,
  listCases,
} from '../../read-models/cases/case-list';
import { cursorTo, placeFrom } from '../../read-models/cursor';
import { ReadModels } from '../../read-models/read-models';
import { CaseListAnswer, CaseListQuery } from './case-list.dto';
import { ListedCases, placeInCases, type PlaceInCases } from './listed-cases';

/** Lists of cases. */
@ApiTags('cases')
@Controller('cases')
@UseInterceptors(Localised)
export class CaseListController {
  constructor(
    private readonly readModels: ReadModels,
    private readonly listed: ListedCases,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * Whole cases, and summaries of those that are shared. What fits but is not open to who asks is
   * counted in `notShown`. All pages of a list are as of one position, and so each case is on one
   * of them; `at` makes it the list of an earlier instant.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Cases that are open to me, the one reported last first',
    operationId: 'cases',
  })
  @ApiOkResponse({ type: CaseListAnswer, description: 'One page of the list.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async list(
    @CurrentRequester() asking: Requester,
    @Query() query: CaseListQuery,
  ): Promise<CaseListAnswer> {
    const { limit } = query;
    const filters = filtersOf(query);
    const list = fingerprint(['cases', filters, query.at]);
    const { position, below } = await this.#placeOf(query, list);
    const request = { asking, filters, position, limit, ...(below !== undefined && { below }) };
    const { page, notShown } = await this.readModels.read(async (tables) => ({
      page: await listCases(tables, request),
      notShown: await countNotShown(tables, request),
    }));
    const last = page.cases.at(-1)?.version.submitted_position;
    const next: PlaceInCases | undefined =
      page.more && last !== undefined ? { position, below: last } : undefined;
    return {
      cases: await this.listed.answers(page.cases, this.#dayOf(query)),
      next: next === undefined ? null : cursorTo(list, next),
      notShown: notShown ?? null,
      position: String(position),
    };
  }

  /** The city's day as of which the list is. */
  #dayOf({ at }: CaseListQuery): Day {
    return cityDay(at === undefined ? this.clock.now() : new Date(at), this.config.timeZone);
  }

  /** All pages of a list are of one position, so that each case is on just one of them. */
  async #placeOf(
    query: CaseListQuery,
    list: string,
  ): Promise<{ position: number; below?: number }> {
    if (query.cursor !== undefined) {
      const place = placeFrom(query.cursor, list, placeInCases);
      // After a rebuild the tables may still be on their way to it.
      await this.readModels.waitForNamed(BigInt(place.position), 'cursor');
      return place;
    }
    const { position } = await askedPosition(this.readModels, this.clock, query);
    return { position };
  }
}

function filtersOf(query: CaseListQuery): CaseFilters {
  const { fiscalYear, source, kind, severity, section, phase, step, number } = query;
  const { ended, reporter, handler } = query;
  const given = { fiscalYear, source, kind, severity, section, phase, step, number };
  const more = { ended: ended === undefined ? undefined : ended === 'true', reporter, handler };
  return Object.fromEntries(
    Object.entries({ ...given, ...more }).filter(([, value]) => value !== undefined),
  );
}
