import { Injectable } from '@nestjs/common';
import {
  calendarFactSchemas,
  type CalendarFact,
  type CalendarFactData,
  type CalendarFactType,
} from '../../state-machines/city-calendar/facts';
import {
  calendarRuleMessages,
  type CalendarRule,
} from '../../state-machines/city-calendar/rule-messages';
import { deniesChanging, refusesChange } from '../../state-machines/city-calendar/rules';
import { text } from '../cases/pipeline/draft';
import type { Moment } from '../cases/pipeline/moments';
import type { About } from '../cases/requests/command-about';
import type { SignedCommandBody } from '../cases/requests/command-body';
import { CityCalendar } from '../city-calendar/city-calendar';
import { CALENDAR_STREAM } from '../event-store/streams';
import { Problem } from '../platform/problem';
import type { RecordedRuleset } from '../rulesets/rulesets';
import type { Unsealed } from '../sealed-texts/plain-text';
import type {
  DeclareHolidayBody,
  PauseCityBody,
  ResumeCityBody,
  RevokeHolidayBody,
} from './calendar-body';
import type { StreamAnswer } from './stream-answer';
import { StreamCommands, type StreamCommand } from './stream-commands';

type CalendarDraft<T extends CalendarFactType> = Unsealed<
  Omit<CalendarFactData<T>, 'by' | 'signature'>
>;

/** What is signed by who lets due dates stand still: the ruleset that says which of them do. */
export const rulesetRef = ({ digest }: RecordedRuleset) => ({ revision: 0, digest });

/** The commands about the city's calendar. */
@Injectable()
export class CalendarCommands {
  constructor(
    private readonly commands: StreamCommands,
    private readonly calendar: CityCalendar,
  ) {}

  declareHoliday(about: About, body: DeclareHolidayBody): Promise<StreamAnswer> {
    return this.#change(about, body, 'HolidayDeclared', ({ cityDay }) => ({
      day: body.day,
      name: body.name,
      found: { cityDay },
    }));
  }

  revokeHoliday(about: About, body: RevokeHolidayBody): Promise<StreamAnswer> {
    return this.#change(about, body, 'HolidayRevoked', ({ cityDay }) => ({
      day: body.day,
      reason: text(body.reason),
      found: { cityDay },
    }));
  }

  pause(about: About, body: PauseCityBody): Promise<StreamAnswer> {
    return this.#change(about, body, 'CityPaused', ({ cityDay, inForce }) => ({
      from: body.from,
      reason: text(body.reason),
      found: { cityDay, ruleset: rulesetRef(inForce) },
    }));
  }

  resume(about: About, body: ResumeCityBody): Promise<StreamAnswer> {
    return this.#change(about, body, 'CityResumed', ({ cityDay }) => ({
      on: body.on,
      found: { cityDay },
    }));
  }

  #change<T extends CalendarFactType>(
    about: About,
    body: SignedCommandBody,
    type: T,
    draft: (moment: Moment) => CalendarDraft<T>,
  ): Promise<StreamAnswer> {
    const judge: StreamCommand['judge'] = async (fact, { inForce }) => {
      const data = calendarFactSchemas[type].parse(fact.data);
      const { state } = await this.calendar.atHead();
      const refused = refusesChange(
        state,
        { ...fact, type, data } as CalendarFact,
        inForce.ruleset,
      );
      if (refused.length > 0) throw new Problem('refused-by-rules', { rules: explained(refused) });
    };
    return this.commands.change(about, body, {
      stream: CALENDAR_STREAM,
      type,
      isSigned: type === 'CityPaused' || type === 'CityResumed',
      denies: (by) => explained(deniesChanging(type, by)),
      draft,
      judge,
    });
  }
}

const explained = (names: readonly CalendarRule[]) =>
  names.map((name) => ({ name, message: calendarRuleMessages[name] }));
