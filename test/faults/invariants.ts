type Json = Record<string, any>;

/** Runs one statement as the owner, whatever our code would say of the rows. */
export type Rows = (sql: string, params?: unknown[]) => Promise<Json[]>;

/**
 * Nights of a few days on which a host bears more claims than its limits, by the rows alone. Where children live alone, more than the limits is a
 * fact: their unit was closed, or their home suspended, around them.
 */
export function overbooked(rows: Rows, [from, to]: readonly [from: string, to: string]): Promise<Json[]> {
  return rows(`
    select l.host_id, n.night::date as night, count(c.id)::int as claims, l.lawful, l.declared from place_limit l
    cross join lateral generate_series(greatest(l.first_night, $1::date), least(l.last_night, $2::date), interval '1 day') n (night)
    join claim c on c.host_id = l.host_id and c.intermittent = l.intermittent and c.ended_at is null and c.first_night <= n.night and (c.last_night is null or c.last_night >= n.night)
    group by l.host_id, n.night, l.lawful, l.declared having count(c.id) > least(l.lawful, coalesce(l.declared, l.lawful)) and bool_or(c.kind <> 'stay')`, [from, to]);
}

/** Referrals whose claims are not those of their people: a group that was cut, a place that nobody holds, a promise without a place. */
export function cut(rows: Rows): Promise<Json[]> {
  return rows(`
    select r.id, r.state, count(c.id)::int as claims, coalesce(array_length(case when r.state = 'sent' then r.person_ids else r.accepted_ids end, 1), 0) as people
    from referral r left join claim c on c.referral_id = r.id and c.ended_at is null
    group by r.id having count(c.id) <> case when r.state in ('sent', 'yes', 'taken') then coalesce(array_length(case when r.state = 'sent' then r.person_ids else r.accepted_ids end, 1), 0) else 0 end`);
}

/** Changes whose idempotency keys and audit lines are not as many: one done twice, or half of one. */
export function uneven(rows: Rows): Promise<Json[]> {
  return rows(`
    select coalesce(k.operation, a.action) as change, k.n::int as keys, a.n::int as lines
    from (select operation, count(*) as n from idempotency_key group by operation) k
    full join (select action, count(*) as n from audit_entry where action in (select operation from idempotency_key) group by action) a on a.action = k.operation
    where k.n is distinct from a.n`);
}
