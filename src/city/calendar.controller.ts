import { Body, Controller, Get, Header, Inject, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { cityDay } from '../calendar/city-day';
import { CommandAbout, type About } from '../cases/requests/command-about';
import { CityCalendar } from '../city-calendar/city-calendar';
import { ApiProblems } from '../platform/api-problems';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Localised } from '../platform/localised.interceptor';
import { sends } from '../platform/openapi/answer-headers';
import { Rulesets } from '../rulesets/rulesets';
import {
  DeclareHolidayBody,
  PauseCityBody,
  ResumeCityBody,
  RevokeHolidayBody,
} from './calendar-body';
import { CalendarCommands } from './calendar-commands';
import { CalendarQuery } from './calendar-query.dto';
import { CalendarView } from './calendar-view';
import { CalendarViews } from './calendar-views';
import { CityCommandRoute } from './city-command-route';
import { StreamAnswer } from './stream-answer';

/** The city's calendar: what counts as a working day, and when due dates stand still. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly commands: CalendarCommands,
    private readonly calendar: CityCalendar,
    private readonly rulesets: Rulesets,
    private readonly views: CalendarViews,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /**
   * National holidays, those that the ruleset gives to every year, and those that the city
   * declared. `signs` is what a pause or its end repeats; the ETag is for the commands, once
   * something was recorded.
   */
  @Get()
  @Header('Cache-Control', 'no-store')
  @UseInterceptors(Localised)
  @ApiOperation({
    summary: '暦: the holidays of a year, and when due dates stand still',
    operationId: 'calendar',
  })
  @ApiOkResponse({
    type: CalendarView,
    description: 'The holidays of the year, and the pauses of the city.',
    ...sends('ETag'),
  })
  @ApiProblems('invalid-request', 'unauthenticated')
  async find(
    @Query() { year }: CalendarQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarView> {
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const { state, revision } = await this.calendar.atHead();
    // Before the first fact there is nothing that `If-Match` could name.
    if (revision >= 0) void reply.header('ETag', `"${revision}"`);
    const inForce = await this.rulesets.inForce(today);
    return this.views.of(year ?? Number(today.slice(0, 4)), state, inForce);
  }

  @CityCommandRoute(
    'declare-holiday',
    '休日の登録: a day of rest of the city, once',
    'declare-holiday',
    {
      description:
        'Records `HolidayDeclared`. By the head of the secretariat; today or a later day, ' +
        'within three years.',
    },
  )
  declareHoliday(
    @CommandAbout() about: About,
    @Body() body: DeclareHolidayBody,
  ): Promise<StreamAnswer> {
    return this.commands.declareHoliday(about, body);
  }

  @CityCommandRoute(
    'revoke-holiday',
    '休日の取消し: a declared day is no holiday after all',
    'revoke-holiday',
    {
      description:
        'Records `HolidayRevoked`. By the head of the secretariat, of a declared day that is ' +
        'not past.',
    },
  )
  revokeHoliday(
    @CommandAbout() about: About,
    @Body() body: RevokeHolidayBody,
  ): Promise<StreamAnswer> {
    return this.commands.revokeHoliday(about, body);
  }

  @CityCommandRoute(
    'pause',
    '期限の進行停止: in an emergency due dates stand still, city-wide',
    'pause-city',
    {
      description:
        'Records `CityPaused`. Decided by the quality manager. The ruleset says which ' +
        'deadlines stand still; they move by as long as the pause lasts. It is signed ✎: ' +
        '`signs` repeats what `GET /api/calendar` names for it, and the password has to be ' +
        'given shortly before.',
    },
  )
  pause(@CommandAbout() about: About, @Body() body: PauseCityBody): Promise<StreamAnswer> {
    return this.commands.pause(about, body);
  }

  @CityCommandRoute('resume', '期限の進行再開: due dates run again from a day on', 'resume-city', {
    description:
      'Records `CityResumed`. Decided by the quality manager. It is signed ✎: `signs` ' +
      'repeats what `GET /api/calendar` names for it, and the password has to be given ' +
      'shortly before.',
  })
  resume(@CommandAbout() about: About, @Body() body: ResumeCityBody): Promise<StreamAnswer> {
    return this.commands.resume(about, body);
  }
}
