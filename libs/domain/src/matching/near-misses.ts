import { addDays, hash32, nightCount } from '../kernel/index.js';
import type { Nights } from '../kernel/index.js';
import type { Asked, HostFacts } from './facts.js';
import { demandOfGroup } from './facts.js';
import { refusalsOfGroup } from './judge.js';
import type { Judgement } from './judge.js';
import { holds, leastFree } from './places.js';
import { ranksIn } from './planner/subsets.js';
import type { NearMiss, Notice, Refusal, ReservedPlaces } from './result.js';
import { EMERGENCY_CARE } from './types.js';

const METRES_PER_POINT = 1000;
const MINUTES_PER_POINT = 15;
const POINTS_WITHOUT_FIGURE = 30;

/** How much is asked of someone, to put the smallest relaxation first: a night, a kilometre, a month, a quarter of an hour weigh one point. */
function points({ relaxation }: Refusal): number {
  switch (relaxation?.kind) {
    case 'places': return relaxation.missing * relaxation.nights;
    case 'nights': return relaxation.nights;
    case 'distance': return Math.ceil(relaxation.metres / METRES_PER_POINT);
    case 'age': return relaxation.months ?? relaxation.years * 12;
    case 'minutes': return Math.ceil(relaxation.minutes / MINUTES_PER_POINT);
    case 'needs': return relaxation.missing * POINTS_WITHOUT_FIGURE;
    case 'siblings': return relaxation.over * POINTS_WITHOUT_FIGURE;
    default: return POINTS_WITHOUT_FIGURE;
  }
}

function allNear(refusals: readonly Refusal[]): boolean {
  for (const { near } of refusals) if (!near) return false;
  return true;
}

/** What stands in the way of several people at once. The group's reasons about numbers say those of each person again, so these are left out. */
function refusalsTogether({ byPerson, host, shared }: Judgement, ranks: readonly number[], asked: Asked): readonly Refusal[] {
  if (ranks.length === 1) return shared.length === 0 ? byPerson[ranks[0]!]! : shared.concat(byPerson[ranks[0]!]!);
  const group = refusalsOfGroup(demandOfGroup(ranks.map((rank) => asked.people[rank]!)), host, asked);
  const own = ranks.flatMap((rank) => byPerson[rank]!.filter(({ rule }) => !group.some((other) => other.rule === rule)));
  return shared.concat(own, group);
}

/** A near miss before it is written down: most are counted, few are listed. */
interface Draft {
  readonly judgement: Judgement;
  readonly ranks: readonly number[];
  readonly refusals: readonly Refusal[];
  readonly points: number;
  readonly draw: number;
}

/** The people a host would take if waivable and small things gave way: all who are near at once, else the first of them. */
function draftOf(judgement: Judgement, asked: Asked): Draft | null {
  if (!allNear(judgement.shared)) return null;
  const ranks: number[] = [];
  let refused = -1;
  for (let rank = 0; rank < judgement.byPerson.length; rank += 1) {
    if (!allNear(judgement.byPerson[rank]!)) continue;
    ranks.push(rank);
    if (refused < 0 && !((judgement.fits >> rank) & 1)) refused = rank;
  }
  if (ranks.length === 0) return null;
  const all = draft(judgement, ranks, asked);
  return all ?? (ranks.length > 1 && refused >= 0 ? draft(judgement, [refused], asked) : null);
}

function draft(judgement: Judgement, ranks: readonly number[], asked: Asked): Draft | null {
  const refusals = refusalsTogether(judgement, ranks, asked);
  if (refusals.length === 0 || !allNear(refusals)) return null;
  let total = 0;
  for (const refusal of refusals) total += points(refusal);
  return { judgement, ranks, refusals, points: total, draw: hash32(asked.request.id + judgement.host.candidate.hostId) };
}

/** Most people first, then the fewest reasons, then the least asked, then a draw. */
function compareDrafts(one: Draft, other: Draft): number {
  return other.ranks.length - one.ranks.length || one.refusals.length - other.refusals.length || one.points - other.points || one.draw - other.draw;
}

/** Hosts that fail on waivable or small things only: how many, and the nearest of them. */
export function nearMisses(judgements: readonly Judgement[], asked: Asked, most: number): { count: number; listed: NearMiss[] } {
  const nearest: Draft[] = [];
  let count = 0;
  for (const judgement of judgements) {
    const next = draftOf(judgement, asked);
    if (!next) continue;
    count += 1;
    if (nearest.length >= most && (most === 0 || compareDrafts(next, nearest[most - 1]!) >= 0)) continue;
    let at = nearest.length;
    while (at > 0 && compareDrafts(next, nearest[at - 1]!) < 0) at -= 1;
    nearest.splice(at, 0, next);
    if (nearest.length > most) nearest.pop();
  }
  const listed = nearest.map(({ judgement: { host: { candidate } }, ranks, refusals }): NearMiss => (
    { hostId: candidate.hostId, siteId: candidate.siteId, people: ranks.map((rank) => asked.people[rank]!.person.key), refusals }
  ));
  return { count, listed };
}

/** Rules that count the places of everyone, out of which the reserved ones are taken: those have their own count. */
const COUNT_ORDINARY_PLACES: readonly string[] = ['approvedNumber', 'authorisedNumber', 'declaredPlaces', 'closed', 'closedByDecision', 'nothingPublished'];

function wouldFit({ shared, byPerson }: Judgement, rank: number): boolean {
  return [...shared, ...byPerson[rank]!].every(({ rule }) => COUNT_ORDINARY_PLACES.includes(rule));
}

/** More nights asked than a stay may last there: another place must be found in time. */
function tooShort(hostId: string, longestStay: number | null, asked: Nights): Notice[] {
  const nights = nightCount(asked);
  if (longestStay === null || nights <= longestStay) return [];
  return [{ code: 'reservedTooShort', personKey: null, hostId, figures: { longestStay, nights, until: addDays(asked.first, longestStay) } }];
}

/**
 * Reserved emergency places that are free on every night, and whom they would suit: the Département decides on each.
 * They are for its own emergencies: a neighbour keeps its places for itself.
 */
export function reservedPlaces(judgements: readonly Judgement[], asked: Asked): ReservedPlaces[] {
  if (!EMERGENCY_CARE.includes(asked.request.care)) return [];
  return judgements.flatMap((judgement) => {
    const { hostId, siteId, departement, reserved, longestReservedStay = null } = judgement.host.candidate;
    if (reserved.length === 0 || departement !== asked.request.departement) return [];
    const free = leastFree(reserved, asked.nights, asked.calendar);
    const people = asked.people.filter(({ index, alone }) => holds(free, alone) && wouldFit(judgement, index)).map(({ person }) => person.key);
    if (people.length === 0) return [];
    return [{ hostId, siteId, places: free.places, people, longestStay: longestReservedStay, warnings: tooShort(hostId, longestReservedStay, asked.nights) }];
  });
}

/** People by key from their bits. */
export function keysOf(mask: number, { people }: Asked): string[] {
  return ranksIn(mask).map((rank) => people[rank]!.person.key);
}

/** Why a host that fits several people can't take them at once. */
export function allTogether(fits: number, host: HostFacts, asked: Asked): readonly Refusal[] {
  return (fits & (fits - 1)) === 0 ? [] : refusalsOfGroup(demandOfGroup(ranksIn(fits).map((rank) => asked.people[rank]!)), host, asked);
}
