import { addDays, nextWorkingDay } from '@ugo/domain/kernel';
import type { DemoRows, DepartementOrder, InventedHost } from './demo-rows.js';
import type { Draw } from './draw.js';

const MS_PER_HOUR = 3_600_000;
/** Pas-de-Calais: two months and a fortnight. */
const LONGEST_RESERVED_STAY = 75;

/** Invents closures, nights on call, and the emergency places that the Département keeps for itself. */
export function inventEvents({ departement, today, now }: DepartementOrder, hosts: readonly InventedHost[], draw: Draw, rows: DemoRows): void {
  for (const { row, places, emergency, suspended, welcoming } of hosts) {
    if (suspended || welcoming) continue;
    const own = { departement, hostId: row.id };
    const unit = row.type === 'unit';
    if (unit && draw.percent(6)) rows.closures.push({ ...own, id: draw.id(), ...closure(draw), createdAt: new Date(now.getTime() - draw.int(1, 72) * MS_PER_HOUR), reopenedAt: null });
    if (emergency && draw.percent(unit ? 45 : 8)) {
      const firstNight = addDays(today, -draw.int(0, 3));
      rows.onCall.push({ ...own, id: draw.id(), firstNight, lastNight: addDays(today, draw.int(0, 6)) });
    }
    if (emergency && draw.percent(unit ? 20 : 3)) {
      rows.reservedPlaces.push({ ...own, id: draw.id(), places: Math.min(places, unit ? draw.int(1, 2) : 1), from: addDays(today, -draw.int(30, 400)), until: null, maxStayDays: LONGEST_RESERVED_STAY });
    }
  }

  function closure(of: Draw): { firstNight: string; lastNight: string | null; places: number | null; reason: string } {
    if (of.percent(40)) return { firstNight: today, lastNight: addDays(nextWorkingDay(today), -1), places: null, reason: 'noStaff' };
    return { firstNight: addDays(today, -of.int(0, 20)), lastNight: of.percent(50) ? addDays(today, of.int(5, 60)) : null, places: of.int(1, 2), reason: of.pick(['works', 'groupBalance', 'noStaff']) };
  }
}
