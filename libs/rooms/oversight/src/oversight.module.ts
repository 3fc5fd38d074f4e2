import { Module } from '@nestjs/common';
import { AnomalyResolver } from './anomaly.resolver.js';
import { ExportTable } from './export-table.use-case.js';
import { FollowAnomalies } from './follow-anomalies.use-case.js';
import { ReportAnomaly } from './report-anomaly.use-case.js';
import { SettingResolver } from './setting.resolver.js';
import { Settings } from './settings.use-case.js';
import { WorkingLists } from './working-lists.use-case.js';
import { WorkingListsResolver } from './working-lists.resolver.js';

/** What managers see of places and delays, and establishments of themselves. */
@Module({
  providers: [
    AnomalyResolver,
    ExportTable,
    FollowAnomalies,
    ReportAnomaly,
    SettingResolver,
    Settings,
    WorkingLists,
    WorkingListsResolver,
  ],
  exports: [ExportTable, WorkingLists],
})
export class OversightModule {}
