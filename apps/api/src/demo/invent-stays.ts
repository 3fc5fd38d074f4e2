import type { ClaimRow } from '@ugo/availability';
import { addDays, type Day } from '@ugo/domain/kernel';
import type { DemoRows, DepartementOrder, InventedHost } from './demo-rows.js';
import type { Draw } from './draw.js';

/** Who lives at a host, and who lived there or will. */
export type Stays = ReadonlyMap<string, readonly ClaimRow[]>;

/** Who is simply there: it came through no request. */
const FACT = {
  kind: 'stay', weekdays: null, reserved: false, beyondDeclared: false, overReason: null, referralId: null, personId: null, expiresAt: null, endedAt: null,
} as const;

/** Free places of a welcoming unit. */
const WELCOMED = 11;

/** Invents who lives where: the share of places asked is full, free places come in clumps, as they do. */
export function inventStays(order: DepartementOrder, hosts: readonly InventedHost[], draw: Draw, rows: DemoRows): Stays {
  const open = hosts.filter(({ suspended }) => !suspended);
  const free = freePlaces(open, order.fullness, draw);
  const stays = new Map<string, ClaimRow[]>();
  for (const host of open) {
    const living = Array.from({ length: host.places + host.extra - free.get(host)! }, () => living1(host, order, draw));
    if (draw.percent(25)) living.push(over(host, order, draw));
    if (free.get(host)! > 0 && !host.welcoming && draw.percent(6)) living.push(expected(host, order, draw));
    stays.set(host.row.id, living);
    rows.stays.push(...living);
  }
  return stays;
}

/** Free places by host: a host that has one is likelier to have two. */
function freePlaces(hosts: readonly InventedHost[], fullness: number, draw: Draw): Map<InventedHost, number> {
  const most = (host: InventedHost): number => host.places + host.extra;
  const free = new Map(hosts.map((host) => [host, host.welcoming ? WELCOMED : 0]));
  const total = Math.round(hosts.reduce((sum, host) => sum + host.places, 0) * (1 - fullness));
  let left = total - [...free.values()].reduce((sum, count) => sum + count, 0);
  for (const host of draw.shuffled(hosts)) {
    if (left <= 0) break;
    if (host.welcoming) continue;
    const taken = Math.min(left, most(host), draw.pick([0, 1, 1, 1, 2, 2, 3, 4]));
    free.set(host, taken);
    left -= taken;
  }
  return free;
}

/** A month of birth such that the child is of the host's ages today, and stays so for a while. */
function birthMonth({ ages }: InventedHost, today: Day, draw: Draw): string {
  const months = draw.int(ages.min * 12 + 1, (ages.max + 1) * 12 - 2);
  const total = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

function stayAt(host: InventedHost, order: DepartementOrder, draw: Draw, firstNight: Day, lastNight: Day | null): ClaimRow {
  const born = birthMonth(host, order.today, draw);
  const birth = `${born}-28`;
  return {
    id: draw.id(), departement: order.departement, hostId: host.row.id, firstNight: firstNight < birth ? birth : firstNight, lastNight,
    sex: draw.pick(host.sexes), birthMonth: born, intermittent: false, fictitious: true, ...FACT,
  };
}

/** Came within the longest stay; for some the exit is known. */
function living1(host: InventedHost, order: DepartementOrder, draw: Draw): ClaimRow {
  const { today } = order;
  const recent = draw.percent(10) ? 25 : host.longestStay;
  return stayAt(host, order, draw, addDays(today, -draw.int(1, recent)), draw.percent(10) ? addDays(today, draw.int(0, 75)) : null);
}

/** A stay that ended lately. */
function over(host: InventedHost, order: DepartementOrder, draw: Draw): ClaimRow {
  const last = addDays(order.today, -draw.int(2, 70));
  const stay = stayAt(host, order, draw, addDays(last, -draw.int(3, 200)), last);
  return stay.firstNight > last ? { ...stay, firstNight: last } : stay;
}

/** A child whose arrival is agreed. */
function expected(host: InventedHost, order: DepartementOrder, draw: Draw): ClaimRow {
  return stayAt(host, order, draw, addDays(order.today, draw.int(1, 12)), null);
}
