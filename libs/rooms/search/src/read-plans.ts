import type { Em } from '@ugo/persistence';

/** Where one plan of a stored search places one person. */
export interface PlannedPlace {
  readonly requestId: string;
  readonly createdAt: Date;
  /** 1 = the first plan of its search. */
  readonly rank: number;
  readonly personKey: string;
  readonly hostId: string;
  /** To the farthest place of visits, and to school; null = not known or not asked. */
  readonly visitMetres: number | null;
  readonly schoolMetres: number | null;
}

/** What the searches of some requests proposed, while they are kept whole (docs/retention.md): one statement. */
export async function readPlans(em: Em, requestIds: readonly string[]): Promise<PlannedPlace[]> {
  const metres = (code: string): string => `(select max((d->>'metres')::float8) from jsonb_array_elements(plan.body->'components') c, jsonb_array_elements(c->'data') d
    where c->>'code' = '${code}' and d->>'personKey' = a->>'personKey' and d->>'hostId' = a->>'hostId')`;
  const rows = await em.execute<(Omit<PlannedPlace, 'createdAt'> & { ms: number })[]>(`
    select s.request_id as "requestId", (extract(epoch from s.created_at) * 1000)::float8 as ms, plan.rank::int as rank, a->>'personKey' as "personKey", a->>'hostId' as "hostId",
      ${metres('visitsWorst')} as "visitMetres", ${metres('schoolWorst')} as "schoolMetres"
    from search s cross join lateral jsonb_array_elements(s.answer->'plans') with ordinality plan(body, rank) cross join lateral jsonb_array_elements(plan.body->'assignments') a
    where s.request_id = any (?::uuid[]) and s.summary is null`, [`{${requestIds.join(',')}}`]);
  return rows.map(({ ms, ...row }) => ({ ...row, createdAt: new Date(ms) }));
}
