import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseVisibility } from '../cases/case-visibility';
import { AfterQuery } from '../cases/lists/read-queries';
import { CaseStreams } from '../cases/pipeline/case-streams';
import { CurrentRequester, type Requester } from '../people/requester';
import { ApiProblems } from '../platform/api-problems';
import { UUID } from '../platform/ids';
import { ApiUuidParam } from '../platform/openapi/path-parameters';
import { Problem } from '../platform/problem';
import { ReadModels } from '../read-models/read-models';
import { DeadlineViews } from './deadline-views';
import { DeadlinesAnswer } from './deadlines.dto';

/** What a case has to come to, and by when. */
@ApiTags('cases')
@Controller('cases')
export class DeadlinesController {
  constructor(
    private readonly streams: CaseStreams,
    private readonly visibility: CaseVisibility,
    private readonly views: DeadlineViews,
    private readonly readModels: ReadModels,
  ) {}

  /**
   * Days are the city's, holidays and holds reckoned in. Who may see only a summary of the case is
   * answered 404.
   */
  @Get(':id/deadlines')
  @Header('Cache-Control', 'no-store')
  @ApiUuidParam('id', 'The id of the case, not its number.')
  @ApiOperation({
    summary: 'The deadlines that run in a case: on track, due soon, overdue, escalated',
    operationId: 'deadlines',
  })
  @ApiOkResponse({
    type: DeadlinesAnswer,
    description: 'Every deadline that runs, with who has to keep it.',
  })
  @ApiProblems('unauthenticated', 'not-found', 'read-models-behind')
  async find(
    @Param('id') id: string,
    @Query() { after }: AfterQuery,
    @CurrentRequester() requester: Requester,
  ): Promise<DeadlinesAnswer> {
    if (!UUID.test(id)) throw new Problem('not-found');
    if (after !== undefined) await this.readModels.waitForNamed(BigInt(after), 'after');
    if ((await this.visibility.of(id, requester)) !== 'whole') throw new Problem('not-found');
    const loaded = await this.streams.load(id);
    if (loaded === undefined) throw new Problem('not-found');
    return { deadlines: await this.views.of(loaded) };
  }
}
