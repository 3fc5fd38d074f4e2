import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';
const HOSTING = 'host_departement = any ((select ugo_departements())::text[])';

/** Who lives where, on whose claim, and the nights away. */
export class Stays extends Migration {
  override up(): void {
    this.addSql(`create table "stay" ("id" uuid not null, "departement" text not null, "host_departement" text not null, "host_id" uuid not null, "request_id" uuid null,
      "referral_id" uuid null, "person_id" uuid null, "child_id" uuid null, "territory_id" uuid null, "kind" text not null, "admitted_on" date not null, "expected_exit" date null,
      "exit_on" date null, "exit_reason" text null, "secret" boolean not null default false, "former_id" uuid null, "renewals" int not null default 0, "family_consulted_on" date null,
      "judge_told_on" date null, "judge_told_by" timestamptz null, "missed_duties" text[] not null default '{}', "source_reference" text null, "recorded_at" timestamptz not null,
      "fictitious" boolean not null default false, primary key ("id"))`);
    this.addSql('create index "stay_host_id_admitted_on_index" on "stay" ("host_id", "admitted_on")');
    this.addSql('create index "stay_request_id_index" on "stay" ("request_id")');
    this.addSql('create index "stay_child_id_index" on "stay" ("child_id")');
    this.addSql(`create table "absence" ("id" uuid not null, "departement" text not null, "host_departement" text not null, "stay_id" uuid not null, "kind" text not null,
      "first_night" date not null, "last_night" date null, "recorded_at" timestamptz not null, primary key ("id"))`);
    this.addSql('create index "absence_stay_id_index" on "absence" ("stay_id")');
    for (const table of ['stay', 'absence']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "both_departements" on "${table}" using (${MINE} and ${HOSTING}) with check (${MINE} and ${HOSTING})`);
      this.addSql(`create policy "either_departement_reads" on "${table}" for select using (${MINE} or ${HOSTING})`);
    }
    this.addSql('alter table "stay" add constraint stay_place_host_key foreign key (host_departement, host_id) references host (departement, id) on delete cascade');
    this.addSql('alter table "absence" add constraint absence_stay_host_key foreign key (stay_id) references stay (id) on delete cascade');
  }

  override down(): void {
    throw new Error('Stays are never taken away: restore a backup instead.');
  }
}
