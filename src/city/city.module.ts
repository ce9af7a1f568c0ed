import { CasesModule } from '../cases/cases.module';
import { Module } from '@nestjs/common';
import { AboutPipe } from '../cases/about';
import { RulesetProposals } from '../rulesets/ruleset-proposals';
import { CalendarCommands } from './calendar-commands';
import { CalendarController } from './calendar.controller';
import { CalendarViews } from './calendar-views';
import { RulesetCommands } from './ruleset-commands';
import { RulesetProposalsController } from './ruleset-proposals.controller';
import { RulesetsController } from './rulesets.controller';
import { RulesetViews } from './ruleset-views';
import { StreamCommands } from './stream-commands';

/** What the city sets for itself as a whole: its rulesets 要領 and its calendar. */
@Module({
  imports: [CasesModule],
  controllers: [RulesetProposalsController, RulesetsController, CalendarController],
  providers: [
    AboutPipe,
    CalendarCommands,
    CalendarViews,
    RulesetCommands,
    RulesetProposals,
    RulesetViews,
    StreamCommands,
  ],
})
export class CityModule {}
