import type { Asked, Demand, HostFacts } from '../facts.js';
import { closure, holds, missingIn, shortfall } from '../places.js';
import type { Capacity, Closure } from '../places.js';
import type { ClosedNights, FreePlaces } from '../types.js';
import { NEAR_MISS_MARGINS } from './rule.js';
import type { Finding, GroupRule } from './rule.js';

function placesFinding(runs: readonly FreePlaces[], demand: Demand, { nights, calendar }: Asked): Finding {
  const short = shortfall(runs, nights, demand, calendar)!;
  const { missing, from, free, ceiling, ages } = short;
  const figures = { asked: demand.size, free, missing, nights: short.nights, from, ceiling };
  return {
    figures: ages === null ? figures : { ...figures, minAge: ages.min, maxAge: ages.max },
    relaxation: { kind: 'places', missing, nights: short.nights, from },
  };
}

const fewMissing = (capacity: Capacity, demand: Demand): boolean => missingIn(capacity, demand) <= NEAR_MISS_MARGINS.places;

/** At most three children in a foster home; a derogation is already in the number (CASF L.421-5). */
export const approvedNumber: GroupRule = {
  scope: 'group', code: 'approvedNumber', source: { kind: 'law', reference: 'CASF L.421-5' }, waivableBy: 'departement',
  passes: (demand, { candidate, authorised }) => candidate.type !== 'fosterHome' || holds(authorised, demand),
  find: (demand, { candidate }, asked) => placesFinding(candidate.authorised.free, demand, asked),
  near: (demand, { authorised }) => fewMissing(authorised, demand),
};

/** The number the authorisation fixes, by sex and age where it says so, on every night (CASF L.313-1). */
export const authorisedNumber: GroupRule = {
  scope: 'group', code: 'authorisedNumber', source: { kind: 'law', reference: 'CASF L.313-1' }, waivableBy: 'departement',
  passes: (demand, { candidate, authorised }) => candidate.type !== 'unit' || holds(authorised, demand),
  find: (demand, { candidate }, asked) => placesFinding(candidate.authorised.free, demand, asked),
  near: (demand, { authorised }) => fewMissing(authorised, demand),
};

/** Places the host says it can really take on every night, holds and options deducted. Reserved places are not among them. */
export const declaredPlaces: GroupRule = {
  scope: 'group', code: 'declaredPlaces', source: { kind: 'declaration', reference: 'declared.free' }, waivableBy: 'hostYes',
  // Nothing published has its own rule: counting what was never said would say "full".
  passes: (demand, { candidate, declared }) => candidate.declared.free.length === 0 || holds(declared, demand),
  find: (demand, { candidate }, asked) => placesFinding(candidate.declared.free, demand, asked),
  near: (demand, { declared }) => fewMissing(declared, demand),
};

function closureFor({ candidate }: HostFacts, { size }: Demand, by: ClosedNights['by'], { nights, calendar }: Asked): Closure {
  return closure(candidate.closed.filter((run) => run.by === by), nights, size, calendar);
}

function closedFinding(host: HostFacts, demand: Demand, by: ClosedNights['by'], asked: Asked): Finding {
  const { nights, from, missing, closed } = closureFor(host, demand, by, asked);
  return {
    figures: { asked: demand.size, missing, nights, from, closed, home: host.candidate.type === 'fosterHome' },
    relaxation: { kind: 'nights', nights, from },
  };
}

/** Places the host has closed, a carer's leave and closed days of the week among them: never full, and never against the law. */
export const closed: GroupRule = {
  scope: 'group', code: 'closed', source: { kind: 'declaration', reference: 'closed' }, waivableBy: 'hostYes',
  passes: ({ size }, { open }) => size <= open,
  find: (demand, host, asked) => closedFinding(host, demand, 'host', asked),
  near: (demand, host, asked) => closureFor(host, demand, 'host', asked).nights <= NEAR_MISS_MARGINS.nights,
};

/** Places that an authority has closed: the host's yes does not reopen them (CASF L.313-16). */
export const closedByDecision: GroupRule = {
  scope: 'group', code: 'closedByDecision', source: { kind: 'decision', reference: 'CASF L.313-16' }, waivableBy: null, near: 'never',
  passes: ({ size }, { openByDecision }) => size <= openByDecision,
  find: (demand, host, asked) => closedFinding(host, demand, 'decision', asked),
};

/** Children under three: three at most in a lieu de vie, all its units together (CASF D.316-2). */
export const underThree: GroupRule = {
  scope: 'group', code: 'underThree', source: { kind: 'law', reference: 'CASF D.316-2' }, waivableBy: null, near: 'never',
  passes: (demand, { underThree: law }) => law === null || demand.underThree === 0 || law.hosted + demand.underThree <= law.limit,
  find: (demand, host) => {
    const { limit, hosted } = host.underThree!;
    return { figures: { limit, hosted, asked: demand.underThree }, relaxation: null };
  },
};

/** How many brothers and sisters the host says it takes together; one child alone is no group. */
export const siblingsAtMost: GroupRule = {
  scope: 'group', code: 'siblingsAtMost', source: { kind: 'declaration', reference: 'declared.siblingsAtMost' }, waivableBy: 'hostYes', near: 'always',
  passes: ({ size }, { candidate: { declared } }) => size === 1 || declared.siblingsAtMost === null || size <= declared.siblingsAtMost,
  find: ({ size }, { candidate }) => {
    const most = candidate.declared.siblingsAtMost!;
    return { figures: { asked: size, most }, relaxation: { kind: 'siblings', over: size - most } };
  },
};

export const GROUP_RULES: readonly GroupRule[] = [approvedNumber, authorisedNumber, declaredPlaces, closed, closedByDecision, underThree, siblingsAtMost];
