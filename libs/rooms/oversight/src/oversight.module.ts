import { Module } from '@nestjs/common';
import { DirectoryModule } from '@ugo/directory';
import { AbsorbChanges } from './absorb-changes.use-case.js';
import { AnomalyResolver } from './anomaly.resolver.js';
import { CheckOccupancy } from './check-occupancy.use-case.js';
import { ExportTable } from './export-table.use-case.js';
import { FairnessResolver } from './fairness.resolver.js';
import { FlowResolver } from './flow.resolver.js';
import { ForecastResolver } from './forecast.resolver.js';
import { FollowAnomalies } from './follow-anomalies.use-case.js';
import { OccupancyJobs } from './occupancy-jobs.js';
import { OccupancyResolver } from './occupancy.resolver.js';
import { ReadFairness } from './read-fairness.use-case.js';
import { ReadFlow } from './read-flow.use-case.js';
import { ReadForecast } from './read-forecast.use-case.js';
import { ReadMonth } from './read-month.use-case.js';
import { ReadOccupancy } from './read-occupancy.use-case.js';
import { ReadUnmetNeed } from './read-unmet-need.use-case.js';
import { RecordNames } from './record-names.js';
import { AnomalyFieldsResolver, RefusalsFieldsResolver } from './record.fields.resolver.js';
import { ReportAnomaly } from './report-anomaly.use-case.js';
import { SettingResolver } from './setting.resolver.js';
import { Settings } from './settings.use-case.js';
import { UnmetNeedResolver } from './unmet-need.resolver.js';
import { WorkingListsResolver } from './working-lists.resolver.js';
import { WorkingLists } from './working-lists.use-case.js';

/** What managers see of places and delays, and establishments of themselves. */
@Module({
  imports: [DirectoryModule],
  providers: [
    AbsorbChanges,
    AnomalyFieldsResolver,
    AnomalyResolver,
    CheckOccupancy,
    ExportTable,
    FairnessResolver,
    FlowResolver,
    FollowAnomalies,
    ForecastResolver,
    OccupancyJobs,
    OccupancyResolver,
    ReadFairness,
    ReadFlow,
    ReadForecast,
    ReadMonth,
    ReadOccupancy,
    ReadUnmetNeed,
    RecordNames,
    RefusalsFieldsResolver,
    ReportAnomaly,
    SettingResolver,
    Settings,
    UnmetNeedResolver,
    WorkingLists,
    WorkingListsResolver,
  ],
  exports: [ExportTable, ReadMonth],
})
export class OversightModule {}
