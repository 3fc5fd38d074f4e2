import { readPlaceHistories } from '@ugo/availability';
import { readHostTerms } from '@ugo/directory';
import { CLOSURE_LABELS, CLOSURE_OF_LEAVE } from '@ugo/domain/availability';
import { closuresOf } from '@ugo/domain/occupancy';
import type { Em } from '@ugo/persistence';
import type { SiteMonth } from '../site-in-sight.js';
import { HOST_COLUMNS, hostCells } from './list-columns.js';
import { type Cell, column, type Table } from './table.js';

/** Closures and leave of a site's hosts that touch some days, with their reason: two statements. */
export async function closuresTable(em: Em, { site: { name, hosts }, first, last, now, zone }: SiteMonth): Promise<Table> {
  const hostIds = [...hosts.keys()];
  const histories = await readPlaceHistories(em, hostIds.map((hostId) => ({ hostId, from: first })));
  const leave = (await readHostTerms(em, hostIds)).flatMap(({ hostId, capacity }) => (capacity.type === 'fosterHome' ? capacity.leave.map((it) => ({ hostId, first: it.from, last: it.until, places: 'all' as const, reason: CLOSURE_OF_LEAVE[it.kind] })) : []));
  const closed = hostIds.flatMap((hostId) => closuresOf({ zone, closures: histories.get(hostId)?.closures ?? [] }).map((it) => ({ hostId, first: it.first, last: it.last, places: it.places, reason: it.reason })));
  return {
    key: 'closures', asOf: now.toISOString(), withoutSecret: false, title: { fr: `${name} : fermetures du ${first} au ${last}`, en: `${name}: closures, ${first} to ${last}` },
    rule: { fr: 'Places fermées avec leur motif, et absences des assistants familiaux, qui touchent le mois ; rouvertes avant la fin : jusqu’à la veille.', en: 'Places closed with their reason, and leave of foster carers, that touch the month; reopened before their end: until the night before.' },
    columns: [...HOST_COLUMNS, column('first', 'day', 'première nuit', 'first night'), column('last', 'day', 'dernière nuit', 'last night'), column('places', 'code', 'places fermées', 'closed places', { all: { fr: 'toutes', en: 'all' } }), column('reason', 'code', 'motif', 'reason', CLOSURE_LABELS)],
    rows: [...closed, ...leave].filter((it) => it.first <= last && (it.last === null || it.last >= first)).sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.hostId < b.hostId ? -1 : 1))
      .map((it): Cell[] => [...hostCells(hosts.get(it.hostId)!), it.first, it.last, it.places, it.reason]),
  };
}
