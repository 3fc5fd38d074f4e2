import type { AvailabilityRow, ClaimRow } from '@ugo/availability';
import { addDays, tonight, zoneOf, type Day } from '@ugo/domain/kernel';
import type { DemoRows, DepartementOrder, InventedHost } from './demo-rows.js';
import type { Draw } from './draw.js';
import type { Stays } from './invent-stays.js';

const MS_PER_MINUTE = 60_000;
/** Minutes since the last confirmation: a third within the half day, most within a fortnight, the rest up to two months old. */
const AGES: readonly (readonly [from: number, to: number])[] = [[3, 720], [720, 4320], [4320, 20_160], [20_160, 86_400]];
/** Of a host that spoke this evening. */
const FRESH_MINUTES = 35;
const AGE_WEIGHTS = [34, 30, 22, 14];

/** Invents what hosts published: some declare places, some count, one in ten said nothing. Nothing exceeds the law. */
export function inventPublications(order: DepartementOrder, hosts: readonly InventedHost[], stays: Stays, draw: Draw, rows: DemoRows): void {
  for (const host of hosts) {
    if (host.suspended || (draw.percent(10) && !host.welcoming)) continue;
    const said = publication(host, stays.get(host.row.id) ?? [], order, draw);
    rows.availabilities.push(said);
    if (host.intermittentPlaces > 0 && draw.percent(60)) rows.availabilities.push(intermittent(host, said, draw));
  }
}

function publication(host: InventedHost, stays: readonly ClaimRow[], order: DepartementOrder, draw: Draw): AvailabilityRow {
  const { departement, now, publishers } = order;
  const unit = host.row.type === 'unit';
  const confirmedAt = new Date(now.getTime() - (host.welcoming ? FRESH_MINUTES : draw.int(...AGES[draw.weighted(AGE_WEIGHTS)]!)) * MS_PER_MINUTE);
  const publishedAt = host.welcoming || draw.percent(50) ? confirmedAt : new Date(confirmedAt.getTime() - draw.int(1, 10) * 1440 * MS_PER_MINUTE);
  const from = tonight(publishedAt, zoneOf(departement));
  const there = stays.filter(({ firstNight, lastNight }) => firstNight < from && (lastNight == null || lastNight >= from));
  const total = host.places + host.extra;
  const free = Math.max(0, total - there.length);
  const until = draw.percent(15) ? earlier(addDays(order.today, draw.int(20, 90)), host.lawUntil) : null;
  const publishedAs = unit ? 'establishment' : draw.percent(60) ? 'fosterHome' : 'placementService';
  const service = publishedAs === 'placementService' || !draw.percent(15);
  const row: AvailabilityRow = {
    id: draw.id(), departement, hostId: host.row.id, publishedAt, publishedBy: unit ? publishers.establishment : publishers.service, publishedAs, from, until,
    places: null, female: null, male: null, agePlaces: [], occupied: null, staffed: null, expectedExits: [],
    ...acceptedAges(host, draw), sexes: host.sexes.length === 2 && draw.percent(6) ? [draw.pick(['female', 'male'])] : null,
    careKinds: host.care.length > 1 && draw.percent(15) ? draw.some(host.care, host.care.length - 1) : [...host.care],
    capabilities: [...host.row.capabilities ?? []], siblingsAtMost: null, overOccupancyReason: null, overOccupancyPlaces: null, intermittent: false,
    confirmedAt, confirmedAs: publishedAs, serviceConfirmedAt: !unit && service ? confirmedAt : null, supersededAt: null, questionedAt: null,
  };
  if (host.welcoming) return { ...row, until: null, places: free, minAge: null, maxAge: null, sexes: null, careKinds: [...host.care] };
  if (unit && draw.percent(55)) return { ...row, occupied: there.length, staffed: total, expectedExits: exits(there, from, until) };
  // A vacant place is not an available one: some hosts offer fewer than they have empty.
  const offered = free > 1 && draw.percent(15) ? free - 1 : free;
  return { ...row, places: offered, agePlaces: littleOnes(offered, row), ...ceilings(offered, host, row, draw) };
}

const earlier = (day: Day, limit: Day | null): Day => (limit !== null && limit < day ? limit : day);

/** Some say a narrower range than the decision. */
function acceptedAges({ ages, row }: InventedHost, draw: Draw): { minAge: number | null; maxAge: number | null } {
  if (row.type === 'fosterHome') return { minAge: ages.min, maxAge: ages.max };
  if (ages.max - ages.min < 4 || !draw.percent(30)) return { minAge: null, maxAge: null };
  return { minAge: ages.min + draw.int(0, 1), maxAge: ages.max - draw.int(0, 2) };
}

/** "Two, one girl at most", where both sexes are taken. */
function ceilings(places: number, { sexes }: InventedHost, { sexes: accepted }: AvailabilityRow, draw: Draw): { female: number | null; male: number | null } {
  if (places < 2 || sexes.length < 2 || accepted || !draw.percent(30)) return { female: null, male: null };
  const female = draw.int(1, places - 1);
  return { female, male: places - female };
}

/** "One under three at most", where little ones are taken among others. */
function littleOnes(places: number, { minAge, maxAge }: AvailabilityRow): AvailabilityRow['agePlaces'] {
  const mixed = minAge !== null && minAge !== undefined && minAge < 3 && (maxAge ?? 0) > 5;
  return places > 1 && mixed ? [{ min: 0, max: 2, places: 1 }] : [];
}

/** "One girl leaving on the 3rd": what was known when it was said. */
function exits(there: readonly ClaimRow[], from: Day, until: Day | null): AvailabilityRow['expectedExits'] {
  return there.flatMap(({ lastNight, sex }) => {
    const on = lastNight && addDays(lastNight, 1);
    return on && on > from && (until === null || on <= until) ? [{ on, sex }] : [];
  });
}

/** The places of intermittent care, counted apart (CASF L.421-5). */
function intermittent(host: InventedHost, said: AvailabilityRow, draw: Draw): AvailabilityRow {
  return { ...said, id: draw.id(), places: host.intermittentPlaces, female: null, male: null, careKinds: ['relay', 'sequential'], intermittent: true };
}
