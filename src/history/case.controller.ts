import { Controller, Get, Header, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { CaseVisibility } from '../cases/case-visibility';
import { AfterQuery, IsInstant } from '../cases/lists/read-queries';
import { CaseStreams } from '../cases/pipeline/case-streams';
import { Optional } from '../cases/requests/fields';
import { CurrentRequester, type Requester } from '../people/requester';
import { ApiProblems } from '../platform/api-problems';
import { UUID } from '../platform/ids';
import { Localised } from '../platform/localised.interceptor';
import { sends } from '../platform/openapi/answer-headers';
import { ApiUuidParam } from '../platform/openapi/path-parameters';
import { orNotFound } from '../platform/or-not-found';
import { Problem } from '../platform/problem';
import { recurrencesOf } from '../read-models/cases/recurrences';
import { QueryNumber } from '../platform/query-number';
import { ReadModels } from '../read-models/read-models';
import { CaseView, CaseViews } from './case-view';
import { Histories, HistoryPage } from './history';
import { Possibilities } from './possibilities';
import { PossibilityView } from './possibility-view';

/** Which past of the case is asked for: none for now. */
export class CaseQuery extends AfterQuery {
  /** As it was after this fact. */
  @Optional()
  @QueryNumber()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  revision?: number;

  /** As it was at this instant, `2026-05-01T09:00:00+09:00`. */
  @Optional()
  @IsInstant()
  at?: string;
}

export class HistoryQuery extends AfterQuery {
  /** The revision to begin at. */
  @Optional()
  @QueryNumber()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  from?: number;

  @Optional()
  @QueryNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** A case that repeats this one 再発. */
export class RecurrenceView {
  id: string;
  number: string | null;
  /** Null for who sees only its summary. */
  @ApiProperty({ type: String, nullable: true, format: 'date' })
  noticedOn: string | null;
}

/** A case now or as it was, and, for now, what the reader may do with it. */
export class CaseNowOrThen extends CaseView {
  /** The place in the log that an instant was resolved to; only where one was asked for. */
  position?: string;
  /** The cases that repeat this one 再発, as far as the reader may see them. */
  recurredAs: RecurrenceView[];
  /** It happened again, be it in a case that the reader does not see: the analysis 原因分析 of this case is refuted. */
  analysisRefuted: boolean;
  /** What is possible now; absent for the past. */
  possible?: PossibilityView[];
}

const DEFAULT_LIMIT = 50;

/** One case: as it is, as it was, and how it came to be so. */
@ApiTags('cases')
@Controller('cases')
@UseInterceptors(Localised)
export class CaseController {
  constructor(
    private readonly streams: CaseStreams,
    private readonly visibility: CaseVisibility,
    private readonly readModels: ReadModels,
    private readonly views: CaseViews,
    private readonly histories: Histories,
    private readonly possibilities: Possibilities,
  ) {}

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @ApiUuidParam('id', 'The id of the case, not its number.')
  @ApiOperation({
    summary: 'A case now, at a revision, or at an instant',
    operationId: 'case',
    description:
      'With its texts, and for now with `possible`: every command, whether the reader may give it ' +
      'and in which posts, the rules that say no, and what a signature repeats. `revision` or `at` ' +
      'ask for the case as it was, which has no `possible` and no ETag. Who may see only a summary ' +
      'is answered 404.',
  })
  @ApiOkResponse({ type: CaseNowOrThen, description: 'The case, now or then.', ...sends('ETag') })
  @ApiProblems('invalid-request', 'unauthenticated', 'not-found', 'read-models-behind')
  async find(
    @Param('id') id: string,
    @Query() query: CaseQuery,
    @CurrentRequester() requester: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseNowOrThen> {
    await this.#requireReadable(id, query, requester);
    const { revision, at } = query;
    if (revision !== undefined || at !== undefined) {
      const position =
        at === undefined ? undefined : await this.readModels.positionAt(new Date(at).toISOString());
      const then = await this.streams.loadUpTo(
        id,
        (event) =>
          (revision === undefined || event.revision <= revision) &&
          (position === undefined || event.position <= position),
      );
      // A revision that the case has not reached is not there yet.
      if (revision !== undefined && then?.head.revision !== revision && at === undefined)
        throw new Problem('not-found');
      const seen = orNotFound(then);
      const last = position ?? Number(seen.facts.at(-1)?.event.position);
      const view = Object.assign(
        await this.views.of(seen),
        await this.#recurrences(id, last, requester),
      );
      return position === undefined ? view : Object.assign(view, { position: String(position) });
    }
    const now = orNotFound(await this.streams.load(id));
    reply.header('ETag', `"${now.head.revision}"`);
    const recurrences = await this.#recurrences(id, this.readModels.position, requester);
    return Object.assign(await this.views.of(now), recurrences, {
      possible: await this.possibilities.of(now, requester),
    });
  }

  @Get(':id/history')
  @Header('Cache-Control', 'no-store')
  @ApiUuidParam('id', 'The id of the case, not its number.')
  @ApiOperation({
    summary: 'Every fact of a case, oldest first',
    operationId: 'history',
    description:
      'With the texts that stand in each fact, and who recorded it in which post. Who may see only ' +
      'a summary of the case is answered 404.',
  })
  @ApiOkResponse({ type: HistoryPage, description: 'One page of the facts.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'not-found', 'read-models-behind')
  async history(
    @Param('id') id: string,
    @Query() query: HistoryQuery,
    @CurrentRequester() requester: Requester,
  ): Promise<HistoryPage> {
    await this.#requireReadable(id, query, requester);
    const { from = 0, limit = DEFAULT_LIMIT } = query;
    return this.histories.of(orNotFound(await this.streams.load(id)), from, limit);
  }

  async #recurrences(
    id: string,
    position: number,
    asking: Requester,
  ): Promise<Pick<CaseNowOrThen, 'recurredAs' | 'analysisRefuted'>> {
    const { seen, happenedAgain } = await this.readModels.read((tables) =>
      recurrencesOf(tables, id, { asking, position }),
    );
    return { recurredAs: seen, analysisRefuted: happenedAgain };
  }

  /** Who may see only a summary sees neither texts nor history. */
  async #requireReadable(id: string, { after }: AfterQuery, requester: Requester): Promise<void> {
    if (!UUID.test(id)) throw new Problem('not-found');
    if (after !== undefined) await this.readModels.waitForNamed(BigInt(after), 'after');
    if ((await this.visibility.of(id, requester)) !== 'whole') throw new Problem('not-found');
  }
}
