import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';
const REPORTING = 'reported_departement = any ((select ugo_departements())::text[])';

/** What someone found wrong in the record of a host or an establishment, and what became of it. */
export class Anomalies extends Migration {
  override up(): void {
    this.addSql(`create table "anomaly" ("id" uuid not null, "departement" text not null, "host_id" uuid null, "establishment_id" uuid null, "kind" text not null, "text" text null,
      "reported_at" timestamptz not null, "reported_by" uuid not null, "reported_departement" text not null, "state" text not null, "state_at" timestamptz null, "state_by" uuid null, primary key ("id"))`);
    this.addSql('create index "anomaly_departement_state_index" on "anomaly" ("departement", "state")');
    this.addSql('create index "anomaly_reported_by_index" on "anomaly" ("reported_by")');
    this.addSql('alter table "anomaly" enable row level security');
    this.addSql('alter table "anomaly" force row level security');
    this.addSql(`create policy "own_departement" on "anomaly" using (${MINE}) with check (${MINE})`);
    // Whoever reports one on a neighbour's host writes it there and reads what became of it; only the host's own Département moves it on.
    this.addSql(`create policy "reporting_departement_writes" on "anomaly" for insert with check (${REPORTING})`);
    this.addSql(`create policy "reporting_departement_reads" on "anomaly" for select using (${REPORTING})`);
    this.addSql('alter table "anomaly" add constraint anomaly_subject check (num_nonnulls(host_id, establishment_id) = 1)');
    this.addSql('alter table "anomaly" add constraint anomaly_host_key foreign key (departement, host_id) references host (departement, id) on delete cascade');
    this.addSql('alter table "anomaly" add constraint anomaly_establishment_key foreign key (establishment_id) references establishment (id) on delete cascade');
  }

  override down(): void {
    throw new Error('Anomalies are never taken away: restore a backup instead.');
  }
}
