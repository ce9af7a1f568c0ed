import { Controller, Get, Header, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { cityDay } from '../../calendar/city-day';
import { fiscalYearOf } from '../../calendar/fiscal-year';
import { CurrentRequester, type Requester } from '../../people/requester';
import { ApiProblems } from '../../platform/api-problems';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Localised } from '../../platform/localised.interceptor';
import { askedPosition } from '../../read-models/asked-position';
import { fingerprint } from '../../read-models/cases/case-list';
import { cursorTo, placeFrom } from '../../read-models/cursor';
import {
  countDecisionsNotShown,
  type DecisionFilters,
  decisionRates,
  listDecisions,
  type ListedDecision,
  type UnusualDecision,
} from '../../read-models/decisions/queries';
import { ReadModels } from '../../read-models/read-models';
import {
  DecisionInAbsenceListAnswer,
  DecisionInAbsenceListQuery,
  DecisionListQuery,
  ExceptionListAnswer,
  ExceptionListQuery,
  UnconfirmedDecisionListAnswer,
  UnconfirmedDecisionListQuery,
} from './decision-lists.dto';
import { ListedDecisions } from './listed-decisions';
import type { Flag } from './read-queries';

const placeInDecisions = z.int().positive();

/** A page as the tables have it, and what every answer says beside its rows. */
interface Page {
  readonly rows: readonly ListedDecision[];
  readonly today: string;
  readonly beside: { next: string | null; notShown: number; position: string };
}

/** Decisions that an auditor looks at: 特例, 代決, and those on paper that nobody has confirmed. */
@ApiTags('decisions')
@Controller()
@UseInterceptors(Localised)
export class DecisionListsController {
  constructor(
    private readonly readModels: ReadModels,
    private readonly listed: ListedDecisions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * With who countersigned each, or by when somebody has to, and how often each section did it in
   * a fiscal year, for an auditor.
   */
  @Get('exceptions')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '特例: rules of separation that were set aside, the last one first',
    operationId: 'exceptions',
  })
  @ApiOkResponse({
    type: ExceptionListAnswer,
    description: 'One page of the list, and the rates of a fiscal year.',
  })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async exceptions(
    @CurrentRequester() asking: Requester,
    @Query() query: ExceptionListQuery,
  ): Promise<ExceptionListAnswer> {
    const { rows, today, beside } = await this.#page(asking, 'exception', query, {
      settled: query.countersigned,
      overdue: query.overdue,
    });
    return {
      exceptions: await this.listed.exceptions(rows, today),
      ...(await this.#rates('exception', query, today)),
      ...beside,
    };
  }

  /**
   * Who decided in the stead of whom, and how often each section did it in a fiscal year, for an
   * auditor.
   */
  @Get('decisions-in-absence')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '代決, and whether it was read afterwards 後閲, the last one first',
    operationId: 'decisions-in-absence',
  })
  @ApiOkResponse({
    type: DecisionInAbsenceListAnswer,
    description: 'One page of the list, and the rates of a fiscal year.',
  })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async inAbsence(
    @CurrentRequester() asking: Requester,
    @Query() query: DecisionInAbsenceListQuery,
  ): Promise<DecisionInAbsenceListAnswer> {
    const asked = { settled: query.read };
    const { rows, today, beside } = await this.#page(asking, 'inAbsence', query, asked);
    return {
      decisions: await this.listed.inAbsence(rows, today),
      ...(await this.#rates('inAbsence', query, today)),
      ...beside,
    };
  }

  /**
   * What was decided on paper or by voice was typed in by somebody else: its decider has to
   * confirm it by a day.
   */
  @Get('unconfirmed-decisions')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '後日入力・未追認: decisions on paper that nobody has confirmed yet',
    operationId: 'unconfirmed-decisions',
  })
  @ApiOkResponse({ type: UnconfirmedDecisionListAnswer, description: 'One page of the list.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async unconfirmed(
    @CurrentRequester() asking: Requester,
    @Query() query: UnconfirmedDecisionListQuery,
  ): Promise<UnconfirmedDecisionListAnswer> {
    const asked = { overdue: query.overdue };
    const { rows, today, beside } = await this.#page(asking, 'unconfirmed', query, asked);
    return { decisions: await this.listed.unconfirmed(rows, today), ...beside };
  }

  async #page(
    asking: Requester,
    what: UnusualDecision,
    { limit, cursor, after, fiscalYear, section }: DecisionListQuery,
    asked: { readonly settled?: Flag | undefined; readonly overdue?: Flag | undefined },
  ): Promise<Page> {
    const { position } = await askedPosition(this.readModels, this.clock, { after });
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const filters: DecisionFilters = {
      ...(fiscalYear !== undefined && { fiscalYear }),
      ...(section !== undefined && { section }),
      ...(asked.settled !== undefined && { settled: asked.settled === 'true' }),
      ...(asked.overdue !== undefined && { overdue: asked.overdue === 'true' }),
    };
    const list = fingerprint([what, filters]);
    const below = cursor === undefined ? undefined : placeFrom(cursor, list, placeInDecisions);
    const request = { asking, what, filters, today, limit, ...(below !== undefined && { below }) };
    const { found, notShown } = await this.readModels.read(async (tables) => ({
      found: await listDecisions(tables, request),
      notShown: await countDecisionsNotShown(tables, request),
    }));
    const last = found.decisions.at(-1);
    const next = found.more && last !== undefined ? cursorTo(list, last.position) : null;
    return {
      rows: found.decisions,
      today,
      beside: { next, notShown, position: String(position) },
    };
  }

  async #rates(
    what: Exclude<UnusualDecision, 'unconfirmed'>,
    { section, fiscalYear }: DecisionListQuery,
    today: string,
  ) {
    const ratesOf = fiscalYear ?? fiscalYearOf(today);
    const narrowed = { fiscalYear: ratesOf, ...(section !== undefined && { section }) };
    const rates = await this.readModels.read((tables) => decisionRates(tables, what, narrowed));
    return { ratesOf, rates: await this.listed.rates(rates, today) };
  }
}
