import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';
const ASKED = 'host_departement = any ((select ugo_departements())::text[])';

/** Requests that are followed until the arrival, their people, and the hosts they ask. */
export class PlacementRequests extends Migration {
  override up(): void {
    this.addSql(`create table "placement_request" ("id" uuid not null, "departement" text not null, "territory_id" uuid null, "reference" text not null, "state" text not null,
      "urgency" text not null, "mode" text not null, "care" text not null, "measure" text not null, "measure_start" timestamptz null, "acts" jsonb not null default '{}'::jsonb,
      "decided_at" timestamptz null, "sleeps_at" text null, "relatives_assessed" text not null, "secret" boolean not null default false, "confidants" uuid[] not null default '{}',
      "first_night" date not null, "last_night" date not null, "weekdays" int[] null, "input" jsonb not null, "created_at" timestamptz not null, "created_by" uuid not null,
      "submitted_at" timestamptz null, "followed_by" uuid not null, "on_call_by" uuid null, "last_contact_at" timestamptz not null, "closed_at" timestamptz null,
      "close_reason" text null, "legal_hold" boolean not null default false, primary key ("id"))`);
    this.addSql('create index "placement_request_departement_state_index" on "placement_request" ("departement", "state")');
    this.addSql('create index "placement_request_followed_by_index" on "placement_request" ("followed_by")');
    this.addSql(`create table "request_person" ("id" uuid not null, "departement" text not null, "request_id" uuid not null, "key" text not null, "kind" text not null, "sex" text not null,
      "birth_month" text null, "completed_years" int null, "needs" text[] not null, "wished" text[] not null, "arrived_on" date null, primary key ("id"))`);
    this.addSql('alter table "request_person" add constraint "request_person_request_id_key_unique" unique ("request_id", "key")');
    this.addSql(`create table "referral" ("id" uuid not null, "departement" text not null, "host_departement" text not null, "request_id" uuid not null, "host_id" uuid not null,
      "host_type" text not null, "state" text not null, "person_ids" uuid[] not null, "shown" jsonb not null, "first_night" date not null, "last_night" date not null, "weekdays" int[] null,
      "care" text not null, "measure" text not null, "mode" text not null, "urgency" text not null, "asked_at" timestamptz not null, "asked_by" uuid not null, "asked_at_once" int not null,
      "has_option" boolean not null, "reserved" boolean not null default false, "due_at" timestamptz null, "read_at" timestamptz null, "answered_at" timestamptz null, "answered_by" uuid null,
      "channel" text null, "said_by" text null, "reason" text null, "accepted_ids" uuid[] not null default '{}', "arrival_at" timestamptz null, "visit_planned" boolean not null default false,
      "taken_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"))`);
    this.addSql('create index "referral_request_id_index" on "referral" ("request_id")');
    this.addSql('create index "referral_host_id_asked_at_index" on "referral" ("host_id", "asked_at")');
    this.addSql(`create index referral_due on referral (due_at) where state in ('sent', 'yes', 'taken')`);
    this.addSql(`create unique index referral_open on referral (request_id, host_id) where state in ('sent', 'yes', 'taken')`);
    for (const table of ['placement_request', 'request_person', 'referral']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "own_departement" on "${table}" using (${MINE}) with check (${MINE})`);
    }
    this.addSql(`create policy "asked_departement" on "referral" using (${ASKED}) with check (${ASKED})`);
    // Across Départements a referral hangs on its request and its host by both their columns.
    this.addSql('alter table "placement_request" add constraint placement_request_departement_id_unique unique (departement, id)');
    this.addSql('alter table "request_person" add constraint request_person_request_key foreign key (departement, request_id) references placement_request (departement, id) on delete cascade');
    this.addSql('alter table "referral" add constraint referral_request_key foreign key (departement, request_id) references placement_request (departement, id) on delete cascade');
    this.addSql('alter table "referral" add constraint referral_host_key foreign key (host_departement, host_id) references host (departement, id) on delete cascade');
    this.addSql('alter table "search" add column "request_id" uuid null');
    this.addSql('create index "search_request_id_index" on "search" ("request_id")');
  }

  override down(): void {
    throw new Error('Requests are never taken away: restore a backup instead.');
  }
}
