import { Controller, Get, Header, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { VoiceFactType } from '../../state-machines/voice/facts';
import { voiceStandingLabels } from '../../state-machines/voice/labels';
import type { VoiceStanding } from '../../state-machines/voice/state';
import { cityDay } from '../calendar/city-day';
import { CurrentRequester, type Requester } from '../people/requester';
import { ApiProblems } from '../platform/api-problems';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Localised } from '../platform/localised.interceptor';
import { askedPosition } from '../read-models/asked-position';
import { fingerprint } from '../read-models/cases/case-list';
import { cursorTo, placeFrom } from '../read-models/cursor';
import { ReadModels } from '../read-models/read-models';
import { unitLabels } from '../read-models/units/queries';
import { listVoices, placeOfVoice, type VoiceFilters } from '../read-models/voices/queries';
import type { VoiceRow } from '../read-models/voices/voice-row';
import { COMMAND_OF_VOICE_FACT } from './command-names';
import { VoiceListAnswer, VoiceListQuery, type ListedVoiceAnswer } from './voice-list.dto';

const placeInVoices = z.tuple([z.string(), z.int().nonnegative()]);

/** Lists of voices. */
@ApiTags('voices')
@Controller('voices')
@UseInterceptors(Localised)
export class VoiceListController {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * Only those that are open to who asks, and no text of any. What nobody has to answer comes
   * after what is to be answered.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '市民の声 open to me: to be answered first, what is due first, first',
    operationId: 'voices',
  })
  @ApiOkResponse({ type: VoiceListAnswer, description: 'One page of the list.' })
  @ApiProblems('invalid-request', 'unauthenticated', 'read-models-behind')
  async list(
    @CurrentRequester() asking: Requester,
    @Query() query: VoiceListQuery,
  ): Promise<VoiceListAnswer> {
    const { limit, cursor, after } = query;
    const { position } = await askedPosition(this.readModels, this.clock, { after });
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const filters = filtersOf(query, today);
    const list = fingerprint(['voices', filters]);
    const beyond = cursor === undefined ? undefined : placeFrom(cursor, list, placeInVoices);
    const { voices, more } = await this.readModels.read((tables) =>
      listVoices(tables, { asking, filters, limit, ...(beyond !== undefined && { beyond }) }),
    );
    const last = voices.at(-1);
    return {
      voices: await this.#answers(voices, today),
      next: more && last !== undefined ? cursorTo(list, placeOfVoice(last)) : null,
      position: String(position),
    };
  }

  async #answers(rows: readonly VoiceRow[], today: string): Promise<ListedVoiceAnswer[]> {
    const sections = rows.map(({ section }) => section);
    const units = await this.readModels.read((tables) => unitLabels(tables, sections, today));
    return rows.map((row) => ({
      id: row.voice_id,
      number: row.number,
      standing: row.standing,
      label: voiceStandingLabels[row.standing as VoiceStanding],
      ended: row.ended === 1,
      how: row.how,
      receivedOn: row.received_on,
      wantsReply: row.wants_reply === 1,
      anonymous: row.anonymous === 1,
      section: { id: row.section, name: units.get(row.section)?.name ?? null },
      dueOn: row.due_on,
      overdue: row.due_on !== null && row.due_on < today,
      waitsFor:
        row.waits_for === null
          ? null
          : (COMMAND_OF_VOICE_FACT[row.waits_for as VoiceFactType] ?? null),
      erasureProposed: row.erasure_by !== null,
    }));
  }
}

function filtersOf(query: VoiceListQuery, today: string): VoiceFilters {
  const { standing, section, number, ended, overdue, waiting } = query;
  const given = {
    standing,
    section,
    number,
    case: query.case,
    ended: ended === undefined ? undefined : ended === 'true',
    dueBefore: overdue === undefined ? undefined : today,
    waitingForMe: waiting === undefined ? undefined : true,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
