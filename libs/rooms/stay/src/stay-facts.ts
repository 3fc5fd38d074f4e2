import type { Day } from '@ugo/domain/kernel';
import type { AbsenceKind, StayKind } from '@ugo/domain/placement';
import type { HostFrom } from '@ugo/availability';
import type { Em } from '@ugo/persistence';

/** What a stay adds to its claim for the figures: its kind, the day of its exit, nights away. Nothing of the child. */
export interface StayFacts {
  readonly id: string;
  readonly hostId: string;
  readonly kind: StayKind;
  readonly exitOn: Day | null;
  readonly expectedExit: Day | null;
  readonly absences: readonly { readonly kind: AbsenceKind; readonly first: Day; readonly last: Day | null }[];
}

/** Of stays that are not over before the first night asked of their host, by id. One statement, whatever their number. */
export async function readStayFacts(em: Em, hosts: readonly HostFrom[]): Promise<ReadonlyMap<string, StayFacts>> {
  const rows = await em.execute<(Omit<StayFacts, 'absences'> & { absences: StayFacts['absences'] | null })[]>(`
    select s.id, s.host_id as "hostId", s.kind, s.exit_on::text as "exitOn", s.expected_exit::text as "expectedExit",
      (select json_agg(json_build_object('kind', b.kind, 'first', b.first_night, 'last', b.last_night) order by b.first_night, b.id) from absence b where b.stay_id = s.id) as absences
    from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date)
    join stay s on s.host_id = a.host_id and (s.exit_on is null or s.exit_on >= a.from_night)`, [JSON.stringify(hosts.map(({ hostId, from }) => ({ host_id: hostId, from_night: from })))]);
  return new Map(rows.map((row) => [row.id, { ...row, absences: row.absences ?? [] }]));
}
