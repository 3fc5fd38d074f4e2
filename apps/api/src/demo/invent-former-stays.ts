import type { ClaimRow } from '@ugo/availability';
import { addDays, type Day } from '@ugo/domain/kernel';
import type { DemoRows } from './demo-rows.js';
import type { Draw } from './draw.js';

/** How far back the places are lived in, in days: the year that occupancy is read over, and a month. */
const BEHIND_DAYS = 400;
/** Brothers and sisters are born at least so many months apart. */
const BETWEEN_BIRTHS = 10;

/** Those who came to one host on one day from one request. */
export interface CameTogether {
  readonly hostId: string;
  readonly claims: readonly ClaimRow[];
}

/** What a host may take, by the decision in force. */
interface Lawful {
  readonly places: number;
  readonly ages: { readonly min: number; readonly max: number };
  readonly sexes: readonly string[];
  readonly care: readonly string[];
  readonly since: Day;
  readonly isHome: boolean;
  readonly siblings: number;
}

/** Invents who lived where before those of today: place after place, back through a year, within the number, ages and sexes of the decision in force. */
export function inventFormerStays(rows: DemoRows, today: Day, draw: Draw): CameTogether[] {
  const there = Map.groupBy(rows.stays, ({ hostId }) => hostId);
  return rows.hosts.flatMap((host) => {
    const lawful = lawfulOf(rows, host.id, today);
    if (!lawful || !there.has(host.id)) return []; // a suspended home: nobody comes there, and nothing says since when
    const own = { departement: host.departement, hostId: host.id };
    return formerAt(lawful, there.get(host.id)!, today, draw).map(({ first, last, people }) => ({
      hostId: host.id, claims: people.map(({ sex, birthMonth }): ClaimRow => ({ ...own, ...LIVED, id: draw.id(), firstNight: first, lastNight: last, sex, birthMonth })),
    }));
  });
}

/** A stay that is simply there: the nights are over, nobody is kept from a place by it. */
const LIVED = {
  kind: 'stay', weekdays: null, intermittent: false, reserved: false, beyondDeclared: false, overReason: null, referralId: null, personId: null, expiresAt: null, endedAt: null, fictitious: true,
} as const;

function lawfulOf({ authorisations, approvals, hosts }: DemoRows, hostId: string, today: Day): Lawful | null {
  const inForce = <T extends { readonly hostId: string; readonly from: Day; readonly until?: Day | null | undefined }>(list: readonly T[]): T | undefined => (
    list.find((one) => one.hostId === hostId && one.from <= today && (one.until == null || one.until >= today)));
  const [authorisation, approval] = [inForce(authorisations), inForce(approvals)];
  const decision = authorisation ?? approval;
  if (!decision) return null;
  return {
    places: authorisation?.installed ?? approval!.places, ages: { min: decision.minAge, max: decision.maxAge }, sexes: authorisation?.sexes ?? ['female', 'male'], care: decision.careKinds,
    since: decision.from, isHome: !authorisation, siblings: hosts.find(({ id }) => id === hostId)!.siblingsAtMost ?? 2,
  };
}

interface Former { readonly first: Day; readonly last: Day; readonly people: readonly { readonly sex: 'female' | 'male'; readonly birthMonth: string }[] }

/** Goes back from the first night of each place's last known stay to the one before it, with some empty nights between. */
function formerAt(lawful: Lawful, known: readonly ClaimRow[], today: Day, draw: Draw): Former[] {
  const oldest = [addDays(today, -BEHIND_DAYS), lawful.since].sort().at(-1)!;
  const occupied = known.map(({ firstNight }) => firstNight).filter((night) => night <= today).sort().slice(0, lawful.places); // who came last of more than the number takes no place before that
  const frontiers = [...occupied, ...Array.from({ length: lawful.places - occupied.length }, () => addDays(today, -draw.int(3, 40)))];
  const former: Former[] = [];
  for (;;) {
    const latest = frontiers.reduce((a, b) => (a > b ? a : b));
    const last = addDays(latest, -draw.int(2, lawful.isHome ? 30 : 12));
    if (last <= oldest) return former;
    const wanted = addDays(last, -nightsOf(lawful, draw));
    const first = wanted < lawful.since ? lawful.since : wanted;
    const free = [frontiers.indexOf(latest), ...frontiers.flatMap((frontier, index) => (index !== frontiers.indexOf(latest) && frontier > last ? [index] : []))];
    const places = free.slice(0, Math.min(lawful.siblings, 1 + draw.weighted([62, 24, 14])));
    for (const index of places) frontiers[index] = first;
    former.push({ first, last, people: peopleOf(places.length, lawful, first, draw) });
  }
}

/** Emergencies are short, homes are long. */
function nightsOf({ care, isHome }: Lawful, draw: Draw): number {
  if (!care.includes('planned')) return draw.int(4, 70);
  if (care.includes('emergency') || care.includes('relay')) return draw.percent(isHome ? 35 : 45) ? draw.int(3, 40) : draw.int(60, isHome ? 900 : 400);
  return draw.int(120, 700);
}

/** Of the host's ages on the first night, brothers and sisters some months apart where the ages leave room. */
function peopleOf(count: number, { ages, sexes }: Lawful, first: Day, draw: Draw): Former['people'] {
  const [least, most] = [ages.min * 12 + 1, (ages.max + 1) * 12 - 2];
  const ageMonths: number[] = [];
  for (let tries = 0; ageMonths.length < count; tries += 1) {
    const months = draw.int(least, most);
    if (tries > 50 || ageMonths.every((other) => Math.abs(other - months) >= BETWEEN_BIRTHS)) ageMonths.push(months);
  }
  return ageMonths.map((months) => ({ sex: draw.pick(sexes) as 'female' | 'male', birthMonth: monthBefore(first, months) }));
}

function monthBefore(day: Day, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

