import type { ClosureReason, OverOccupancyReason, ReservedQuota } from '@ugo/domain/availability';
import type { Day } from '@ugo/domain/kernel';
import type { HistoricClosure, HistoricStatement } from '@ugo/domain/occupancy';
import type { Em } from '@ugo/persistence';
import type { ClaimKind } from './claim.schema.js';
import { statementOf, type StatementRow } from './host-rows.js';

/** A host, and the first night on which its past is asked for. */
export interface HostFrom {
  readonly hostId: string;
  readonly from: Day;
}

/** A claim that counted on some night, whatever became of it. */
export interface HistoricClaim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly first: Day;
  readonly last: Day | null;
  readonly weekdays: readonly number[] | null;
  readonly intermittent: boolean;
  readonly reserved: boolean;
  /** When it ended (ISO instant); null = it counts. */
  readonly endedAt: string | null;
}

/** What this room stores of one host's past and time to come: what was replaced, reopened or ended too, where it still told of a night asked for. */
export interface PlaceHistory {
  readonly statements: readonly HistoricStatement[];
  readonly closures: readonly HistoricClosure[];
  readonly reserved: readonly ReservedQuota[];
  readonly claims: readonly HistoricClaim[];
  /** The first night of its first stay ever; null = none. */
  readonly firstStay: Day | null;
}

interface StatementLine extends StatementRow {
  readonly publishedAt: string; readonly supersededAt: string | null; readonly overReason: OverOccupancyReason | null; readonly overPlaces: number | null;
}
interface ClosureLine { readonly from: Day; readonly until: Day | null; readonly places: number | null; readonly reason: ClosureReason; readonly madeAt: string; readonly reopenedAt: string | null }
interface Line {
  readonly hostId: string; readonly statements: StatementLine[] | null; readonly closures: ClosureLine[] | null; readonly reserved: ReservedQuota[] | null;
  readonly claims: HistoricClaim[] | null; readonly firstStay: Day | null;
}

/** Stays that ended on the day they began are without a night, and may be a day realised. Of instants, two days are left around: the night of an instant is the zone's affair. */
const HISTORIES = `
  select a.host_id as "hostId",
    (select json_agg(json_build_object('from', p.valid_from, 'until', p.valid_until, 'female', p.female, 'male', p.male, 'agePlaces', p.age_places, 'intermittent', p.intermittent,
        'places', p.places, 'staffed', p.staffed, 'occupied', p.occupied, 'expectedExits', p.expected_exits, 'publishedAt', p.published_at, 'supersededAt', p.superseded_at,
        'overReason', p.over_occupancy_reason, 'overPlaces', p.over_occupancy_places) order by p.published_at, p.id)
      from availability p where p.host_id = a.host_id and (p.superseded_at is null or p.superseded_at >= a.from_night - 2)) as statements,
    (select json_agg(json_build_object('from', c.first_night, 'until', c.last_night, 'places', c.places, 'reason', c.reason, 'madeAt', c.created_at, 'reopenedAt', c.reopened_at) order by c.id)
      from closure c where c.host_id = a.host_id and (c.last_night is null or c.last_night >= a.from_night) and (c.reopened_at is null or c.reopened_at >= a.from_night - 2)) as closures,
    (select json_agg(json_build_object('first', r.valid_from, 'last', r.valid_until, 'places', r.places) order by r.id)
      from reserved_place r where r.host_id = a.host_id and (r.valid_until is null or r.valid_until >= a.from_night)) as reserved,
    (select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'first', c.first_night, 'last', c.last_night, 'weekdays', c.weekdays, 'intermittent', c.intermittent, 'reserved', c.reserved,
        'endedAt', c.ended_at) order by c.id)
      from claim c where c.host_id = a.host_id and (c.last_night is null or c.last_night >= a.from_night - 1) and (c.last_night is null or c.last_night >= c.first_night or c.kind = 'stay')
        and (c.ended_at is null or c.ended_at >= a.from_night - 2)) as claims,
    (select min(c.first_night)::text from claim c where c.host_id = a.host_id and c.kind = 'stay') as "firstStay"
  from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date)`;

/** One statement, whatever the number of hosts. */
export async function readPlaceHistories(em: Em, hosts: readonly HostFrom[]): Promise<ReadonlyMap<string, PlaceHistory>> {
  const lines = await em.execute<Line[]>(HISTORIES, [JSON.stringify(hosts.map(({ hostId, from }) => ({ host_id: hostId, from_night: from })))]);
  return new Map(lines.map(({ hostId, statements, closures, reserved, claims, firstStay }) => [hostId, {
    statements: (statements ?? []).map(({ publishedAt, supersededAt, overReason, overPlaces, ...row }) => (
      { statement: statementOf(row), publishedAt, supersededAt, over: overReason && overPlaces ? { reason: overReason, places: overPlaces } : null })),
    closures: (closures ?? []).map(({ places, ...it }) => ({ ...it, places: places ?? 'all' })),
    reserved: reserved ?? [], claims: claims ?? [], firstStay,
  }]));
}
