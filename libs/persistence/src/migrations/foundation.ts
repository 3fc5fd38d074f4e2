import { Migration } from '@mikro-orm/migrations';

/**
 * What stands under every table: PostGIS, the unprivileged role the application runs as, and the functions that
 * row-level security asks who is looking.
 */
export class Foundation extends Migration {
  override up(): void {
    this.addSql('create extension if not exists postgis');
    this.addSql(`do $$ begin
      if not exists (select from pg_roles where rolname = 'ugo_app') then
        create role ugo_app login nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    exception when duplicate_object or unique_violation then null; end $$`);
    this.addSql('grant ugo_app to current_user');
    this.addSql('grant usage on schema public to ugo_app');
    this.addSql('alter default privileges in schema public grant select, insert, update, delete on tables to ugo_app');
    this.addSql('alter default privileges in schema public grant usage, select on sequences to ugo_app');
    this.addSql('create table departement (code text primary key, name text not null, zone text not null)');
    // Who looks: a list of Départements, `*` for the system's own work (sign-in, relay, sealer), nothing by default.
    this.addSql(`create function ugo_departements() returns text[] language sql stable parallel safe as $$
      select case coalesce(current_setting('ugo.departements', true), '')
        when '' then '{}'::text[]
        when '*' then (select coalesce(array_agg(code), '{}') from departement)
        else string_to_array(current_setting('ugo.departements', true), ',') end $$`);
    // plpgsql: read late, because the tables come after. Arrays, so that a policy evaluates them once a statement.
    this.addSql(`create function ugo_shared_hosts() returns uuid[] language plpgsql stable parallel safe as $$ begin
      return (select coalesce(array_agg(s.host_id), '{}') from host_share s where s.neighbour = any (ugo_departements())); end $$`);
    this.addSql(`create function ugo_shared_establishments() returns uuid[] language plpgsql stable parallel safe as $$ begin
      return (select coalesce(array_agg(distinct site), '{}') from host h, lateral (values (h.establishment_id), (h.service_id)) as of_host (site)
        where site is not null and h.id = any (ugo_shared_hosts())); end $$`);
  }

  override down(): void {
    throw new Error('The foundation is never taken away: restore a backup instead.');
  }
}
