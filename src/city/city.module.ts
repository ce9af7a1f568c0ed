import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { AboutPipe } from '../cases/requests/command-about';
import { RulesetProposals } from '../rulesets/ruleset-proposals';
import { CalendarCommands } from './calendar-commands';
import { CalendarViews } from './calendar-views';
import { CalendarController } from './calendar.controller';
import { RulesetCommands } from './ruleset-commands';
import { RulesetProposalsController } from './ruleset-proposals.controller';
import { RulesetViews } from './ruleset-views';
import { RulesetsController } from './rulesets.controller';
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
