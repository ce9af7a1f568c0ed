import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { Unsealing } from '../../read-models/unsealing';
import { BriefCases } from './brief-cases';
import { CaseListController } from './case-list.controller';
import { DecisionListsController } from './decision-lists.controller';
import { ListedCases } from './listed-cases';
import { ListedDecisions } from './listed-decisions';
import { ObligationListController } from './obligation-list.controller';
import { SuggestionsController } from './suggestions.controller';
import { TasksController } from './tasks.controller';

/** What lists cases, what they owe, what was decided unusually in them, and what waits for whom. */
@Module({
  imports: [PeopleModule],
  controllers: [
    CaseListController,
    TasksController,
    ObligationListController,
    DecisionListsController,
    SuggestionsController,
  ],
  providers: [BriefCases, ListedCases, ListedDecisions, Unsealing],
})
export class CaseListsModule {}
