import type { Asked, Demand } from '../facts.js';
import { holds, shortfall } from '../places.js';
import type { FreePlaces } from '../types.js';
import { NEAR_MISS_MARGINS } from './rule.js';
import type { Finding, GroupRule } from './rule.js';

function placesFinding(runs: readonly FreePlaces[], demand: Demand, { request: { nights }, calendar }: Asked): Finding {
  const short = shortfall(runs, nights, demand, calendar)!;
  const { missing, from, free, ceiling } = short;
  return {
    figures: { asked: demand.size, free, missing, nights: short.nights, from, ceiling },
    relaxation: { kind: 'places', missing, nights: short.nights, from }, near: missing <= NEAR_MISS_MARGINS.places,
  };
}

/** At most three children in a foster home; a derogation is already in the number (CASF L.421-5). */
export const approvedNumber: GroupRule = {
  scope: 'group', code: 'approvedNumber', source: { kind: 'law', reference: 'CASF L.421-5' }, waivableBy: 'departement',
  passes: (demand, { candidate, authorised }) => candidate.type !== 'fosterHome' || holds(authorised, demand),
  find: (demand, { candidate }, asked) => placesFinding(candidate.authorised.free, demand, asked),
};

/** The number the authorisation fixes, by sex where it says so, on every night (CASF L.313-1). */
export const authorisedNumber: GroupRule = {
  scope: 'group', code: 'authorisedNumber', source: { kind: 'law', reference: 'CASF L.313-1' }, waivableBy: 'departement',
  passes: (demand, { candidate, authorised }) => candidate.type !== 'unit' || holds(authorised, demand),
  find: (demand, { candidate }, asked) => placesFinding(candidate.authorised.free, demand, asked),
};

/** Places the host says it can really take on every night, holds and options deducted. Reserved places are not among them. */
export const declaredPlaces: GroupRule = {
  scope: 'group', code: 'declaredPlaces', source: { kind: 'declaration', reference: 'declared.free' }, waivableBy: 'hostYes',
  // Nothing published has its own rule: counting what was never said would say "full".
  passes: (demand, { candidate, declared }) => candidate.declared.free.length === 0 || holds(declared, demand),
  find: (demand, { candidate }, asked) => placesFinding(candidate.declared.free, demand, asked),
};

/** Children under three: three at most in a lieu de vie (CASF D.316-2), the pouponnière's limits elsewhere (décret 2025-900). */
export const underThree: GroupRule = {
  scope: 'group', code: 'underThree', source: { kind: 'law', reference: 'CASF D.316-2' }, waivableBy: null,
  passes: (demand, { candidate: { underThree: law } }) => law === null || demand.underThree === 0 || law.hosted + demand.underThree <= law.limit,
  find: (demand, { candidate }) => {
    const { limit, hosted } = candidate.underThree!;
    return { figures: { limit, hosted, asked: demand.underThree }, relaxation: null, near: false };
  },
};

/** How many brothers and sisters the host says it takes together; one child alone is no group. */
export const siblingsAtMost: GroupRule = {
  scope: 'group', code: 'siblingsAtMost', source: { kind: 'declaration', reference: 'declared.siblingsAtMost' }, waivableBy: 'hostYes',
  passes: ({ size }, { candidate: { declared } }) => size === 1 || declared.siblingsAtMost === null || size <= declared.siblingsAtMost,
  find: ({ size }, { candidate }) => {
    const most = candidate.declared.siblingsAtMost!;
    return { figures: { asked: size, most }, relaxation: { kind: 'siblings', over: size - most }, near: true };
  },
};

export const GROUP_RULES: readonly GroupRule[] = [approvedNumber, authorisedNumber, declaredPlaces, underThree, siblingsAtMost];
