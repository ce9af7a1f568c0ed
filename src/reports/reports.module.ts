import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { OccurrencesImport } from './import-occurrences';
import { OccurrencesReportController } from './occurrences-report.controller';
import { OccurrencesReports } from './occurrences-reports';

/** Reports over all cases, and the years before Zesei. */
@Module({
  imports: [CasesModule],
  controllers: [OccurrencesReportController],
  providers: [OccurrencesImport, OccurrencesReports],
  exports: [OccurrencesImport, OccurrencesReports],
})
export class ReportsModule {}
