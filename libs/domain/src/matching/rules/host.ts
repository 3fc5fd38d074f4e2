import { nightsAfter } from '../facts.js';
import { addDays } from '../../kernel/index.js';
import { NEAR_MISS_MARGINS, plain } from './rule.js';
import type { HostRule } from './rule.js';

const MINUTES_PER_DAY = 24 * 60;

/** A suspended or withdrawn approval takes the host out at once; the motive is shown to nobody (CASF L.421-6). */
export const suspended: HostRule = {
  scope: 'host', code: 'suspended', source: { kind: 'law', reference: 'CASF L.421-6' }, waivableBy: null,
  check: ({ candidate }) => (candidate.suspended ? plain({}, false) : null),
};

/** Contact ban, earlier break-down: excluded by name. */
export const excludedHost: HostRule = {
  scope: 'host', code: 'excludedHost', source: { kind: 'request', reference: 'excludedHostIds' }, waivableBy: null,
  check: ({ candidate }, { excludedHosts }) => (excludedHosts.has(candidate.hostId) ? plain({}, false) : null),
};

/** It already said no to this request; that never counts against it elsewhere. */
export const refusedByHost: HostRule = {
  scope: 'host', code: 'refusedByHost', source: { kind: 'declaration', reference: 'refusedHostIds' }, waivableBy: null,
  check: ({ candidate }, { refusedHosts }) => (refusedHosts.has(candidate.hostId) ? plain({}, false) : null),
};

/** A neighbour lets this Département see the host: it has to be asked first (CASF L.228-3). */
export const notAskable: HostRule = {
  scope: 'host', code: 'notAskable', source: { kind: 'decision', reference: 'CASF L.228-3' }, waivableBy: 'departement',
  check: ({ candidate }) => (candidate.mayAsk ? null : plain({ departement: candidate.departement }, true)),
};

/** Never within the zone; an unknown distance can't be verified, so it is refused too. */
export const protectiveZone: HostRule = {
  scope: 'host', code: 'protectiveZone', source: { kind: 'request', reference: 'zones' }, waivableBy: null,
  check: ({ candidate }, { request }) => {
    for (const { place, radiusMetres } of request.zones) {
      const metres = candidate.travel[place] ?? null;
      if (metres === null || metres <= radiusMetres) return plain({ place, metres, radiusMetres }, false);
    }
    return null;
  },
};

/** The habilitation names the kinds of measure (CASF L.313-10 and L.313-1). */
export const unauthorisedMeasure: HostRule = {
  scope: 'host', code: 'unauthorisedMeasure', source: { kind: 'law', reference: 'CASF L.313-10' }, waivableBy: null,
  check: ({ candidate }, { request }) => (candidate.authorised.measures.includes(request.measure) ? null : plain({ measure: request.measure }, false)),
};

/** The authorisation or approval must hold until the last night. */
export const authorisationEnds: HostRule = {
  scope: 'host', code: 'authorisationEnds', source: { kind: 'law', reference: 'CASF L.313-1' }, waivableBy: null,
  check: ({ candidate }, asked) => {
    const { until } = candidate.authorised;
    const { first, last } = asked.nights;
    if (until === null || until >= last) return null;
    const nights = nightsAfter(asked, until);
    const from = until < first ? first : addDays(until, 1);
    return { figures: { until, nights }, relaxation: { kind: 'nights', nights, from }, near: nights <= NEAR_MISS_MARGINS.nights };
  },
};

/** Emergency, relay, planned...: what the host says it takes in for. */
export const careKind: HostRule = {
  scope: 'host', code: 'careKind', source: { kind: 'declaration', reference: 'declared.care' }, waivableBy: 'hostYes',
  check: ({ candidate }, { request }) => (candidate.declared.care.includes(request.care) ? null : plain({ care: request.care }, true)),
};

/** Tonight only: whether the host opens its door at the hour of arrival (`to` excluded). On a working day the hour is agreed. */
export const admissionHour: HostRule = {
  scope: 'host', code: 'admissionHour', source: { kind: 'declaration', reference: 'admission' }, waivableBy: 'hostYes',
  check: ({ candidate }, { request }) => {
    const { admission } = candidate;
    const minute = request.arrivalMinute;
    if (request.mode !== 'tonight' || minute === null || admission === null) return null;
    const { from, to } = admission;
    const open = from === to || (from < to ? minute >= from && minute < to : minute >= from || minute < to);
    if (open) return null;
    const minutes = (from - minute + MINUTES_PER_DAY) % MINUTES_PER_DAY;
    return { figures: { from, to, arrival: minute }, relaxation: { kind: 'minutes', minutes }, near: true };
  },
};

/** Beyond the radius the worker asked. An unknown distance is a question, not a refusal. */
export const beyondRadius: HostRule = {
  scope: 'host', code: 'beyondRadius', source: { kind: 'request', reference: 'radiusMetres' }, waivableBy: 'worker',
  check: ({ candidate }, { request: { radiusMetres, searchPlace } }) => {
    if (radiusMetres === null || searchPlace === null) return null;
    const metres = candidate.travel[searchPlace] ?? null;
    if (metres === null || metres <= radiusMetres) return null;
    const beyond = metres - radiusMetres;
    return { figures: { metres, radiusMetres, beyond }, relaxation: { kind: 'distance', metres: beyond }, near: beyond <= NEAR_MISS_MARGINS.metres };
  },
};

/** A host that published nothing is not full: it was not asked yet. */
export const nothingPublished: HostRule = {
  scope: 'host', code: 'nothingPublished', source: { kind: 'declaration', reference: 'declared.free' }, waivableBy: 'hostYes',
  check: ({ candidate }) => (candidate.declared.free.length === 0 ? plain({}, true) : null),
};

export const HOST_RULES: readonly HostRule[] = [
  suspended, excludedHost, refusedByHost, notAskable, protectiveZone, unauthorisedMeasure, authorisationEnds,
  careKind, admissionHour, beyondRadius, nothingPublished,
];
