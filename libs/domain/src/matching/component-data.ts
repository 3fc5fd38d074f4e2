import type { Day } from '../kernel/index.js';
import { meets } from './asked-nights.js';
import { exceptions, travelBand } from './components.js';
import type { Asked, HostFacts } from './facts.js';
import { freshnessBand } from './freshness.js';
import type { ComponentCode, Figures } from './result.js';
import { siblingTies } from './siblings.js';
import { groupsOf, membersOf } from './vector.js';
import type { Placed } from './vector.js';

type Explain = (placed: readonly Placed[], asked: Asked) => Figures[];

function hostsOf(placed: readonly Placed[]): HostFacts[] {
  return [...new Set(placed.map(({ host }) => host))];
}

/** Last night of the exception that is in force on the last of the nights asked that has one; null = without end. */
function exceptionUntil({ candidate }: HostFacts, { nights, calendar }: Asked): Day | null {
  return candidate.authorised.withinNumber?.findLast((run) => meets(run, nights, calendar))?.until ?? null;
}

function trip(placed: Placed, place: string, asked: Asked): Figures {
  const { person, host } = placed;
  return {
    personKey: person.person.key, hostId: host.candidate.hostId, place,
    metres: host.candidate.travel[place] ?? null, band: travelBand(place, host, asked),
  };
}

const visits: Explain = (placed, asked) => placed.flatMap((one) => one.person.person.visitPlaces.map((place) => trip(one, place, asked)));

const school: Explain = (placed, asked) => placed.flatMap((one) => {
  const { schoolPlace } = one.person.person;
  return schoolPlace === null ? [] : [trip(one, schoolPlace, asked)];
});

const needsMet: Explain = (placed, { request }) => placed.flatMap(({ person: { person }, host: { candidate } }) => [
  ...person.wished.map((capability): Figures => ({
    personKey: person.key, hostId: candidate.hostId, capability, declared: candidate.declared.capabilities.includes(capability),
  })),
  ...(request.preferredKinds.length === 0 ? [] : [{
    personKey: person.key, hostId: candidate.hostId, kind: candidate.kind, preferred: request.preferredKinds.includes(candidate.kind),
  }]),
]);

const EXPLAIN: Readonly<Record<ComponentCode, Explain>> = {
  separated: (placed, asked) => siblingTies(membersOf(placed, asked), asked).separated.map((personKey) => ({ personKey })),
  sitePairs: (placed, asked) => {
    const { sitePairs, pairs } = siblingTies(membersOf(placed, asked), asked);
    return [{ together: sitePairs, of: pairs }];
  },
  unitPairs: (placed, asked) => {
    const { unitPairs, pairs } = siblingTies(membersOf(placed, asked), asked);
    return [{ together: unitPairs, of: pairs }];
  },
  siteDistance: (placed, asked) => {
    const { farthest } = siblingTies(membersOf(placed, asked), asked);
    return farthest ? [{ metres: farthest.metres, fromSiteId: farthest.siteIds[0], toSiteId: farthest.siteIds[1], band: farthest.band }] : [];
  },
  known: (placed) => placed
    .filter(({ person, host }) => person.person.knownHostIds.includes(host.candidate.hostId))
    .map(({ person, host }) => ({ personKey: person.person.key, hostId: host.candidate.hostId })),
  needsMet,
  visitsWorst: visits,
  visitsSum: visits,
  schoolWorst: school,
  schoolSum: school,
  chance: (placed, asked) => hostsOf(placed).map(({ candidate: { hostId, freshness } }) => ({
    hostId, confirmedAt: freshness.confirmedAt, confirmedBy: freshness.confirmedBy, onCallTonight: freshness.onCallTonight,
    band: freshnessBand(freshness, asked.freshness), now: new Date(asked.freshness.now).toISOString(),
  })),
  whereTheyAre: (placed, asked) => {
    const { searchPlace } = asked.request;
    return searchPlace === null ? [] : hostsOf(placed).map((host) => ({
      hostId: host.candidate.hostId, place: searchPlace, metres: host.candidate.travel[searchPlace] ?? null, band: travelBand(searchPlace, host, asked),
    }));
  },
  outsideDepartement: (placed, { request }) => placed
    .filter(({ host }) => host.candidate.departement !== request.departement)
    .map(({ person, host: { candidate } }) => ({ personKey: person.person.key, hostId: candidate.hostId, departement: candidate.departement })),
  homes: (placed) => hostsOf(placed).map(({ candidate: { hostId } }) => ({ hostId })),
  exceptions: (placed, asked) => [...groupsOf(placed)].filter(([host, people]) => exceptions(people, host) > 0).map(([host, people]) => ({
    hostId: host.candidate.hostId, places: exceptions(people, host), until: exceptionUntil(host, asked),
  })),
  scarcity: (placed) => placed
    .filter(({ host }) => host.candidate.priceBand !== 0)
    .map(({ person, host }) => ({ personKey: person.person.key, hostId: host.candidate.hostId, band: host.candidate.priceBand })),
  recentAdmissions: (placed) => hostsOf(placed).map(({ candidate }) => ({ hostId: candidate.hostId, perMille: candidate.recentAdmissionsPerMille })),
  drawn: () => [],
};

/** The figures behind one component of a plan, in words' reach: metres and place, who confirmed and when, what is declared. */
export function componentData(code: ComponentCode, placed: readonly Placed[], asked: Asked): Figures[] {
  return EXPLAIN[code](placed, asked);
}
