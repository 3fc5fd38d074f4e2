import type { Candidate } from '../types.js';
import type { Case } from './arbitraries.js';
import { faultsOfPlan, isSurelyUnderThree } from './check-plan.js';
import { apartBand, referenceParts } from './reference-order.js';

/** A plan as brute force knows it. */
export interface BrutePlan {
  readonly vector: readonly number[];
  /** Ids of the hosts, sorted and joined. */
  readonly hosts: string;
}

/** What brute force found. */
export interface BruteAnswer {
  /** The best plan of each set of hosts, in order. */
  readonly plans: readonly BrutePlan[];
  /** The same for the most people that can be placed, when not everyone can. */
  readonly incomplete: readonly BrutePlan[];
  /** How many people the lists place. */
  readonly placed: number;
  /** Assignments looked at, complete ones. */
  readonly assignments: number;
}

function before(one: ArrayLike<number>, at: number, other: ArrayLike<number>): boolean {
  for (let index = 0; index < other.length; index += 1) {
    if (one[at + index] !== other[index]) return one[at + index]! < other[index]!;
  }
  return false;
}

/** Who may be at a host together, by bits, says the second checker; only what holds for fewer is tried for more. */
function groupsAt({ hostId }: Candidate, { request, candidates }: Case): boolean[] {
  const unpaired = { ...request, together: [], apart: [] };
  const may: boolean[] = [true];
  for (let group = 1; group < 1 << request.people.length; group += 1) {
    const who = request.people.filter((_, rank) => (group >> rank) & 1).map(({ key }) => ({ personKey: key, hostId }));
    const smaller = request.people.every((_, rank) => ((group >> rank) & 1) === 0 || may[group ^ (1 << rank)]);
    may.push(smaller && faultsOfPlan(who, candidates, unpaired).length === 0);
  }
  return may;
}

/** What "together" and "apart" say of each person: towards those before, and towards siblings who already live somewhere. */
function pairsOf({ request }: Case) {
  const settled = request.settledSiblings ?? [];
  return request.people.map(({ key }, rank) => {
    const about = (pairs: typeof request.together) => pairs.filter((pair) => pair.includes(key)).map(([one, other]) => (one === key ? other : one));
    const ranks = (pairs: typeof request.together) => about(pairs).map((other) => request.people.findIndex((person) => person.key === other)).filter((at) => at >= 0 && at < rank);
    const sites = (pairs: typeof request.together) => settled.filter((sibling) => about(pairs).includes(sibling.key)).map(({ siteId }) => siteId);
    return { with: ranks(request.together), without: ranks(request.apart), at: sites(request.together), notAt: sites(request.apart) };
  });
}

/**
 * Every assignment of the people to the hosts, one by one, and the best of each set of hosts. Only what breaks a rule is left out:
 * nothing is cut because it looks bad. The vector grows with each person placed, so that a whole assignment costs one comparison.
 */
export function bruteForce(one: Case): BruteAnswer {
  const { request: { people, settledSiblings: settled = [] }, candidates, policy } = one;
  // Helpers live in here: what stands at the top of a module is slow to reach where jest runs it, and these are asked a hundred million times.
  const larger = (a: number, b: number) => (a > b ? a : b);
  const own = 4; // numbers of the siblings' tier
  const parts = referenceParts(one.request, candidates, policy, one.context);
  const width = own + parts.length;
  const groups = candidates.map((host) => groupsAt(host, one));
  const pairs = pairsOf(one);
  const count = candidates.length;
  const distance = Int32Array.from(candidates.flatMap((host) => candidates.map((other) => apartBand(host.position, other.position, policy))));
  const siteOf = Int32Array.from(candidates, ({ siteId }) => candidates.findIndex((other) => other.siteId === siteId));
  const little = people.map((person) => isSurelyUnderThree(person, one.request));
  const roomForLittle = candidates.map(({ siteId }) => candidates.reduce((room, { siteId: other, underThree }) => (
    underThree && other === siteId ? Math.min(room, underThree.limit - underThree.hosted) : room), Infinity));
  const toSettled = candidates.map((host) => settled.filter(({ siteId }) => siteId !== host.siteId).reduce((worst, { position }) => Math.max(worst, apartBand(host.position, position, policy)), 0));
  const settledHere = (of: 'hostId' | 'siteId') => candidates.map((host) => settled.filter((sibling) => sibling[of] === host[of]).length);
  const [settledAtSite, settledAtHost] = [settledHere('siteId'), settledHere('hostId')];
  const hasSiblings = people.length + settled.length > 1;

  const byPerson = people.map((_, rank) => candidates.map((__, host) => Float64Array.from(parts, (part) => part.people?.[rank]![host] ?? 0)));
  const byHost = candidates.map((_, host) => Float64Array.from(parts, (part) => part.hosts?.[host] ?? 0));
  /** What one person more adds where so many are already. */
  const byGroup = candidates.map((_, host) => people.map((__, there) => Float64Array.from(parts, ({ groups: of }) => (of ? of[host]![there + 1]! - of[host]![there]! : 0))));
  const nothing = new Float64Array(parts.length);
  const worst = Uint8Array.from(parts, (part) => (part.worst ? 1 : 0));

  const values = new Float64Array((people.length + 1) * width);
  const hostOf = new Int32Array(people.length);
  const here = new Int32Array(candidates.length);
  let best = new Map<number, Float64Array>();
  let assignments = 0;

  const allowed = (rank: number, host: number): boolean => {
    const { with: together, without: apart, at, notAt } = pairs[rank]!;
    const siteId = host < 0 ? null : candidates[host]!.siteId;
    for (const other of together) if ((hostOf[other]! < 0 ? null : candidates[hostOf[other]!]!.siteId) !== siteId) return false;
    if (siteId === null) return true;
    for (const other of apart) if (hostOf[other]! >= 0 && candidates[hostOf[other]!]!.siteId === siteId) return false;
    return at.every((site) => site === siteId) && !notAt.includes(siteId);
  };

  /** Whether the site, whatever its units, takes one child under three more. */
  const takesLittle = (rank: number, host: number): boolean => {
    if (!little[rank] || roomForLittle[host] === Infinity) return true;
    let there = 0;
    for (let other = 0; other < rank; other += 1) if (little[other] && hostOf[other]! >= 0 && siteOf[hostOf[other]!] === siteOf[host]) there += 1;
    return there < roomForLittle[host]!;
  };

  /** Writes the vector with one person more behind the vector without. @returns who has a brother or sister on their site, by bits */
  const place = (rank: number, host: number, accompanied: number): number => {
    const from = rank * width;
    const to = from + width;
    let site = settledAtSite[host]!;
    let unit = settledAtHost[host]!;
    let far = toSettled[host]!;
    let friends = accompanied;
    if (site > 0) friends |= 1 << rank;
    for (let other = 0; other < rank; other += 1) {
      const at = hostOf[other]!;
      if (at < 0) continue;
      if (siteOf[at] === siteOf[host]) {
        site += 1;
        if (at === host) unit += 1;
        friends |= (1 << rank) | (1 << other);
      } else if (distance[at * count + host]! > far) far = distance[at * count + host]!;
    }
    values[to + 1] = values[from + 1]! - site;
    values[to + 2] = values[from + 2]! - unit;
    values[to + 3] = larger(values[from + 3]!, far);
    const ofPerson = byPerson[rank]![host]!;
    const ofHost = here[host] === 0 ? byHost[host]! : nothing;
    let there = 0;
    for (let bits = here[host]!; bits > 0; bits &= bits - 1) there += 1;
    const ofGroup = byGroup[host]![there]!;
    for (let index = 0; index < worst.length; index += 1) {
      const value = values[from + own + index]!;
      values[to + own + index] = worst[index] === 1 ? larger(value, larger(ofPerson[index]!, ofHost[index]!)) : value + ofPerson[index]! + ofHost[index]! + ofGroup[index]!;
    }
    return friends;
  };

  const walk = (rank: number, toSkip: number, used: number, accompanied: number): void => {
    const at = rank * width;
    if (rank === people.length) {
      assignments += 1;
      let alone = 0;
      for (let other = 0; other < rank; other += 1) if (hostOf[other]! >= 0 && ((accompanied >> other) & 1) === 0) alone += 1;
      values[at] = hasSiblings ? alone : 0;
      const known = best.get(used);
      if (known === undefined || before(values, at, known)) best.set(used, values.slice(at, at + width));
      return;
    }
    if (people.length - rank > toSkip) {
      for (let host = 0; host < candidates.length; host += 1) {
        if (!groups[host]![here[host]! | (1 << rank)] || !takesLittle(rank, host) || !allowed(rank, host)) continue;
        hostOf[rank] = host;
        const friends = place(rank, host, accompanied);
        here[host]! |= 1 << rank;
        walk(rank + 1, toSkip, used | (1 << host), friends);
        here[host]! ^= 1 << rank;
      }
    }
    if (toSkip === 0 || !allowed(rank, -1)) return;
    hostOf[rank] = -1;
    values.copyWithin(at + width, at, at + width);
    walk(rank + 1, toSkip - 1, used, accompanied);
  };

  for (let skipped = 0; skipped < people.length; skipped += 1) {
    best = new Map();
    walk(0, skipped, 0, 0);
    if (best.size === 0) continue;
    const found = [...best].map(([used, vector]): BrutePlan => ({
      vector: [...vector].map((value) => value + 0), // never -0
      hosts: candidates.filter((_, index) => (used >> index) & 1).map(({ hostId }) => hostId).sort().join(),
    })).sort((a, b) => (before(a.vector, 0, b.vector) ? -1 : 1));
    return { plans: skipped === 0 ? found : [], incomplete: skipped === 0 ? [] : found, placed: people.length - skipped, assignments };
  }
  return { plans: [], incomplete: [], placed: 0, assignments };
}
