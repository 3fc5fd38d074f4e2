import { Migration } from '@mikro-orm/migrations';
import { dirtyTriggers } from './occupancy-dirty.js';

const MINE = 'departement = any ((select ugo_departements())::text[])';

/** How hosts were occupied, as runs of nights with equal figures, and what is to be worked out again (ADR 13). */
export class Occupancy extends Migration {
  override up(): void {
    this.addSql(`create table "occupancy_run" ("host_id" uuid not null, "first_night" date not null, "departement" text not null, "last_night" date not null, "source" text not null,
      "authorised" int not null, "financed" int not null, "installed" int not null, "contracted" int not null, "capacity_days" int not null, "open" int not null, "closed" int not null,
      "occupied" int not null, "realised" int not null, "held" int not null, "available" int not null, "over" int not null, "over_reason" text null, primary key ("host_id", "first_night"))`);
    this.addSql('create index "occupancy_run_departement_last_night_index" on "occupancy_run" ("departement", "last_night")');
    this.addSql('create table "occupancy_host" ("host_id" uuid not null, "departement" text not null, "known_from" date null, "computed_until" date null, primary key ("host_id"))');
    this.addSql('create table "occupancy_dirty" ("id" uuid not null default gen_random_uuid(), "departement" text not null, "host_id" uuid not null, "from_night" date not null, primary key ("id"))');
    this.addSql('create index "occupancy_dirty_host_id_index" on "occupancy_dirty" ("host_id")');
    for (const table of ['occupancy_run', 'occupancy_host', 'occupancy_dirty']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "own_departement" on "${table}" using (${MINE}) with check (${MINE})`);
    }
    for (const table of ['occupancy_run', 'occupancy_host', 'occupancy_dirty']) {
      this.addSql(`alter table "${table}" add constraint ${table}_host_key foreign key (departement, host_id) references host (departement, id) on delete cascade`);
    }
    for (const statement of dirtyTriggers()) this.addSql(statement);
    this.addSql(`insert into occupancy_dirty (departement, host_id, from_night) select departement, id, '1900-01-01' from host`);
  }

  override down(): void {
    throw new Error('Figures of the past are never taken away: restore a backup instead.');
  }
}
