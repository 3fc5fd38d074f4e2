import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';

const AT_ONCE = 500;
const ids = (list: readonly string[]): string => `{${list.join(',')}}`;

/** A stay that is not over since a day: the child is there, or was there after it. A stay that takes up another's child counts for both. */
const LIVES = `exists (select 1 from stay s left join stay o on o.child_id = s.child_id where s.{of} and
  (s.exit_on is null or s.exit_on >= ?::date or (o.id is not null and (o.exit_on is null or o.exit_on >= ?::date))))`;

/** Of some requests, those of whose people somebody still lives somewhere, or did on or after a day; wherever it lives now. */
export async function whereSomeoneLives(em: Em, requestIds: readonly string[], since: Day): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select r.id from unnest(?::uuid[]) r (id) where ${LIVES.replace('{of}', 'request_id = r.id')}`, [ids(requestIds), since, since]);
  return rows.map(({ id }) => id);
}

/** A child, as its stays tell of it. */
export interface ChildStays {
  readonly stayIds: readonly string[];
  readonly personIds: readonly string[];
  readonly requestIds: readonly string[];
  /** Départements of its hosts. */
  readonly hostDepartements: readonly string[];
  readonly livesSomewhere: boolean;
}

/** Every stay of the children of whom these are people or stays: their own, and those that follow or lie over them. */
export async function staysOfChild(em: Em, { personIds, stayIds }: { readonly personIds: readonly string[]; readonly stayIds: readonly string[] }, today: Day): Promise<ChildStays> {
  const rows = await em.execute<{ id: string; personId: string | null; requestId: string | null; hostDepartement: string; lives: boolean }[]>(`
    with own as (select id, child_id from stay where person_id = any (?::uuid[]) or id = any (?::uuid[]))
    select s.id, s.person_id as "personId", s.request_id as "requestId", s.host_departement as "hostDepartement", s.exit_on is null or s.exit_on > ?::date as lives
    from stay s where s.id in (select id from own) or s.child_id in (select child_id from own where child_id is not null)`, [ids(personIds), ids(stayIds), today]);
  const different = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];
  return {
    stayIds: rows.map(({ id }) => id), personIds: different(rows.map(({ personId }) => personId)), requestIds: different(rows.map(({ requestId }) => requestId)),
    hostDepartements: different(rows.map(({ hostDepartement }) => hostDepartement)), livesSomewhere: rows.some(({ lives }) => lives),
  };
}

/** Takes off stays what leads to a child: whose they are, which they follow, what the host calls it. Days, kinds and reasons stay. */
const FORGET = 'update stay set child_id = null, former_id = null, source_reference = null, family_consulted_on = null, judge_told_on = null, judge_told_by = null';

/** The stays of some requests, or some stays. Gives their ids. */
export async function forgetStays(em: Em, of: { readonly requestIds: readonly string[] } | { readonly stayIds: readonly string[] }): Promise<string[]> {
  const [column, list] = 'requestIds' in of ? ['request_id', of.requestIds] : ['id', of.stayIds];
  return (await em.execute<{ id: string }[]>(`${FORGET} where ${column} = any (?::uuid[]) returning id`, [ids(list)])).map(({ id }) => id);
}

/** Stays that came through no request and ended before a day, unless their child still lives somewhere. */
const LOOSE = `l.departement = ? and l.request_id is null and l.exit_on < ?::date and (l.child_id is not null or l.source_reference is not null) and not ${LIVES.replace('{of}', 'id = l.id')}`;

export async function countLooseStays(em: Em, departement: string, before: Day): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from stay l where ${LOOSE}`, [departement, before, before, before]);
  return row!.n;
}

/** A batch of them becomes anonymous. Gives how many. */
export async function forgetLooseStays(em: Em, departement: string, before: Day): Promise<number> {
  const rows = await em.execute<{ id: string }[]>(`select l.id from stay l where ${LOOSE} limit ${AT_ONCE}`, [departement, before, before, before]);
  return rows.length === 0 ? 0 : (await forgetStays(em, { stayIds: rows.map(({ id }) => id) })).length;
}

/** What a standing search found for some requests: with them it tells who could have lived where. */
export async function forgetReunions(em: Em, requestIds: readonly string[]): Promise<void> {
  for (const table of ['possible_reunion', 'standing_search']) await em.execute(`delete from ${table} where request_id = any (?::uuid[])`, [ids(requestIds)]);
}
