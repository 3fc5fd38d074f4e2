import type { Ratio } from '@ugo/domain/occupancy';
import type { OccupancyFigures, OccupancyPeriod } from '../occupancy.types.js';
import { headingCells, headingColumns } from './list-columns.js';
import { type Cell, type Column, column, type Table } from './table.js';

/** A rate in percent, to a tenth; a whole of 0 has no rate. */
export const percent = ({ part, whole }: Ratio): number | null => (whole === 0 ? null : Math.round((part * 1000) / whole) / 10);

/** The three rates of a period, each beside the two numbers that it divides. */
export const RATE_COLUMNS: readonly Column[] = [
  column('occupied', 'number', 'personnes présentes, dernière nuit', 'people there, last night'), column('open', 'number', 'places installées ouvertes, dernière nuit', 'open installed places, last night'),
  column('instant', 'number', 'taux instantané (%)', 'instant rate (%)'),
  column('realisedDays', 'number', 'journées réalisées', 'realised days'), column('capacityDays', 'number', 'journées théoriques', 'capacity days'), column('activity', 'number', 'taux d’activité (%)', 'activity rate (%)'),
  column('available', 'number', 'places vraiment disponibles, dernière nuit', 'really available places, last night'), column('reallyAvailable', 'number', 'vraiment disponibles (%)', 'really available (%)'),
];

export const rateCells = ({ instant, activity, reallyAvailable }: OccupancyPeriod): Cell[] => [
  instant.part, instant.whole, percent(instant), activity.part, activity.whole, percent(activity), reallyAvailable.part, percent(reallyAvailable),
];

/** The three rates under a heading, period by period. */
export function occupancyTable({ departement, by, computedAt, pendingHosts, edges }: OccupancyFigures): Table {
  return {
    key: 'occupancy', asOf: computedAt, withoutSecret: false, title: { fr: `Occupation ${departement}`, en: `Occupancy ${departement}` },
    rule: {
      fr: `Personnes présentes / places installées et ouvertes ; journées réalisées / journées théoriques (CASF R.314-113) ; places vraiment disponibles / places ouvertes. Une place prise est un nombre, quel que soit l’enfant. Lieux dont un changement n’est pas encore compté : ${pendingHosts}.`,
      en: `People there / installed places that are open; realised days / capacity days (CASF R.314-113); really available / open. A place taken is a number, whoever the child is. Hosts of which a change is not counted yet: ${pendingHosts}.`,
    },
    columns: [
      ...headingColumns(by), column('first', 'day', 'première nuit', 'first night'), column('last', 'day', 'dernière nuit', 'last night'), ...RATE_COLUMNS,
      column('authorised', 'number', 'places autorisées, dernière nuit', 'authorised places, last night'), column('held', 'number', 'optionnées ou réservées, dernière nuit', 'optioned or held, last night'),
      column('closed', 'number', 'fermées, dernière nuit', 'closed, last night'), column('overDays', 'number', 'journées au-dessus du nombre', 'days above the number'),
      column('silentNights', 'number', 'nuits de lieux qui ne disent rien', 'nights of hosts that say nothing'),
    ],
    rows: edges.flatMap(({ node: { periods, ...heading } }) => periods.map((period) => [
      ...headingCells(heading), period.first, period.last, ...rateCells(period), period.authorised, period.held, period.closed, period.over.reduce((sum, { days }) => sum + days, 0), period.nights.none,
    ])),
  };
}
