import type { Type } from '@nestjs/common';
import { type Actor, isRefusal, type Permission, type Refusal } from '@ugo/access';
import type { AnomalyView } from './anomaly.types.js';
import { AnomaliesArgs } from './dto/anomaly.input.js';
import { OverseenArgs } from './dto/departement.args.js';
import { HeadingArgs } from './dto/heading.args.js';
import { MonthsArgs } from './dto/months.args.js';
import { OccupancyArgs } from './dto/occupancy.args.js';
import { QuarterArgs } from './dto/quarter.args.js';
import { QuarterlySheetArgs } from './dto/working-list.args.js';
import type { FollowAnomalies } from './follow-anomalies.use-case.js';
import type { RecordNames } from './record-names.js';
import type { ReadFairness } from './read-fairness.use-case.js';
import type { ReadFlow } from './read-flow.use-case.js';
import type { ReadForecast } from './read-forecast.use-case.js';
import type { ReadOccupancy } from './read-occupancy.use-case.js';
import type { ReadUnmetNeed } from './read-unmet-need.use-case.js';
import { anomalyTable } from './tables/anomaly-table.js';
import { fairnessTable } from './tables/fairness-table.js';
import { acrossTable, channelsTable, distancesTable, flowClocksTable, flowTable, refusalsByHostTable, refusalsTable } from './tables/flow-tables.js';
import { forecastTable } from './tables/forecast-table.js';
import { needCodesTable, newPlacesTable } from './tables/need-tables.js';
import { occupancyTable } from './tables/occupancy-table.js';
import type { Table } from './tables/table.js';
import { waitingClocksTable, waitingTable } from './tables/waiting-table.js';
import { WORKING_LIST_KEYS } from './tables/working-lists.js';
import type { WorkingLists } from './working-lists.use-case.js';

/** A table as a subject gives it to whoever asks, and the arguments it asks for. */
export interface TableSource<T extends object = object> {
  readonly args: Type<T>;
  readonly read: (actor: Actor, args: T) => Promise<Table | Refusal>;
}

/** What the tables are read with: the use cases of the queries, so that a file has their rights and hides what they hide. */
export interface Readings {
  readonly lists: WorkingLists;
  readonly occupancy: ReadOccupancy;
  readonly forecast: ReadForecast;
  readonly flow: ReadFlow;
  readonly needs: ReadUnmetNeed;
  readonly fairness: ReadFairness;
  readonly anomalies: FollowAnomalies;
  readonly names: RecordNames;
}

const OVERSIGHT: readonly Permission[] = ['oversight.read', 'oversight.own'];
/** Of a table that asks for nothing. */
class NoArgs {}
/** A file has every line: no page. */
const WHOLE = { first: 1_000_000, after: null };

const source = <T extends object>(args: Type<T>, read: TableSource<T>['read']): TableSource => ({ args, read: read as TableSource['read'] });

/** A source that reads figures and makes a table of them. */
const figures = <T extends object, F extends object>(args: Type<T>, read: (actor: Actor, args: T) => Promise<F | Refusal>, table: (figures: F) => Table): TableSource => (
  source(args, async (actor, asked) => {
    const found = await read(actor, asked);
    return isRefusal(found) ? found : table(found);
  }));

/** Every table by its name in the address, most often its query's: a subject adds its own line here. */
export function tableSources({ lists, occupancy, forecast, flow, needs, fairness, anomalies, names }: Readings): Readonly<Record<string, TableSource>> {
  const rates = (permission: Permission): TableSource => figures(OccupancyArgs, (actor, args) => occupancy.execute(actor, permission, { ...args, ...WHOLE }), occupancyTable);
  const ahead = (permission: Permission): TableSource => figures(HeadingArgs, (actor, args) => forecast.execute(actor, permission, { ...args, ...WHOLE }), forecastTable);
  const journeys = (table: typeof flowTable): TableSource => figures(MonthsArgs, (actor, args) => flow.flow(actor, args), table);
  const waiting = (table: typeof waitingTable): TableSource => figures(OverseenArgs, (actor, { departement }) => flow.waiting(actor, departement), table);
  const needed = (table: typeof newPlacesTable): TableSource => figures(MonthsArgs, (actor, args) => needs.execute(actor, args), table);
  const found = async (actor: Actor, views: readonly AnomalyView[]): Promise<Table> => anomalyTable(views, names.now(), await names.of(actor, views.map(({ hostId, establishmentId }) => hostId ?? establishmentId!)));
  return {
    ...Object.fromEntries(WORKING_LIST_KEYS.map((key) => [key, source(OverseenArgs, (actor, { departement }) => lists.list(actor, departement, key))])),
    quarterlySheet: source(QuarterlySheetArgs, (actor, args) => lists.sheet(actor, args, OVERSIGHT)),
    occupancy: rates('oversight.read'), ownOccupancy: rates('oversight.own'),
    forecast: ahead('oversight.read'), ownForecast: ahead('oversight.own'),
    waitingNow: waiting(waitingTable), waitingClocks: waiting(waitingClocksTable),
    flowFigures: journeys(flowTable), flowClocks: journeys(flowClocksTable), channels: journeys(channelsTable), refusals: journeys(refusalsTable), distances: journeys(distancesTable), across: journeys(acrossTable),
    refusalsByHost: source(MonthsArgs, async (actor, args) => {
      const found = await flow.flow(actor, args);
      return refusalsByHostTable(found, await names.of(actor, found.refusalsByHost.map(({ hostId }) => hostId)));
    }),
    unmetNeeds: needed(newPlacesTable), needCodes: needed(needCodesTable),
    fairness: figures(QuarterArgs, (actor, args) => fairness.execute(actor, args), fairnessTable),
    anomalies: source(AnomaliesArgs, async (actor, args) => found(actor, (await anomalies.list(actor, { ...args, ...WHOLE })).edges.map(({ node }) => node))),
    ownAnomalies: source(NoArgs, async (actor) => found(actor, (await anomalies.ofOwn(actor, WHOLE)).edges.map(({ node }) => node))),
  };
}
