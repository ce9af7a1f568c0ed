import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { CityPauseProcess } from './city-pause-process';
import { DeadlineRunner } from './deadline-runner';
import { DeadlineViews } from './deadline-views';
import { DeadlinesController } from './deadlines.controller';
import { DueTimers } from './due-timers';
import { EffectProcess } from './effect-process';
import { Reminders } from './reminders';
import { TimedFacts } from './timed-facts';

/** What time brings about, and who hears of it. */
@Module({
  imports: [CasesModule, PeopleModule],
  controllers: [DeadlinesController],
  providers: [
    CityPauseProcess,
    DeadlineRunner,
    DeadlineViews,
    DueTimers,
    EffectProcess,
    Reminders,
    TimedFacts,
  ],
})
export class DeadlinesModule {}
