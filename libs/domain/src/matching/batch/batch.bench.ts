import { addDays, CARE_KINDS, hash32, MEASURES } from '../../kernel/index.js';
import { match } from '../match.js';
import { PLANNED } from '../policy.js';
import type { Candidate, MatchContext, MatchRequest } from '../types.js';
import type { BatchProposal, BatchRequest } from './batch.types.js';
import { planBatch } from './plan-batch.js';
import type { Solver } from './solver.port.js';

const CONTEXT: MatchContext = { now: '2026-03-11T09:00:00.000Z', zone: 'Europe/Paris' };
const FIRST = '2026-03-11';
const METRES_ACROSS = 80_000;
const PLANS = 20;

/** What a joint proposal took and gave. */
export interface BatchTiming {
  readonly requests: number;
  readonly hosts: number;
  readonly columns: number;
  /** Milliseconds for the plans of each request, and for choosing among them. */
  readonly matchingMs: number;
  readonly jointMs: number;
  readonly solves: number;
  readonly status: BatchProposal['status'];
  readonly joint: BatchProposal['gain']['joint'];
  readonly oneByOne: BatchProposal['gain']['oneByOne'];
  /** Bytes of the heap and of what hangs on it, after less before. */
  readonly memoryBytes: number;
}

/** A number from 0 up to `below`, always the same for the same words. */
const drawn = (below: number, ...words: readonly (string | number)[]): number => hash32(words.join('/')) % below;

/** Where a host or a family lives. */
const at = (...words: readonly (string | number)[]): { x: number; y: number } => ({ x: drawn(METRES_ACROSS, ...words, 'x'), y: drawn(METRES_ACROSS, ...words, 'y') });

function host(index: number, centre: { x: number; y: number }): Candidate {
  const home = drawn(4, index, 'home') > 0;
  const position = at('host', index);
  const free = (most: number) => [{ first: '2026-01-01', last: null, places: drawn(5, index, 'full') < 3 ? 0 : 1 + drawn(most, index, 'free'), female: drawn(6, index, 'f') === 0 ? 1 : null, male: null }];
  const min = drawn(7, index, 'min');
  return {
    hostId: `host-${String(index).padStart(4, '0')}`, siteId: home ? `home-${index}` : `site-${index >> 2}`,
    kind: home ? 'fosterHome' : 'mecs', type: home ? 'fosterHome' : 'unit', departement: '42', mayAsk: true,
    authorised: { ages: { min: 0, max: 21 }, sexes: ['female', 'male'], measures: MEASURES, until: null, free: [{ first: '2026-01-01', last: null, places: home ? 3 : 6, female: null, male: null }] },
    declared: { ages: { min, max: min + 8 }, sexes: null, care: CARE_KINDS, capabilities: [], siblingsAtMost: null, free: free(home ? 2 : 4) },
    reserved: [], closed: [], suspended: false, underThree: null, admission: null,
    freshness: { confirmedAt: `2026-03-0${1 + drawn(9, index, 'day')}T10:00:00.000Z`, confirmedBy: 'hostStaff', onCallTonight: false },
    travel: { home: Math.round(Math.hypot(position.x - centre.x, position.y - centre.y) / 1000) * 1000 }, position, recentAdmissionsPerMille: drawn(4000, index, 'recent'), priceBand: 0,
  };
}

function request(index: number): MatchRequest {
  const people = Array.from({ length: 1 + drawn(10, 'people', index) % 4 }, (_, child) => ({
    key: `c${child}`, kind: 'child' as const, age: { completedYears: 1 + drawn(15, 'age', index, child) }, sex: drawn(2, 'sex', index, child) ? 'male' as const : 'female' as const,
    needs: [], wished: [], knownHostIds: [], visitPlaces: ['home'], schoolPlace: null,
  }));
  const first = addDays(FIRST, drawn(7, 'first', index));
  return {
    id: `request-${String(index).padStart(2, '0')}`, departement: '42', mode: 'planned', people, care: 'planned', measure: 'judicialPlacement', nights: { first, last: addDays(first, 90) },
    arrivalMinute: null, preferredKinds: [], together: [], apart: [], zones: [], excludedHostIds: [], refusedHostIds: [], radiusMetres: 60_000, searchPlace: 'home',
  };
}

/** Families all over a Département in which three hosts out of five are full, each with its own distances. */
export function aWaitingList(requests: number, hosts: number): BatchRequest[] {
  return Array.from({ length: requests }, (_, index) => ({
    request: request(index), urgency: drawn(3, 'urgency', index),
    candidates: Array.from({ length: hosts }, (_host, rank) => host(rank, at('family', index))),
  }));
}

/**
 * Requests that wait, taken together, matching included.
 * @param clock milliseconds, as `performance.now` @param memory bytes in use, as the sum of `process.memoryUsage()`'s heapUsed and external
 */
export async function benchBatch(clock: () => number, memory: () => number, solver: Solver, { requests = 40, hosts = 300 }: { requests?: number; hosts?: number } = {}): Promise<BatchTiming> {
  const policy = { ...PLANNED, plans: PLANS };
  const waiting = aWaitingList(requests, hosts);
  const before = memory();
  const start = clock();
  const matched = waiting.map((one): BatchRequest => ({ ...one, result: match(one.request, one.candidates!, policy, CONTEXT) }));
  const between = clock();
  const { columns, effort, status, gain } = await planBatch(matched, [], policy, CONTEXT, solver);
  return {
    requests, hosts, columns: columns.total, matchingMs: between - start, jointMs: clock() - between, solves: effort.solves, status,
    joint: gain.joint, oneByOne: gain.oneByOne, memoryBytes: memory() - before,
  };
}
