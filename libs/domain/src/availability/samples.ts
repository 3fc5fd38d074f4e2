import { addDays } from '../kernel/day.js';
import type { Authorisation, UnitCapacity } from './capacity.types.js';
import { capacityOf } from './capacity.js';
import type { Claim, FreePlacesInput } from './free-places.js';
import type { CountsStatement, Declaration } from './statements.js';

/** Named states for the specs of this room. Everything happens in October 2026, around the end of summer time. */
export const OCTOBER = { first: '2026-10-01', last: '2026-10-31' };

/** The n-th of October; beyond 31 the days after. */
export const october = (day: number): string => addDays('2026-09-30', day);

export const authorisation = (over: Partial<Authorisation> = {}): Authorisation => ({
  from: '2020-01-01', until: null, authorised: 10, financed: null, installed: null,
  ages: { min: 6, max: 17 }, sexes: ['female', 'male'], measures: ['judicialPlacement', 'prosecutorOpp'], care: null, ...over,
});

export const unit = (over: Partial<UnitCapacity> = {}): UnitCapacity => (
  { type: 'unit', authorisations: [authorisation()], derogations: [], closures: [], openDays: [1, 2, 3, 4, 5, 6, 7], ...over });

export const declaration = (over: Partial<Declaration> = {}): Declaration => (
  { kind: 'declaration', places: 2, female: null, male: null, from: '2026-10-01', until: null, ...over });

export const counts = (over: Partial<CountsStatement> = {}): CountsStatement => ({
  kind: 'counts', capacity: 10, occupied: 9, female: null, male: null, exits: [], entries: [], from: '2026-10-01', until: null, ...over });

export const stay = (first: string, last: string | null, over: Partial<Claim> = {}): Claim => (
  { kind: 'stay', sex: 'male', first, last, counted: false, ...over });

/** What is free at a unit, seen in October. */
export const input = (over: Partial<FreePlacesInput> = {}, host: UnitCapacity = unit()): FreePlacesInput => (
  { window: OCTOBER, capacity: capacityOf(host, OCTOBER), statements: [], claims: [], overOccupancies: [], reserved: [], ...over });
