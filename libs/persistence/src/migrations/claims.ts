import { Migration } from '@mikro-orm/migrations';

/** Options, holds and stays are claims on places, in one table; the database itself refuses one that does not fit (ADR 9). */
export class Claims extends Migration {
  override up(): void {
    this.addSql('alter table "stay" rename to "claim"');
    this.addSql('alter table "claim" rename constraint "stay_pkey" to "claim_pkey"');
    this.addSql('alter table "claim" rename constraint "stay_host_key" to "claim_host_key"');
    this.addSql('alter index "stay_host_id_index" rename to "claim_host_id_index"');
    this.addSql(`alter table "claim" add column "kind" text not null default 'stay', add column "weekdays" int[] null, add column "reserved" boolean not null default false,
      add column "beyond_declared" boolean not null default false, add column "over_reason" text null, add column "referral_id" uuid null, add column "person_id" uuid null,
      add column "expires_at" timestamptz null, add column "ended_at" timestamptz null`);
    this.addSql('alter table "claim" alter column "birth_month" drop not null');
    this.addSql('create index claim_referral on claim (referral_id) where referral_id is not null');
    this.addSql('create index claim_overdue on claim (expires_at) where ended_at is null and expires_at is not null');

    this.addSql(`create table "place_limit" ("host_id" uuid not null, "intermittent" boolean not null, "first_night" date not null, "departement" text not null,
      "last_night" date not null, "lawful" int not null, "open" int not null, "declared" int null, "reserved" int not null, primary key ("host_id", "intermittent", "first_night"))`);
    this.addSql('alter table "place_limit" enable row level security');
    this.addSql('alter table "place_limit" force row level security');
    this.addSql(`create policy "own_departement" on "place_limit" using (departement = any ((select ugo_departements())::text[])) with check (departement = any ((select ugo_departements())::text[]))`);
    this.addSql('alter table "place_limit" add constraint place_limit_host_key foreign key (departement, host_id) references host (departement, id) on delete cascade');

    this.addSql(CLAIM_FITS);
    this.addSql(`create trigger claim_fits after insert or update on claim for each row execute function ugo_claim_fits()`);
  }

  override down(): void {
    throw new Error('Claims are never taken away: restore a backup instead.');
  }
}

/**
 * Takes the host's lock, as every change of it does, so that of two claims the second sees the first; then counts, on each of the claim's
 * nights. Only the application's role is checked: a restore brings back what was. A stay that came through no referral is a fact.
 */
const CLAIM_FITS = `create function ugo_claim_fits() returns trigger language plpgsql as $$
declare
  short date;
begin
  if current_user <> 'ugo_app' or new.ended_at is not null or new.over_reason is not null or (new.kind = 'stay' and new.referral_id is null)
    or new.last_night < new.first_night then
    return null;
  end if;
  if tg_op = 'UPDATE' and old.ended_at is null and old.over_reason is null and old.host_id = new.host_id and old.intermittent = new.intermittent
    and old.reserved = new.reserved and (new.beyond_declared or not old.beyond_declared) and old.weekdays is not distinct from new.weekdays
    and new.first_night >= old.first_night and (old.last_night is null or new.last_night <= old.last_night) then
    return null; -- takes no night more than it had
  end if;
  perform 1 from host where id = new.host_id for no key update;
  select night into short
  from (
    select n.night::date as night, count(*) as claims, count(*) filter (where not c.reserved) as ordinary
    from generate_series(new.first_night, coalesce(new.last_night, new.first_night + 400), interval '1 day') n (night)
    join claim c on c.host_id = new.host_id and c.intermittent = new.intermittent and c.ended_at is null
      and c.first_night <= n.night and (c.last_night is null or c.last_night >= n.night)
      and (c.weekdays is null or extract(isodow from n.night)::int = any (c.weekdays))
    where new.weekdays is null or extract(isodow from n.night)::int = any (new.weekdays)
    group by n.night) taken
  left join place_limit l on l.host_id = new.host_id and l.intermittent = new.intermittent and taken.night between l.first_night and l.last_night
  where (new.last_night is not null or l.lawful is not null or taken.night = new.first_night)
    and (claims > coalesce(l.lawful, 0)
      or (not new.reserved and ordinary > coalesce(l.lawful, 0) - l.reserved)
      or (not new.beyond_declared and claims > l.open)
      or (not new.beyond_declared and not new.reserved and ordinary > least(l.open, coalesce(l.declared, 0)) - l.reserved))
  order by taken.night limit 1;
  if short is not null then
    raise exception 'no place left at % on %', new.host_id, short using errcode = '23514', constraint = 'claim_fits', table = 'claim';
  end if;
  return null;
end $$`;
