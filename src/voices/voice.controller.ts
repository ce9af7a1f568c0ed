import {
  Controller,
  Get,
  Header,
  Param,
  Query,
  Res,
  UseInterceptors,
  Inject,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { voiceStandingLabels } from '../../state-machines/voice/labels';
import { sectionOfVoice } from '../../state-machines/voice/state';
import { cityDay } from '../calendar/city-day';
import { CaseVisibility } from '../cases/case-visibility';
import { AfterQuery } from '../cases/lists/read-queries';
import { VoiceVisibility } from '../cases/voice-visibility';
import { HistoryQuery } from '../history/case.controller';
import { CurrentRequester, type Requester } from '../people/requester';
import { ApiProblems } from '../platform/api-problems';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { UUID } from '../platform/ids';
import { Localised } from '../platform/localised.interceptor';
import { sends } from '../platform/openapi/answer-headers';
import { ApiUuidParam } from '../platform/openapi/path-parameters';
import { orNotFound } from '../platform/or-not-found';
import { Problem } from '../platform/problem';
import { ReadModels } from '../read-models/read-models';
import { unitLabels } from '../read-models/units/queries';
import { voiceByNumber } from '../read-models/voices/queries';
import { isEnded } from './voice-answer';
import { possibilitiesOf } from './voice-possibilities';
import { VoiceStreams, type LoadedVoice } from './voice-streams';
import { VoiceHistoryPage, VoiceProgressView, VoiceView } from './voice-view';
import { VoiceViews } from './voice-views';

const DEFAULT_LIMIT = 50;
/** Whatever a store can look for; anything else is no number. */
const NUMBER = /^[^\p{Cc}\p{Cs}]{1,40}$/u;

const PROBLEMS = ApiProblems(
  'invalid-request',
  'unauthenticated',
  'not-found',
  'read-models-behind',
);

/** One voice: as it is, how it came to be so, and how far it has come. */
@ApiTags('voices')
@Controller('voices')
@UseInterceptors(Localised)
export class VoiceController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
    private readonly streams: VoiceStreams,
    private readonly visibility: VoiceVisibility,
    private readonly cases: CaseVisibility,
    private readonly readModels: ReadModels,
    private readonly views: VoiceViews,
  ) {}

  /**
   * For whoever is asked on the telephone: it tells neither what was written nor by whom, and is
   * open to all staff.
   */
  @Get('by-number/:number/progress')
  @Header('Cache-Control', 'no-store')
  @ApiParam({
    name: 'number',
    description: 'The reception number, such as `V-R8-市民-0001`.',
    schema: { type: 'string', minLength: 1, maxLength: 40 },
  })
  @ApiOperation({
    summary: 'How far a voice has come, by its reception number: for whoever is asked',
    operationId: 'voice-progress',
  })
  @ApiOkResponse({ type: VoiceProgressView, description: 'How far it has come.' })
  @PROBLEMS
  async progress(
    @Param('number') number: string,
    @Query() { after }: AfterQuery,
  ): Promise<VoiceProgressView> {
    if (after !== undefined) await this.readModels.waitForNamed(BigInt(after), 'after');
    if (!NUMBER.test(number)) throw new Problem('not-found');
    const row = await this.readModels.read((tables) => voiceByNumber(tables, number));
    const { voice } = orNotFound(row && (await this.streams.load(row.voice_id)));
    const section = sectionOfVoice(voice) ?? '';
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const units = await this.readModels.read((tables) => unitLabels(tables, [section], today));
    const { standing, acknowledgedOn, answer, wantsReply, dueOn } = voice;
    return {
      number,
      standing,
      label: voiceStandingLabels[standing],
      ended: isEnded(voice),
      receivedOn: voice.received.on,
      section,
      sectionName: units.get(section)?.name ?? null,
      ...(acknowledgedOn !== undefined && { acknowledgedOn }),
      ...(answer === undefined && wantsReply && { dueOn }),
      ...(answer !== undefined && { answeredOn: answer.on }),
    };
  }

  /**
   * With its texts, and `possible`: every command, whether the reader may give it, and what a
   * signature repeats.
   */
  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @ApiUuidParam('id', 'The id of the voice, not its reception number.')
  @ApiOperation({ summary: 'A voice now, and what I may do with it', operationId: 'voice' })
  @ApiOkResponse({ type: VoiceView, description: 'The voice.', ...sends('ETag') })
  @PROBLEMS
  async find(
    @Param('id') id: string,
    @Query() query: AfterQuery,
    @CurrentRequester() requester: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VoiceView> {
    const now = await this.#readable(id, query, requester);
    reply.header('ETag', `"${now.head.revision}"`);
    const seen = await this.cases.among(now.voice.cases, requester);
    return { ...(await this.views.of(now, seen)), possible: possibilitiesOf(now, requester) };
  }

  /** With the texts that stand in each fact, and who recorded it in which post. */
  @Get(':id/history')
  @Header('Cache-Control', 'no-store')
  @ApiUuidParam('id', 'The id of the voice, not its reception number.')
  @ApiOperation({ summary: 'Every fact of a voice, oldest first', operationId: 'voice-history' })
  @ApiOkResponse({ type: VoiceHistoryPage, description: 'One page of the facts.' })
  @PROBLEMS
  async history(
    @Param('id') id: string,
    @Query() query: HistoryQuery,
    @CurrentRequester() requester: Requester,
  ): Promise<VoiceHistoryPage> {
    const now = await this.#readable(id, query, requester);
    const { from = 0, limit = DEFAULT_LIMIT } = query;
    const seen = await this.cases.among(now.voice.cases, requester);
    return this.views.history(now, seen, { from, limit });
  }

  async #readable(id: string, { after }: AfterQuery, requester: Requester): Promise<LoadedVoice> {
    if (!UUID.test(id)) throw new Problem('not-found');
    if (after !== undefined) await this.readModels.waitForNamed(BigInt(after), 'after');
    await this.visibility.require(id, requester);
    return orNotFound(await this.streams.load(id));
  }
}
