import type { Asked, Demand, HostFacts, PersonFacts } from '../facts.js';
import type { Judgement } from '../judge.js';
import { UNLIMITED } from '../places.js';
import type { Options } from './options.js';

/** What of a person the places of a host may count apart, as far as some host does. */
function countedApart(hosts: readonly HostFacts[]): (demand: Demand) => string {
  const bySex = hosts.some(({ authorised, declared }) => [authorised, declared].some(({ female, male }) => female !== UNLIMITED || male !== UNLIMITED));
  const byEarlyChildhood = hosts.some(({ underThree }) => underThree !== null);
  const byAge = hosts.some(({ authorised, declared }) => authorised.ages.length + declared.ages.length > 0);
  return ({ female, underThree, ages: [age] }) => `${bySex ? female : ''}/${byEarlyChildhood ? underThree : ''}/${byAge ? `${age?.youngest}-${age?.oldest}` : ''}`;
}

/**
 * For each person, the others who are no different for any host (twins, or siblings whose ages no host minds): to swap them changes no
 * plan's worth, so that only one of the ways is followed. People named in pairs are different from everyone.
 */
export function alikeOf(judgements: readonly Judgement[], options: Options, { people, request }: Asked): readonly number[] {
  const fitting = judgements.filter(({ fits }) => fits !== 0);
  const apart = countedApart(fitting.map(({ host }) => host));
  const named = new Set([...request.together, ...request.apart].flat());
  const isAlike = (one: PersonFacts, other: PersonFacts): boolean => (
    apart(one.alone) === apart(other.alone)
    && fitting.every(({ fits }) => ((fits >> one.index) & 1) === ((fits >> other.index) & 1))
    && options.sites.every((site) => site.units.every((unit) => {
      if (!((unit.fits >> one.index) & 1)) return true;
      const cost = options.costAlone(unit, other.index, site);
      return options.costAlone(unit, one.index, site).every((value, index) => value === cost[index]);
    })));
  return people.map((one) => people.reduce((mask, other) => {
    const same = other === one || (!named.has(one.person.key) && !named.has(other.person.key) && isAlike(one, other));
    return same ? mask | (1 << other.index) : mask;
  }, 0));
}

/** Whether a block takes, of people who are alike, the first of those who remain: the one way that stands for all. */
export function standsForAll(block: number, remaining: number, alike: readonly number[]): boolean {
  for (let rank = 0; block >> rank; rank += 1) {
    if (!((block >> rank) & 1)) continue;
    const before = alike[rank]! & remaining & ((1 << rank) - 1);
    if ((before & block) !== before) return false;
  }
  return true;
}
