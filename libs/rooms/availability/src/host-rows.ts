import type { CapacityRun, Claim as PlaceClaim, Closure as ClosedPlaces, ClosureReason, FreePlacesInput, HostCapacity, OverOccupancy, OverOccupancyReason, Span, Statement } from '@ugo/domain/availability';
import { tonight, zoneOf, type Day } from '@ugo/domain/kernel';
import type { HostFacts } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import {
  Availability, Closure, OnCall, ReservedPlace, type AvailabilityRow, type ClosureRow, type OnCallRow, type ReservedPlaceRow,
} from './availability.schema.js';
import { Claim, type ClaimRow } from './claim.schema.js';

/** What this room stores of one host. */
export interface HostRows {
  /** Not superseded, in order of publication. */
  readonly availabilities: readonly AvailabilityRow[];
  /** Not reopened. */
  readonly closures: readonly ClosureRow[];
  readonly onCall: readonly OnCallRow[];
  readonly reserved: readonly ReservedPlaceRow[];
  /** Options, holds and stays that count, those that ended lately among them. */
  readonly claims: readonly ClaimRow[];
}

export const NO_ROWS: HostRows = { availabilities: [], closures: [], onCall: [], reserved: [], claims: [] };

/** Which of a foster home's two accounts (CASF L.421-5). */
export type Ledger = 'permanent' | 'intermittent';

/** Reads what this room stores of the hosts: five statements, whatever their number. Claims on nights before `since` alone are left out. */
export async function readHostRows(em: Em, hostIds: readonly string[], since: Day): Promise<ReadonlyMap<string, HostRows>> {
  const hostId = { $in: [...hostIds] };
  const availabilities = await em.find(Availability, { hostId, supersededAt: null }, { orderBy: { publishedAt: 'asc', id: 'asc' }, ...FRESH });
  const closures = await em.find(Closure, { hostId, reopenedAt: null }, { orderBy: { id: 'asc' }, ...FRESH });
  const onCall = await em.find(OnCall, { hostId }, { orderBy: { firstNight: 'asc', id: 'asc' }, ...FRESH });
  const reserved = await em.find(ReservedPlace, { hostId }, { orderBy: { from: 'asc', id: 'asc' }, ...FRESH });
  const claims = await em.find(Claim, { hostId, endedAt: null, $or: [{ lastNight: null }, { lastNight: { $gte: since } }, { firstNight: { $gte: since } }] }, { orderBy: { id: 'asc' }, ...FRESH });
  const of = { availabilities: byHost(availabilities), closures: byHost(closures), onCall: byHost(onCall), reserved: byHost(reserved), claims: byHost(claims) };
  return new Map(hostIds.map((id) => [id, {
    availabilities: of.availabilities(id), closures: of.closures(id), onCall: of.onCall(id), reserved: of.reserved(id), claims: of.claims(id),
  }]));
}

function byHost<T extends { readonly hostId: string }>(rows: readonly T[]): (hostId: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.hostId);
    if (group) group.push(row);
    else groups.set(row.hostId, [row]);
  }
  return (hostId) => groups.get(hostId) ?? [];
}

/** What was just written in the same unit of work is read again. */
const FRESH = { refresh: true, disableIdentityMap: true } as const;

const onLedger = (rows: HostRows, ledger: Ledger): AvailabilityRow[] => rows.availabilities.filter((it) => it.intermittent === (ledger === 'intermittent'));

/** When the host last spoke; what came later is not in its words. */
const lastWord = (rows: readonly AvailabilityRow[]): Date | null => rows.reduce<Date | null>((last, { publishedAt }) => (!last || publishedAt > last ? publishedAt : last), null);

/** The directory's facts with this room's closures. One made before the host last spoke is already in its words. */
export function capacityFacts(facts: HostFacts, rows: HostRows, ledger: Ledger): HostCapacity {
  const spoke = lastWord(onLedger(rows, ledger));
  const closures = rows.closures.map((it): ClosedPlaces => ({
    from: it.firstNight, until: it.lastNight ?? null, places: it.places ?? 'all', reason: it.reason as ClosureReason,
    counted: spoke !== null && it.createdAt <= spoke,
  }));
  return { ...facts.capacity, closures: [...facts.capacity.closures, ...closures] };
}

/** What of a publication makes a statement. */
export type StatementRow = Pick<AvailabilityRow, 'from' | 'until' | 'female' | 'male' | 'agePlaces' | 'intermittent' | 'places' | 'staffed' | 'occupied' | 'expectedExits'>;

export function statementOf(row: StatementRow): Statement {
  const common = { from: row.from, until: row.until ?? null, female: row.female ?? null, male: row.male ?? null, ages: row.agePlaces, intermittent: row.intermittent };
  return row.places == null
    ? { kind: 'counts', capacity: row.staffed ?? 0, occupied: row.occupied ?? 0, exits: row.expectedExits, entries: [], ...common }
    : { kind: 'declaration', places: row.places, ...common };
}

function overOccupancyOf(row: AvailabilityRow): OverOccupancy[] {
  if (!row.overOccupancyReason || !row.overOccupancyPlaces) return [];
  return [{ from: row.from, until: row.until ?? null, places: row.overOccupancyPlaces, reason: row.overOccupancyReason as OverOccupancyReason }];
}

/** Everything that decides what is free, as the domain asks for it. */
export function freePlacesInput(facts: HostFacts, rows: HostRows, capacity: readonly CapacityRun[], window: Span, ledger: Ledger): FreePlacesInput {
  const published = onLedger(rows, ledger);
  const spoke = lastWord(published);
  const night = spoke && tonight(spoke, zoneOf(facts.departement));
  return {
    window, capacity, ledger,
    statements: published.map(statementOf),
    // A child who came before the night on which the host spoke is in its words; one who came that night may not be: the safe answer.
    claims: rows.claims.map((it): PlaceClaim => ({
      kind: it.kind, sex: it.sex, ...(it.birthMonth == null ? {} : { birthMonth: it.birthMonth }), first: it.firstNight, last: it.lastNight ?? null,
      counted: it.kind === 'stay' && night !== null && it.firstNight < night, intermittent: it.intermittent, reserved: it.reserved, ...(it.weekdays ? { weekdays: it.weekdays } : {}),
    })),
    overOccupancies: published.flatMap(overOccupancyOf),
    reserved: ledger === 'intermittent' ? [] : rows.reserved.map((it) => ({ first: it.from, last: it.until ?? null, places: it.places })),
  };
}
