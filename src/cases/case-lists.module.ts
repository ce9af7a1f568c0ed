import { Module } from '@nestjs/common';
import { Unsealing } from '../read-models/unsealing';
import { CaseListController } from './case-list.controller';
import { ListedCases } from './listed-cases';
import { TasksController } from './tasks.controller';

/** What lists cases, and what waits for whom. */
@Module({
  controllers: [CaseListController, TasksController],
  providers: [ListedCases, Unsealing],
})
export class CaseListsModule {}
