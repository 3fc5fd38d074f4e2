import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';

/** Brothers and sisters who are apart are searched for until they are no more. */
export class StandingSearches extends Migration {
  override up(): void {
    this.addSql(`create table "standing_search" ("request_id" uuid not null, "departement" text not null, "since" timestamptz not null, "looked_at" timestamptz not null,
      "ended_at" timestamptz null, primary key ("request_id"))`);
    this.addSql(`create table "possible_reunion" ("request_id" uuid not null, "host_id" uuid not null, "departement" text not null, "since" timestamptz not null,
      primary key ("request_id", "host_id"))`);
    for (const table of ['standing_search', 'possible_reunion']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "own_departement" on "${table}" using (${MINE}) with check (${MINE})`);
      this.addSql(`alter table "${table}" add constraint ${table}_request_key foreign key (departement, request_id) references placement_request (departement, id) on delete cascade`);
    }
  }

  override down(): void {
    throw new Error('Standing searches are never taken away: restore a backup instead.');
  }
}
