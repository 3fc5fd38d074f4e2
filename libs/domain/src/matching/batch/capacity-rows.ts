import { weekday } from '../../kernel/index.js';
import type { Day } from '../../kernel/index.js';
import { Calendar } from '../calendar.js';
import type { Demand } from '../facts.js';
import type { Candidate } from '../types.js';
import { ageCeilings, CEILINGS } from './ceilings.js';
import type { Ceiling, CeilingCode } from './ceilings.js';
import type { Batch } from './columns.js';

/** What several requests may take together of one count of a host, on one stretch of nights. */
export interface CapacityRow {
  readonly hostId: string;
  readonly ceiling: CeilingCode;
  readonly first: Day;
  readonly last: Day;
  readonly free: number;
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  /** Whether plans of different requests could pass it; the others can only just reach it, and have a price all the same. */
  readonly binding: boolean;
}

/** One column's claim on a host, for the nights of its request. */
interface Claim {
  readonly column: number;
  readonly request: number;
  readonly from: number;
  readonly to: number;
  /** Evenings asked (1 = Monday); null = all. */
  readonly weekdays: readonly number[] | null;
  readonly host: Candidate;
  readonly demand: Demand;
}

const isThere = ({ from, to, weekdays }: Claim, start: number, end: number, calendar: Calendar): boolean => (
  from <= start && to >= end && (weekdays === null || weekdays.includes(weekday(calendar.dayOf(start)))));

function claimsByHost({ requests, columns }: Batch, calendar: Calendar): Map<string, Claim[]> {
  const byHost = new Map<string, Claim[]>();
  columns.forEach(({ request, uses }, column) => {
    const { nights } = requests[request]!.asked;
    for (const { host, demand } of uses) {
      const claims = byHost.get(host.hostId) ?? [];
      byHost.set(host.hostId, claims);
      claims.push({
        column, request, from: calendar.numberOf(nights.first), to: calendar.numberOf(nights.last), weekdays: nights.weekdays ?? null, host, demand,
      });
    }
  });
  return byHost;
}

/** First nights of the stretches on which nobody comes or goes and every run says the same. */
function boundsOf(claims: readonly Claim[], calendar: Calendar): number[] {
  const bounds = new Set<number>();
  for (const { from, to, weekdays, host } of new Map(claims.map((claim) => [claim.request, claim])).values()) {
    bounds.add(from).add(to + 1);
    // A rhythm comes and goes every few nights: each is looked at by itself.
    if (weekdays !== null) for (let night = from + 1; night <= to; night += 1) bounds.add(night);
    for (const ceiling of CEILINGS) {
      for (const run of ceiling.runs(host) ?? []) {
        const [start, end] = [calendar.numberOf(run.first), run.last === null ? to + 1 : calendar.numberOf(run.last) + 1];
        if (start > from && start <= to) bounds.add(start);
        if (end > from && end <= to) bounds.add(end);
      }
    }
  }
  return [...bounds].sort((a, b) => a - b);
}

/** What a host has free on one night, as one request sees it; null = no limit. Where runs overlap the smaller figure counts. */
function freeOn(night: Day, host: Candidate, { runs: runsOf, of, openElsewhere }: Ceiling): number | null {
  const runs = runsOf(host);
  if (runs === null) return null;
  const open = runs.filter((run) => run.first <= night && (run.last === null || run.last >= night));
  if (open.length === 0) return openElsewhere ? null : 0;
  const figures = open.map(of).filter((figure) => figure !== null);
  return figures.length === 0 ? null : Math.min(...figures);
}

/**
 * The limit of one count on one stretch. Requests that see a host differently (a foster home's two accounts, children under three on
 * other nights) are bound by the smallest figure among those that get a place: a request that sees `free - d` counts `d` more, which
 * it can afford alone and nobody can together.
 */
function rowOf(there: readonly Claim[], ceiling: Ceiling, night: Day): Pick<CapacityRow, 'free' | 'columns' | 'coefficients' | 'binding'> | null {
  const taking = there.filter(({ demand }) => ceiling.takes(demand) > 0);
  const seen = taking.map(({ host }) => freeOn(night, host, ceiling));
  const figures = seen.filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  const free = Math.max(...figures);
  const coefficients = taking.map(({ demand }, index) => ceiling.takes(demand) + free - (seen[index] ?? free));
  const most = new Map<number, number>();
  taking.forEach(({ request }, index) => most.set(request, Math.max(most.get(request) ?? 0, coefficients[index]!)));
  const together = [...most.values()].reduce((sum, one) => sum + one, 0);
  return together < free ? null : { free, columns: taking.map(({ column }) => column), coefficients, binding: together > free };
}

/** Every limit that the plans, one for each request, could reach together. */
export function capacityRows(batch: Batch): CapacityRow[] {
  const calendar = new Calendar();
  const rows: CapacityRow[] = [];
  const byHost = claimsByHost(batch, calendar);
  for (const hostId of [...byHost.keys()].sort()) {
    const claims = byHost.get(hostId)!;
    const known = new Map<string, CapacityRow>();
    const bounds = boundsOf(claims, calendar);
    const ceilings: readonly Ceiling[] = [...CEILINGS, ...new Map(claims.flatMap(({ host }) => ageCeilings(host)).map((ceiling) => [ceiling.name, ceiling])).values()];
    for (let index = 0; index + 1 < bounds.length; index += 1) {
      const [start, end] = [bounds[index]!, bounds[index + 1]! - 1];
      const there = claims.filter((claim) => isThere(claim, start, end, calendar));
      for (const ceiling of ceilings) {
        const row = rowOf(there, ceiling, calendar.dayOf(start));
        if (!row) continue;
        const key = `${ceiling.name}/${row.columns.join()}/${row.coefficients.join()}`;
        const tighter = known.get(key);
        if (!tighter || row.free < tighter.free) known.set(key, { hostId, ceiling: ceiling.code, first: calendar.dayOf(start), last: calendar.dayOf(end), ...row });
      }
    }
    rows.push(...known.values());
  }
  return rows;
}

/** Whether the first limit says all that the second does: no more is free, and every column takes as much. */
function covers(one: CapacityRow, other: CapacityRow): boolean {
  if (one.free > other.free || one.columns.length < other.columns.length) return false;
  const takes = new Map(one.columns.map((column, at) => [column, one.coefficients[at]!]));
  return other.columns.every((column, at) => (takes.get(column) ?? 0) >= other.coefficients[at]!);
}

/** The limits without those that another one of the same host covers: what a solver needs to know. */
export function tightest(rows: readonly CapacityRow[]): CapacityRow[] {
  const byHost = new Map<string, CapacityRow[]>();
  for (const row of rows) {
    const known = byHost.get(row.hostId) ?? [];
    byHost.set(row.hostId, known);
    if (known.some((one) => covers(one, row))) continue;
    known.splice(0, known.length, ...known.filter((one) => !covers(row, one)), row);
  }
  return [...byHost.values()].flat();
}

/** Whether the columns keep to every limit together, one for each request at most. Exact: for answers that come from elsewhere. */
export function keepsTo(chosen: readonly number[], batch: Batch, rows: readonly CapacityRow[]): boolean {
  const requests = chosen.map((column) => batch.columns[column]!.request);
  if (new Set(requests).size < requests.length) return false;
  const there = new Set(chosen);
  return rows.every(({ columns, coefficients, free }) => columns.reduce((sum, column, at) => (there.has(column) ? sum + coefficients[at]! : sum), 0) <= free);
}
