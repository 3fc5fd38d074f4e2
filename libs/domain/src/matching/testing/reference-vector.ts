import { hash32 } from '../../kernel/index.js';
import type { Candidate, MatchContext, MatchRequest, Person, Policy } from '../types.js';

/** The order read again from the specification, one plan at a time: for brute force only. Shares nothing with the engine but the draw's hash. */

function bandOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => bound <= value).length;
}

function travel(person: Person, host: Candidate, policy: Policy): { visits: number; school: number } {
  const of = (place: string) => {
    const metres = host.travel[place];
    return metres === null || metres === undefined ? Math.floor(policy.travelBandsMetres.length / 2) : bandOf(metres, policy.travelBandsMetres);
  };
  return { visits: Math.max(0, ...person.visitPlaces.map(of)), school: person.schoolPlace === null ? 0 : of(person.schoolPlace) };
}

function chance(host: Candidate, policy: Policy, context: MatchContext): number {
  const { confirmedAt, onCallTonight } = host.freshness;
  const night = policy.name === 'tonight';
  const hours = confirmedAt === null ? Infinity : (Date.parse(context.now) - Date.parse(confirmedAt)) / 3_600_000;
  if (!night) return confirmedAt === null ? policy.freshnessBandsHours.length : bandOf(hours, policy.freshnessBandsHours);
  if (onCallTonight) return 0;
  // Written for contexts in Paris in winter (UTC+1), in the evening: midnight is 23:00Z the day before.
  const day = context.now.slice(0, 10);
  if (confirmedAt !== null && confirmedAt >= `${day}T17:00`) return 0;
  if (confirmedAt !== null && Date.parse(confirmedAt) >= Date.parse(`${day}T00:00:00Z`) - 3_600_000) return 1;
  return 2 + (confirmedAt === null ? policy.freshnessBandsHours.length : bandOf(hours, policy.freshnessBandsHours));
}

function siblingsTier(people: readonly Person[], hosts: readonly Candidate[], request: MatchRequest, policy: Policy): number[] {
  const fixed = request.settledSiblings ?? [];
  const members = [
    ...people.map((_, index) => ({ ...hosts[index]!, fixed: false })),
    ...fixed.map((sibling) => ({ ...sibling, fixed: true })),
  ];
  let [site, unit, far] = [0, 0, 0];
  const alone = members.map(() => true);
  for (let a = 0; a < members.length; a += 1) {
    for (let b = a + 1; b < members.length; b += 1) {
      const [one, other] = [members[a]!, members[b]!];
      if (one.fixed && other.fixed) continue;
      if (one.siteId === other.siteId) {
        site += 1;
        unit += one.hostId === other.hostId ? 1 : 0;
        alone[a] = alone[b] = false;
      } else if (one.position === null || other.position === null) far = policy.siteBandsMetres.length + 1;
      else {
        const metres = Math.hypot(one.position.x - other.position.x, one.position.y - other.position.y);
        if (metres >= 1) far = Math.max(far, 1 + bandOf(Math.floor(metres), policy.siteBandsMetres));
      }
    }
  }
  const separated = request.people.length + fixed.length < 2 ? 0 : members.filter((member, index) => !member.fixed && alone[index]).length;
  return [separated, -site, -unit, far];
}

/** The vector of people placed one by one at `hosts`, in the policy's order, the draw last. */
export function referenceVector(people: readonly Person[], hosts: readonly Candidate[], request: MatchRequest, policy: Policy, context: MatchContext): number[] {
  const sum = (of: (person: Person, host: Candidate) => number) => people.reduce((total, person, index) => total + of(person, hosts[index]!), 0);
  const worst = (of: (person: Person, host: Candidate) => number) => Math.max(0, ...people.map((person, index) => of(person, hosts[index]!)));
  const used = [...new Set(hosts)];
  const tiers: Record<string, number[]> = {
    siblings: siblingsTier(people, hosts, request, policy),
    known: [-sum((person, host) => (person.knownHostIds.includes(host.hostId) ? 1 : 0))],
    needs: [-sum((person, host) => person.wished.filter((wish) => host.declared.capabilities.includes(wish)).length + (request.preferredKinds.includes(host.kind) ? 1 : 0))],
    travel: [
      worst((person, host) => travel(person, host, policy).visits), sum((person, host) => travel(person, host, policy).visits),
      worst((person, host) => travel(person, host, policy).school), sum((person, host) => travel(person, host, policy).school),
    ],
    chance: [Math.max(...used.map((host) => chance(host, policy, context)))],
    exceptions: [0],
    scarcity: [sum((_, host) => host.priceBand)],
  };
  return [
    ...policy.tiers.flatMap((tier) => tiers[tier]!),
    used.reduce((total, host) => total + host.recentAdmissionsPerMille, 0),
    used.reduce((total, host) => total + hash32(request.id + host.hostId), 0),
  ].map((value) => value + 0);
}
