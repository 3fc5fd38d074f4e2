import type { ListedHost } from '@ugo/directory';
import { addDays, type Bilingual, type Day, dayIn } from '@ugo/domain/kernel';
import { addMonths } from '@ugo/domain/measures';
import { EXIT_REASON_LABELS } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { readExpectedEntries } from '@ugo/placement-request';
import { readMovements } from '@ugo/stay';
import { HOST_COLUMNS, hostCells, STAY_KIND } from './list-columns.js';
import { type Cell, column, type Table } from './table.js';

const MOVEMENTS: Readonly<Record<string, Bilingual>> = {
  entry: { fr: 'entrée', en: 'entry' }, entryToCome: { fr: 'entrée à venir', en: 'entry to come' },
  exit: { fr: 'sortie', en: 'exit' }, exitToCome: { fr: 'sortie à venir', en: 'exit to come' },
};
const MONTHS_PER_QUARTER = 3;

/** First and last day of a quarter, `2026-Q4`. */
export function quarterDays(quarter: string): { readonly first: Day; readonly last: Day } {
  const month = (Number(quarter.slice(-1)) - 1) * MONTHS_PER_QUARTER + 1;
  const first = `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return { first, last: addDays(addMonths(first, MONTHS_PER_QUARTER), -1) };
}

/** What the référent établissement visits with each quarter: entries and exits of its units between two days, done and to come, by day. */
export async function movementsTable(em: Em, { siteName, hosts, first, last, now, zone }: {
  readonly siteName: string; readonly hosts: ReadonlyMap<string, ListedHost>; readonly first: Day; readonly last: Day; readonly now: Date; readonly zone: string;
}): Promise<Table> {
  const today = dayIn(now, zone);
  const line = (hostId: string, day: Day, ...cells: Cell[]): Cell[] => [...hostCells(hosts.get(hostId)!), day, ...cells];
  const hostIds = [...hosts.keys()];
  const within = (day: Day | null): day is Day => day !== null && day >= first && day <= last;
  const moved = await readMovements(em, hostIds, first, last);
  const expected = today > last ? [] : await readExpectedEntries(em, hostIds, first > today ? first : today, last, zone);
  const rows = [
    ...moved.filter(({ admittedOn }) => within(admittedOn)).map((it) => line(it.hostId, it.admittedOn, 'entry', it.kind, null, 1)),
    ...moved.filter(({ exitOn }) => within(exitOn)).map((it) => line(it.hostId, it.exitOn!, 'exit', it.kind, it.exitReason, 1)),
    ...moved.filter(({ exitOn, expectedExit }) => exitOn === null && within(expectedExit)).map((it) => line(it.hostId, it.expectedExit!, 'exitToCome', it.kind, null, 1)),
    ...expected.map((it) => line(it.hostId, it.day, 'entryToCome', null, null, it.people)),
  ];
  const day = HOST_COLUMNS.length;
  return {
    key: 'quarterlySheet', asOf: now.toISOString(), withoutSecret: true, rows: rows.sort((a, b) => String(a[day]).localeCompare(String(b[day]))),
    title: { fr: `${siteName} : entrées et sorties du ${first} au ${last}`, en: `${siteName}: entries and exits, ${first} to ${last}` },
    rule: {
      fr: 'Entrées et sorties enregistrées, sorties prévues, et entrées pour lesquelles une place est réservée. Sans les accueils et demandes tenus secrets : ces lignes ne font pas le nombre de places prises.',
      en: 'Entries and exits recorded, exits expected, and entries for which a place is held. Without secret stays and requests: these lines do not add up to the places taken.',
    },
    columns: [
      ...HOST_COLUMNS, column('day', 'day', 'jour', 'day'), column('movement', 'code', 'mouvement', 'movement', MOVEMENTS), STAY_KIND,
      column('exitReason', 'code', 'motif de sortie', 'exit reason', EXIT_REASON_LABELS), column('people', 'number', 'personnes', 'people'),
    ],
  };
}
