import { hostFacts } from '../facts.js';
import { takesTogether } from '../judge.js';
import type { Scarcity } from './batch.types.js';
import type { Column, Waiting } from './columns.js';

/** Distances in which a host may be rare, metres. */
const WITHIN_METRES = [10_000, 20_000, 30_000, 50_000, 100_000];
/** More hosts than this that could take them are not rare. */
const MOST_TAKERS = 3;

/** Where the request looks from: the centre of the search, otherwise the first place where visits happen. */
function centreOf({ asked: { request } }: Waiting): string | null {
  return request.searchPlace ?? request.people.find(({ visitPlaces }) => visitPlaces.length > 0)?.visitPlaces[0] ?? null;
}

/**
 * How rare each host of a plan is for those who would go there: the fewest that could take them together within a distance, and of
 * equals the widest distance. From the facts of the candidates, so that it can be said and checked.
 */
export function scarcityOf({ plan, uses }: Column, waiting: Waiting): Scarcity[] {
  const { asked, candidates, result } = waiting;
  const centre = centreOf(waiting);
  const fitting = new Map(result.fitting.map(({ hostId, listed, unlisted }) => [hostId, new Set([...listed, ...unlisted])]));
  return uses.flatMap(({ host, demand }): Scarcity[] => {
    const there = plan.assignments.filter(({ hostId }) => hostId === host.hostId).map(({ personKey }) => personKey);
    const takers = candidates.filter((one) => there.every((key) => fitting.get(one.hostId)?.has(key)) && takesTogether(demand, hostFacts(one, 0, null, asked), asked));
    const metresTo = (travel: typeof host.travel) => (centre === null ? null : travel[centre] ?? null);
    const own = metresTo(host.travel);
    const rings = own === null ? [] : WITHIN_METRES.filter((metres) => own <= metres);
    const all = [...rings.map((metres) => ({ withinMetres: metres, takers: takers.filter(({ travel }) => (metresTo(travel) ?? Infinity) <= metres).length })),
      { withinMetres: null, takers: takers.length }];
    const fewest = all.reduce((best, one) => (one.takers <= best.takers ? one : best));
    return fewest.takers >= 1 && fewest.takers <= MOST_TAKERS ? [{ hostId: host.hostId, people: there.length, ...fewest }] : [];
  });
}
