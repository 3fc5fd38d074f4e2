import type { Bilingual } from '@ugo/domain/kernel';
import { CLOCK_LABELS, URGENCY_LABELS } from '@ugo/domain/placement';
import type { WaitingNow } from '../waiting.types.js';
import { type Cell, column, type Table } from './table.js';

const RULE: Bilingual = {
  fr: 'Personnes qui attendent une place maintenant, non les demandes. Celles des demandes tenues secrètes comptent : où elles vont n’est pas dit.',
  en: 'People who wait for a place now, not requests. Those of secret requests count: where they go is not told.',
};

/** Who waits, by urgency and by how long: two ways to count the same people. */
export function waitingTable({ computedAt, byUrgency, bands }: WaitingNow): Table {
  const line = (urgency: string | null, fromHours: number | null, { children, others }: Pick<WaitingNow, 'children' | 'others'>): Cell[] => [urgency, fromHours, children, others];
  return {
    key: 'waitingNow', asOf: computedAt, withoutSecret: false, title: { fr: 'Attentes', en: 'Waiting' }, rule: RULE,
    columns: [
      column('urgency', 'code', 'urgence', 'urgency', URGENCY_LABELS), column('fromHours', 'number', 'depuis (heures)', 'for (hours)'), column('children', 'number', 'enfants', 'children'), column('others', 'number', 'autres', 'others'),
    ],
    rows: [...byUrgency.map((of) => line(of.urgency, null, of)), ...bands.map((of) => line(null, of.fromHours, of))],
  };
}

/** For how many of them each clock runs, warns or has run out. */
export function waitingClocksTable({ computedAt, clocks }: WaitingNow): Table {
  return {
    key: 'waitingClocks', asOf: computedAt, withoutSecret: false, title: { fr: 'Attentes échéances', en: 'Waiting clocks' }, rule: RULE,
    columns: [column('clock', 'code', 'échéance', 'clock', CLOCK_LABELS), column('running', 'number', 'court', 'running'), column('soon', 'number', 'bientôt', 'soon'), column('over', 'number', 'dépassée', 'over')],
    rows: clocks.map(({ code, running, soon, over }) => [code, running, soon, over]),
  };
}
