import { nightsAfter } from '../facts.js';
import { addDays } from '../../kernel/index.js';
import type { MatchRequest } from '../types.js';
import { NEAR_MISS_MARGINS, plain } from './rule.js';
import type { HostRule } from './rule.js';

const MINUTES_PER_DAY = 24 * 60;

/** A suspended or withdrawn approval takes the host out at once; the motive is shown to nobody (CASF L.421-6). */
export const suspended: HostRule = {
  scope: 'host', code: 'suspended', source: { kind: 'law', reference: 'CASF L.421-6' }, waivableBy: null, near: 'never',
  passes: ({ candidate }) => !candidate.suspended,
  find: () => plain({}),
};

/** Contact ban, earlier break-down: excluded by name. */
export const excludedHost: HostRule = {
  scope: 'host', code: 'excludedHost', source: { kind: 'request', reference: 'excludedHostIds' }, waivableBy: null, near: 'never',
  passes: ({ candidate }, { excludedHosts }) => !excludedHosts.has(candidate.hostId),
  find: () => plain({}),
};

/** It already said no to this request; that never counts against it elsewhere. */
export const refusedByHost: HostRule = {
  scope: 'host', code: 'refusedByHost', source: { kind: 'declaration', reference: 'refusedHostIds' }, waivableBy: null, near: 'never',
  passes: ({ candidate }, { refusedHosts }) => !refusedHosts.has(candidate.hostId),
  find: () => plain({}),
};

/** A neighbour lets this Département see the host: it has to be asked first (CASF L.228-3). */
export const notAskable: HostRule = {
  scope: 'host', code: 'notAskable', source: { kind: 'decision', reference: 'CASF L.228-3' }, waivableBy: 'departement', near: 'always',
  passes: ({ candidate }) => candidate.mayAsk,
  find: ({ candidate }) => plain({ departement: candidate.departement }),
};

/** The zone in which a host is, or may be: an unknown distance can't be verified. */
function zoneAround(travel: Readonly<Record<string, number | null>>, zones: MatchRequest['zones']): MatchRequest['zones'][number] | null {
  for (const zone of zones) {
    const metres = travel[zone.place] ?? null;
    if (metres === null || metres <= zone.radiusMetres) return zone;
  }
  return null;
}

/** Never within the zone; an unknown distance can't be verified, so it is refused too. */
export const protectiveZone: HostRule = {
  scope: 'host', code: 'protectiveZone', source: { kind: 'request', reference: 'zones' }, waivableBy: null, near: 'never',
  passes: ({ candidate }, { request }) => zoneAround(candidate.travel, request.zones) === null,
  find: ({ candidate: { travel } }, { request }) => {
    const { place, radiusMetres } = zoneAround(travel, request.zones)!;
    return plain({ place, metres: travel[place] ?? null, radiusMetres });
  },
};

/** The habilitation names the kinds of measure (CASF L.313-10 and L.313-1). */
export const unauthorisedMeasure: HostRule = {
  scope: 'host', code: 'unauthorisedMeasure', source: { kind: 'law', reference: 'CASF L.313-10' }, waivableBy: null, near: 'never',
  passes: ({ candidate }, { request }) => candidate.authorised.measures.includes(request.measure),
  find: (_host, { request: { measure } }) => plain({ measure }),
};

/** The authorisation or approval must hold until the last night. */
export const authorisationEnds: HostRule = {
  scope: 'host', code: 'authorisationEnds', source: { kind: 'law', reference: 'CASF L.313-1' }, waivableBy: null,
  passes: ({ candidate: { authorised: { until } } }, { nights }) => until === null || until >= nights.last,
  find: ({ candidate: { authorised } }, asked) => {
    const until = authorised.until!;
    const { first } = asked.nights;
    const nights = nightsAfter(asked, until);
    return { figures: { until, nights }, relaxation: { kind: 'nights', nights, from: until < first ? first : addDays(until, 1) } };
  },
  near: ({ candidate: { authorised } }, asked) => nightsAfter(asked, authorised.until!) <= NEAR_MISS_MARGINS.nights,
};

/** Emergency, relay, planned...: what the host says it takes in for. */
export const careKind: HostRule = {
  scope: 'host', code: 'careKind', source: { kind: 'declaration', reference: 'declared.care' }, waivableBy: 'hostYes', near: 'always',
  passes: ({ candidate }, { request }) => candidate.declared.care.includes(request.care),
  find: (_host, { request: { care } }) => plain({ care }),
};

/** Tonight only: whether the host opens its door at the hour of arrival (`to` excluded). On a working day the hour is agreed. */
export const admissionHour: HostRule = {
  scope: 'host', code: 'admissionHour', source: { kind: 'declaration', reference: 'admission' }, waivableBy: 'hostYes', near: 'always',
  passes: ({ candidate: { admission } }, { request: { mode, arrivalMinute } }) => {
    if (mode !== 'tonight' || arrivalMinute === null || admission === null) return true;
    const { from, to } = admission;
    return from === to || (from < to ? arrivalMinute >= from && arrivalMinute < to : arrivalMinute >= from || arrivalMinute < to);
  },
  find: ({ candidate }, { request }) => {
    const { from, to } = candidate.admission!;
    const arrival = request.arrivalMinute!;
    return { figures: { from, to, arrival }, relaxation: { kind: 'minutes', minutes: (from - arrival + MINUTES_PER_DAY) % MINUTES_PER_DAY } };
  },
};

/** Metres beyond the radius asked; none where no radius is asked or the distance is not known, which is a question and not a refusal. */
function metresBeyond(travel: Readonly<Record<string, number | null>>, { radiusMetres, searchPlace }: MatchRequest): number {
  if (radiusMetres === null || searchPlace === null) return 0;
  return (travel[searchPlace] ?? 0) - radiusMetres;
}

/** Beyond the radius the worker asked. */
export const beyondRadius: HostRule = {
  scope: 'host', code: 'beyondRadius', source: { kind: 'request', reference: 'radiusMetres' }, waivableBy: 'worker',
  passes: ({ candidate }, { request }) => metresBeyond(candidate.travel, request) <= 0,
  find: ({ candidate: { travel } }, { request }) => {
    const beyond = metresBeyond(travel, request);
    return { figures: { metres: travel[request.searchPlace!]!, radiusMetres: request.radiusMetres, beyond }, relaxation: { kind: 'distance', metres: beyond } };
  },
  near: ({ candidate }, { request }) => metresBeyond(candidate.travel, request) <= NEAR_MISS_MARGINS.metres,
};

/** A host that published nothing is not full: it was not asked yet. */
export const nothingPublished: HostRule = {
  scope: 'host', code: 'nothingPublished', source: { kind: 'declaration', reference: 'declared.free' }, waivableBy: 'hostYes', near: 'always',
  passes: ({ candidate }) => candidate.declared.free.length > 0,
  find: () => plain({}),
};

export const HOST_RULES: readonly HostRule[] = [
  suspended, excludedHost, refusedByHost, notAskable, protectiveZone, unauthorisedMeasure, authorisationEnds,
  careKind, admissionHour, beyondRadius, nothingPublished,
];
