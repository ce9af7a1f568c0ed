import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseVisibility } from '../cases/case-visibility';
import { AfterQuery } from '../cases/lists/read-queries';
import { CaseStreams } from '../cases/pipeline/case-streams';
import { CurrentRequester, type Requester } from '../people/requester';
import { ApiProblems } from '../platform/api-problems';
import { UUID } from '../platform/ids';
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

  @Get(':id/deadlines')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'The deadlines that run in a case: on track, due soon, overdue, escalated',
    operationId: 'deadlines',
  })
  @ApiOkResponse({ type: DeadlinesAnswer })
  @ApiProblems('unauthenticated', 'not-found', 'read-models-behind', 'store-unavailable')
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
