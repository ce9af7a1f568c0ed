import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { CaseController } from './case.controller';
import { CaseViews } from './case-view';
import { FactViews } from './fact-view';
import { Histories } from './history';
import { OpenMatters } from './open-matters-view';
import { Possibilities } from './possibilities';

/** Cases for a reader. */
@Module({
  imports: [CasesModule, PeopleModule],
  controllers: [CaseController],
  providers: [CaseViews, FactViews, Histories, OpenMatters, Possibilities],
  exports: [FactViews],
})
export class HistoryModule {}
