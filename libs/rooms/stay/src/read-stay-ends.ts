import type { Day, Measure, Month } from '@ugo/domain/kernel';
import { type Acts, measureEnds } from '@ugo/domain/measures';
import type { Em } from '@ugo/persistence';

/** What a forecast asks of a stay that goes on: the days on which its place may become free. Null = not known, or none. */
export interface StayEnds {
  readonly expectedExit: Day | null;
  readonly birthMonth: Month | null;
  readonly measureEnds: Day | null;
}

interface Row extends Omit<StayEnds, 'measureEnds'> {
  readonly id: string;
  readonly isOpen: boolean;
  readonly measure: Measure | null;
  readonly measureStart: number | null;
  readonly acts: Acts | null;
}

/**
 * Ends of the stays that go on at some hosts, by id. A secret one is in the second set instead, without anything about it: an end is a fact of
 * the child, and would link it to its host (ADR 12). One statement, whatever their number.
 */
export async function readStayEnds(em: Em, hostIds: readonly string[], zone: string): Promise<{ readonly ends: ReadonlyMap<string, StayEnds>; readonly secret: ReadonlySet<string> }> {
  const rows = await em.execute<Row[]>(`
    select s.id, s.expected_exit::text as "expectedExit", c.birth_month as "birthMonth", not s.secret and r.secret is not true as "isOpen",
      r.measure, (extract(epoch from r.measure_start) * 1000)::float8 as "measureStart", r.acts
    from stay s left join claim c on c.id = s.id left join placement_request r on r.id = s.request_id where s.host_id = any (?::uuid[]) and s.exit_on is null`, [`{${hostIds.join(',')}}`]);
  return {
    ends: new Map(rows.filter(({ isOpen }) => isOpen).map(({ id, expectedExit, birthMonth, measure, measureStart, acts }) => [id, {
      expectedExit, birthMonth, measureEnds: measure === null || measureStart === null ? null : measureEnds(measure, new Date(measureStart).toISOString(), zone, acts ?? {}),
    }])),
    secret: new Set(rows.filter(({ isOpen }) => !isOpen).map(({ id }) => id)),
  };
}
