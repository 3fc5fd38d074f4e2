import { addDays, hash32, nightCount } from '../kernel/index.js';
import type { Nights } from '../kernel/index.js';
import type { Asked, HostFacts } from './facts.js';
import { areNear, failedTogether, refusalsBehind, rulesWhere } from './judge.js';
import type { Judgement } from './judge.js';
import { holds, leastFree } from './places.js';
import { ranksIn, sizeOf } from './planner/subsets.js';
import type { NearMiss, Notice, Refusal, ReservedPlaces, RuleCode } from './result.js';
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

/** A near miss before it is written down: most are counted, few are listed. So its reasons are only worked out when it comes to them. */
class Draft {
  readonly size: number;
  private made: readonly Refusal[] | null = null;
  private asks = 0;

  /**
   * @param people whom the host would take, as bits
   * @param together rules that refuse them all at once; those about numbers say what they say of each person again, so these are left out
   * @param reasons how many stand in the way
   */
  constructor(readonly judgement: Judgement, readonly people: number, private readonly together: number, readonly reasons: number) {
    this.size = sizeOf(people);
  }

  refusals(asked: Asked): readonly Refusal[] {
    if (this.made) return this.made;
    const { host, failed, failedBy } = this.judgement;
    const refusals = refusalsBehind(failed, host, asked);
    for (const rank of ranksIn(this.people)) {
      const person = asked.people[rank]!;
      refusals.push(...refusalsBehind(failedBy[rank]! & ~this.together, host, asked, person, person.alone));
    }
    refusals.push(...refusalsBehind(this.together, host, asked, undefined, asked.demands[this.people]));
    for (const refusal of refusals) this.asks += points(refusal);
    return this.made = refusals;
  }

  /** How much is asked, in points. */
  points(asked: Asked): number {
    this.refusals(asked);
    return this.asks;
  }

  draw({ request }: Asked): number {
    return hash32(request.id + this.judgement.host.candidate.hostId);
  }
}

/** The people a host would take if waivable and small things gave way: all who are near at once, else the first of them. */
function draftOf(judgement: Judgement, asked: Asked): Draft | null {
  const { host, failed, failedBy, fits } = judgement;
  if (!areNear(failed, host, asked)) return null;
  let near = 0;
  for (const person of asked.people) if (areNear(failedBy[person.index]!, host, asked, person, person.alone)) near |= 1 << person.index;
  if (near === 0) return null;
  const all = draft(judgement, near, asked);
  const refused = near & ~fits;
  return all ?? (refused !== 0 && sizeOf(near) > 1 ? draft(judgement, refused & -refused, asked) : null);
}

function draft(judgement: Judgement, people: number, asked: Asked): Draft | null {
  const { host, failed, failedBy } = judgement;
  const demand = asked.demands[people]!;
  const together = demand.size === 1 ? 0 : failedTogether(demand, host, asked);
  if (!areNear(together, host, asked, undefined, demand)) return null;
  let reasons = sizeOf(failed) + sizeOf(together);
  for (let rank = 0; people >> rank; rank += 1) if ((people >> rank) & 1) reasons += sizeOf(failedBy[rank]! & ~together);
  return reasons === 0 ? null : new Draft(judgement, people, together, reasons);
}

/** Most people first, then the fewest reasons, then the least asked, then a draw. */
function compareDrafts(one: Draft, other: Draft, asked: Asked): number {
  return other.size - one.size || one.reasons - other.reasons || one.points(asked) - other.points(asked) || one.draw(asked) - other.draw(asked);
}

/** Hosts that fail on waivable or small things only: how many, and the nearest of them. */
export function nearMisses(judgements: readonly Judgement[], asked: Asked, most: number): { count: number; listed: NearMiss[] } {
  const nearest: Draft[] = [];
  let count = 0;
  for (const judgement of judgements) {
    const next = draftOf(judgement, asked);
    if (!next) continue;
    count += 1;
    if (nearest.length >= most && (most === 0 || compareDrafts(next, nearest[most - 1]!, asked) >= 0)) continue;
    let at = nearest.length;
    while (at > 0 && compareDrafts(next, nearest[at - 1]!, asked) < 0) at -= 1;
    nearest.splice(at, 0, next);
    if (nearest.length > most) nearest.pop();
  }
  const listed = nearest.map((one): NearMiss => {
    const { hostId, siteId } = one.judgement.host.candidate;
    return { hostId, siteId, people: keysOf(one.people, asked), refusals: one.refusals(asked) };
  });
  return { count, listed };
}

/** Rules that count the places of everyone, out of which the reserved ones are taken: those have their own count. */
const ORDINARY_PLACES: readonly RuleCode[] = ['approvedNumber', 'authorisedNumber', 'declaredPlaces', 'closed', 'closedByDecision', 'nothingPublished'];
const COUNT_ORDINARY_PLACES = rulesWhere(({ code }) => ORDINARY_PLACES.includes(code));

function wouldFit({ failed, failedBy }: Judgement, rank: number): boolean {
  return ((failed | failedBy[rank]!) & ~COUNT_ORDINARY_PLACES) === 0;
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
  const demand = asked.demands[fits]!;
  return demand.size < 2 ? [] : refusalsBehind(failedTogether(demand, host, asked), host, asked, undefined, demand);
}
