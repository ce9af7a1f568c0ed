import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { cityDay } from '../../calendar/city-day';
import { addMonths } from '../../calendar/months';
import { CurrentRequester, type Requester } from '../../people/requester';
import { ApiProblems } from '../../platform/api-problems';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { askedPosition } from '../../read-models/asked-position';
import { likeCases } from '../../read-models/cases/like-cases';
import { cursorTo, placeFrom } from '../../read-models/cursor';
import { ReadModels } from '../../read-models/read-models';
import { unitLabels } from '../../read-models/units/queries';
import { Rulesets } from '../../rulesets/rulesets';
import { PageQuery } from './case-list.dto';
import { SuggestionListAnswer } from './suggestions.dto';

const LIST = 'suggestions';
const placeInSuggestions = z.tuple([z.string(), z.string()]);

/** Three like ones in a year (domain section 3, the short route). */
const ENOUGH = 3;
const MONTHS = 12;

/** What the cases at hand suggest to report. */
@ApiTags('cases')
@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly readModels: ReadModels,
    private readonly rulesets: Rulesets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * Asked over the cases that are open to who asks, by section and kind. Whether to report one is
   * for people to say.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Three like 修正事項 in a year: they suggest a 潜在的不適合',
    operationId: 'suggestions',
  })
  @ApiOkResponse({ type: SuggestionListAnswer, description: 'One page of the suggestions.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async list(
    @CurrentRequester() asking: Requester,
    @Query() { limit, cursor, after }: PageQuery,
  ): Promise<SuggestionListAnswer> {
    const { position } = await askedPosition(this.readModels, this.clock, { after });
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const { kinds } = (await this.rulesets.inForce(today)).ruleset;
    const onRoute = (route: string) =>
      kinds.filter((kind) => kind.route === route).map(({ id }) => id);
    const beyond = cursor === undefined ? undefined : placeFrom(cursor, LIST, placeInSuggestions);
    const { groups, more } = await this.readModels.read((tables) =>
      likeCases(tables, {
        asking,
        kinds: onRoute('short'),
        after: addMonths(today, -MONTHS),
        atLeast: ENOUGH,
        limit,
        ...(beyond !== undefined && { beyond }),
      }),
    );
    const last = groups.at(-1);
    const units = await this.readModels.read((tables) =>
      unitLabels(
        tables,
        groups.map(({ section }) => section),
        today,
      ),
    );
    return {
      suggestions: groups.map(({ section, ...group }) => ({
        ...group,
        section: { id: section, name: units.get(section)?.name ?? null },
        suggests: onRoute('preventive')[0] ?? null,
      })),
      next: more && last !== undefined ? cursorTo(LIST, [last.section, last.kind]) : null,
      position: String(position),
    };
  }
}
