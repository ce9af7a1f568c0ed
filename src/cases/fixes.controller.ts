import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/api-problems';
import { MeasuredCommand } from '../platform/metrics/request-metrics';
import { languageOf } from '../platform/language';
import { Problem } from '../platform/problem';
import { problemDocument } from '../platform/problem-answer';
import { ConfirmFixes, ConfirmFixesBody, type FixConfirmation } from './commands/confirm-fixes';
import { SentCommand, type CommandHeaders } from './requests/command-headers';
import { IDEMPOTENCY_KEY } from './requests/command-route';
import { ConfirmFixesAnswer } from './requests/confirm-fixes-answer';

/** 修正事項: what the head of a section confirms many at once. */
@ApiTags('closure')
@Controller('cases')
export class FixesController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * As if `approve-closure` were sent for each by itself, with what it signs: one that is refused
   * stops none of the others. One `Idempotency-Key` serves for all, so that the whole may be sent
   * again.
   */
  @Post('confirm-fixes')
  @HttpCode(200)
  @MeasuredCommand('confirm-fixes')
  @ApiOperation({
    summary: '修正事項: confirm many at once, each signed by itself',
    operationId: 'confirm-fixes',
  })
  @ApiOkResponse({
    type: ConfirmFixesAnswer,
    description: 'What became of each, in the order in which they were sent.',
  })
  @IDEMPOTENCY_KEY
  @ApiProblems('unauthenticated', 'foreign-origin')
  async confirm(
    @SentCommand() headers: CommandHeaders,
    @Body() body: ConfirmFixesBody,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<ConfirmFixesAnswer> {
    const confirmations = await this.commands.execute<ConfirmFixes, FixConfirmation[]>(
      new ConfirmFixes({ ...headers, body }),
    );
    const { correlationId } = headers;
    const language = languageOf(acceptLanguage);
    return {
      outcomes: confirmations.map(({ id, ended }) => {
        if (!(ended instanceof Problem)) return { id, closed: ended };
        const instance = `/api/cases/${id}/approve-closure`;
        return { id, problem: problemDocument(ended, { instance, correlationId }, language) };
      }),
    };
  }
}
