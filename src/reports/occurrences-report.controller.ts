import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentRequester, type Requester } from '../people/requester';
import { ApiProblems } from '../platform/api-problems';
import { localise } from '../platform/localise';
import { OccurrencesReportAnswer, OccurrencesReportQuery } from './occurrences-report.dto';
import { OccurrencesReports } from './occurrences-reports';

/** 発生状況まとめ. */
@ApiTags('reports')
@Controller('reports/occurrences')
export class OccurrencesReportController {
  constructor(private readonly reports: OccurrencesReports) {}

  /**
   * What was printed before Zesei and what it counts itself stand side by side, and are never
   * added up. Cases that are closed to the reader are counted as well.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '発生状況まとめ: fiscal year × source × kind, every case counted',
    operationId: 'occurrences',
  })
  @ApiOkResponse({
    type: OccurrencesReportAnswer,
    description: 'The whole report, as of one instant.',
  })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async occurrences(
    @CurrentRequester() { language }: Requester,
    @Query() { at, after }: OccurrencesReportQuery,
  ): Promise<OccurrencesReportAnswer> {
    const { position, ...report } = await this.reports.report({ at, after });
    return localise({ ...report, position: String(position) }, language) as OccurrencesReportAnswer;
  }
}
