import type { ListedHost } from '@ugo/directory';
import type { FigurePeriod } from '@ugo/domain/occupancy';
import { addPeriods, periodView } from '../occupancy.view.js';
import type { PeriodSums } from '../read-sums.js';
import type { SiteMonth } from '../site-in-sight.js';
import { HOST_COLUMNS, hostCells } from './list-columns.js';
import { percent, RATE_COLUMNS, rateCells } from './occupancy-table.js';
import { column, type Table } from './table.js';

const [ID, , HOST] = HOST_COLUMNS as [Table['columns'][number], Table['columns'][number], Table['columns'][number]];

/** The three rates and the days of each host over the nights of the month that have come, and of all of them together. */
export function monthRatesTable({ site, first, now }: SiteMonth, last: string, hosts: readonly { readonly host: ListedHost; readonly sums: PeriodSums | undefined }[], pending: number): Table {
  const view = (sums: PeriodSums | undefined) => rateCells(periodView({ first, last, sums }));
  const lines = hosts.map(({ host, sums }) => {
    const [id, , name] = hostCells(host);
    return [id!, name!, ...view(sums)];
  });
  return {
    key: 'monthRates', asOf: now.toISOString(), withoutSecret: false, title: { fr: `${site.name} : taux et journées du ${first} au ${last}`, en: `${site.name}: rates and days, ${first} to ${last}` },
    rule: {
      fr: `Taux instantané : personnes présentes / places installées et ouvertes. Taux d’activité : journées réalisées / journées théoriques (CASF R.314-113). Vraiment disponibles / places ouvertes. Lieux du Département dont un changement n’est pas encore compté : ${pending}.`,
      en: `Instant: people there / installed places that are open. Activity: realised days / capacity days (CASF R.314-113). Really available / open. Hosts of the Département of which a change is not counted yet: ${pending}.`,
    },
    columns: [ID, HOST, ...RATE_COLUMNS],
    rows: [...lines, [null, 'ensemble', ...view(addPeriods(hosts.flatMap(({ sums }) => sums ?? [])))]],
  };
}

/** All the hosts of the site together, night by night. */
export const monthNightsTable = ({ site, now }: SiteMonth, nights: readonly (FigurePeriod & { readonly sums: PeriodSums | undefined })[]): Table => ({
  key: 'monthNights', asOf: now.toISOString(), withoutSecret: false, title: { fr: `${site.name} : nuit par nuit`, en: `${site.name}: night by night` },
  rule: { fr: 'Tous les lieux ensemble. Une place prise est un nombre, quel que soit l’enfant.', en: 'All hosts together. A place taken is a number, whoever the child is.' },
  columns: [
    column('night', 'day', 'nuit du', 'night of'), column('occupied', 'number', 'personnes présentes', 'people there'), column('open', 'number', 'places ouvertes', 'open places'), column('instant', 'number', 'taux instantané (%)', 'instant rate (%)'),
    column('realisedDays', 'number', 'journées réalisées', 'realised days'), column('capacityDays', 'number', 'journées théoriques', 'capacity days'),
    column('held', 'number', 'optionnées ou réservées', 'optioned or held'), column('available', 'number', 'vraiment disponibles', 'really available'), column('closed', 'number', 'fermées', 'closed'),
  ],
  rows: nights.map((night) => {
    const { instant, activity, reallyAvailable, held, closed } = periodView(night);
    return [night.first, instant.part, instant.whole, percent(instant), activity.part, activity.whole, held, reallyAvailable.part, closed];
  }),
});
