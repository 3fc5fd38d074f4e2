import { addDays, type Day } from '@ugo/domain/kernel';
import type { DemoRows } from './demo-rows.js';
import type { Draw } from './draw.js';
import { type CameTogether, inventFormerStays } from './invent-former-stays.js';
import { inventPastNeeds } from './invent-past-needs.js';
import { PastRequests, WAITING } from './invent-past-requests.js';
import type { AskedHost, PastOrder, PastRows } from './past-rows.js';

/** Two children born in months so near are no brothers and sisters. */
const NEAREST_BIRTHS = 10;
/** Of those who came alone on one day to two hosts, how many of a hundred were brothers and sisters. */
const APART_PERCENT = 9;
/** Groups that are apart now: a standing search looks for each at every host, which a first start should not wait for. */
const MOST_APART_NOW = 3;
/** Of requests, how many of a hundred ended without an arrival. */
const UNPLACED_PERCENT = 7;

/**
 * Invents the past of a Département: a year of former stays, and the requests by which people came since the beginning of the quarter before the
 * last. Pure: the same rows, order and draw give the same. Everything in it is fictitious.
 */
export function inventPast(rows: DemoRows, order: PastOrder, draw: Draw): PastRows {
  const former = inventFormerStays(rows, order.today, draw);
  const living: CameTogether[] = rows.stays.map((claim) => ({ hostId: claim.hostId, claims: [claim] }));
  const [first, hosts] = [firstDay(order.today), askedHosts(rows, order)];
  const came = [...former, ...living].filter(({ hostId, claims: [claim] }) => hosts.has(hostId) && claim!.firstNight >= first && claim!.firstNight < order.today)
    .sort((a, b) => (a.claims[0]!.firstNight < b.claims[0]!.firstNight ? -1 : a.claims[0]!.firstNight > b.claims[0]!.firstNight ? 1 : a.hostId < b.hostId ? -1 : 1));
  const requests = new PastRequests(order, hosts, draw);
  for (const group of groupsOf(came, hosts, order.today, draw)) {
    requests.arrived(group);
    if (draw.percent(UNPLACED_PERCENT)) requests.unplaced(group[0]!.claims[0]!.firstNight);
  }
  for (const group of WAITING) requests.waits(group);
  return { ...requests.rows, claims: former.flatMap(({ claims }) => claims), needs: inventPastNeeds(order.departement, monthsSince(first, order.today), draw) };
}

/** The first day of the quarter before the last: two whole quarters to read, and the one that runs. */
export function firstDay(today: Day): Day {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const index = year * 12 + month - (month % 3) - 6;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

function monthsSince(first: Day, today: Day): string[] {
  const months = [first.slice(0, 7)];
  for (let day = addDays(`${months[0]}-28`, 4); day <= today; day = addDays(`${months.at(-1)}-28`, 4)) months.push(day.slice(0, 7));
  return months;
}

/** Hosts that are asked for children, by id: those of parents and those whose staff begins with empty hands are not. */
function askedHosts({ hosts, authorisations, approvals }: DemoRows, { today, quiet }: PastOrder): ReadonlyMap<string, AskedHost> {
  const decided = [...authorisations, ...approvals].filter(({ from, until }) => from <= today && (until == null || until >= today));
  const terms = new Map(decided.map((one) => [one.hostId, one]));
  return new Map(hosts.flatMap(({ id, type, kind, establishmentId, departement }) => {
    const term = terms.get(id);
    return !term || quiet.has(id) || kind === 'parentChildCentre' ? [] : [[id, {
      hostId: id, departement, type: type as AskedHost['type'], siteId: establishmentId ?? id, minAge: term.minAge ?? 0, maxAge: term.maxAge ?? 20, care: term.careKinds,
    }] as const];
  }));
}

/** Who came by one request: as they came together, and for some who came alone on one day to two sites, both. */
function groupsOf(came: readonly CameTogether[], hosts: ReadonlyMap<string, AskedHost>, today: Day, draw: Draw): (readonly CameTogether[])[] {
  const groups: CameTogether[][] = [];
  let apartNow = 0;
  for (let index = 0; index < came.length; index += 1) {
    const [one, other] = [came[index]!, came[index + 1]];
    const both = other !== undefined && areSiblings(one, other) && hosts.get(one.hostId)!.siteId !== hosts.get(other.hostId)!.siteId && draw.percent(APART_PERCENT)
      && (!livesThere(one, today) || !livesThere(other, today) || (apartNow += 1) <= MOST_APART_NOW);
    groups.push(both ? [one, other] : [one]);
    if (both) index += 1;
  }
  return groups;
}

function areSiblings({ claims: [one, ...more] }: CameTogether, { claims: [other, ...others] }: CameTogether): boolean {
  return more.length + others.length === 0 && other!.firstNight === one!.firstNight && Math.abs(monthNumber(one!.birthMonth!) - monthNumber(other!.birthMonth!)) >= NEAREST_BIRTHS;
}

const livesThere = ({ claims: [claim] }: CameTogether, today: Day): boolean => claim!.lastNight == null || claim!.lastNight >= today;
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
