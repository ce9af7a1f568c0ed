import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { cityDay } from '../calendar/city-day';
import { PageQuery } from '../cases/lists/case-list.dto';
import { CurrentRequester, type Requester } from '../people/requester';
import { ApiProblems } from '../platform/api-problems';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { localise } from '../platform/localise';
import { ApiNumberParam } from '../platform/openapi/path-parameters';
import { NoQuery } from '../platform/no-query';
import { Problem } from '../platform/problem';
import { cursorTo, placeFrom } from '../read-models/cursor';
import { ReadModels } from '../read-models/read-models';
import { Rulesets, type RecordedRuleset } from '../rulesets/rulesets';
import { RulesetDraftBody } from './ruleset-body';
import { rulesetIn } from './ruleset-draft';
import { ComparisonQuery } from './ruleset-query.dto';
import { RulesetCheck, RulesetComparison, RulesetPage, RulesetView } from './ruleset-view';
import { comparison, listedRuleset, rulesetCheck, RulesetViews } from './ruleset-views';

const LIST = 'rulesets';
const VERSION = ApiNumberParam('version', 'The version of the ruleset.', 1);
const placeInRulesets = z.strictObject({ below: z.int().positive() });

/** 要領: every ruleset that was decided, and what a draft would change. */
@ApiTags('rulesets')
@Controller('rulesets')
export class RulesetsController {
  constructor(
    private readonly rulesets: Rulesets,
    private readonly views: RulesetViews,
    private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /** Each with the day from which it is in force. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '要領の一覧: the rulesets that were decided, the latest first',
    operationId: 'rulesets',
  })
  @ApiOkResponse({ type: RulesetPage, description: 'One page of the rulesets.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async list(
    @Query() { cursor, limit, after }: PageQuery,
    @CurrentRequester() { language }: Requester,
  ): Promise<RulesetPage> {
    if (after !== undefined) await this.readModels.waitForNamed(BigInt(after), 'after');
    const below = cursor === undefined ? Infinity : placeFrom(cursor, LIST, placeInRulesets).below;
    const inForce = await this.#versionInForce();
    const left = (await this.rulesets.all()).filter(({ version }) => version < below).reverse();
    const page = left.slice(0, limit);
    const last = page.at(-1);
    const next =
      left.length > page.length && last !== undefined
        ? cursorTo(LIST, { below: last.version })
        : null;
    const rulesets = page.map((recorded) => listedRuleset(recorded, inForce));
    return { rulesets: localise(rulesets, language) as RulesetPage['rulesets'], next };
  }

  /**
   * Records nothing, so that a draft can be tried as often as it takes. What a draft changes is
   * told against the ruleset that was decided last.
   */
  @Post('check')
  @HttpCode(200)
  @ApiOperation({
    summary: '要領案の点検: what is to be mended in a draft, and what it would change',
    operationId: 'check-ruleset',
  })
  @ApiOkResponse({
    type: RulesetCheck,
    description: 'What there is to be mended, and what it would change.',
  })
  @ApiProblems('unauthenticated', 'foreign-origin')
  async check(
    @Body() body: RulesetDraftBody,
    @CurrentRequester() { language }: Requester,
  ): Promise<RulesetCheck> {
    const earlier = (await this.rulesets.all()).map(({ ruleset }) => ruleset);
    const { findings, ...rest } = rulesetCheck(rulesetIn(body.ruleset), earlier);
    return { ...rest, findings: localise(findings, language) as RulesetCheck['findings'] };
  }

  /** Its `ruleset` has the form in which a draft of the next one is sent. */
  @Get(':version')
  @NoQuery()
  @Header('Cache-Control', 'no-store')
  @VERSION
  @ApiOperation({ summary: 'A ruleset, whole', operationId: 'ruleset' })
  @ApiOkResponse({ type: RulesetView, description: 'The ruleset.' })
  @ApiProblems('unauthenticated', 'not-found')
  async find(@Param('version') version: string): Promise<RulesetView> {
    return this.views.ruleset(await this.#required(version), await this.#versionInForce());
  }

  /** Place by place: a path of names, the items of a list by their ids. */
  @Get(':version/comparison')
  @Header('Cache-Control', 'no-store')
  @VERSION
  @ApiOperation({
    summary: '新旧対照: what changed from another version to this one',
    operationId: 'compare-rulesets',
  })
  @ApiOkResponse({ type: RulesetComparison, description: 'Every place in which the two differ.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'not-found')
  async compare(
    @Param('version') version: string,
    @Query() query: ComparisonQuery,
  ): Promise<RulesetComparison> {
    const before = await this.#required(String(query.with));
    return comparison(before.ruleset, (await this.#required(version)).ruleset);
  }

  async #versionInForce(): Promise<number> {
    const today = cityDay(this.clock.now(), this.config.timeZone);
    return (await this.rulesets.inForce(today)).version;
  }

  async #required(version: string): Promise<RecordedRuleset> {
    const found = /^[1-9]\d{0,5}$/.test(version)
      ? await this.rulesets.find(Number(version))
      : undefined;
    if (found === undefined) throw new Problem('not-found');
    return found;
  }
}
