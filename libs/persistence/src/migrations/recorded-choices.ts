import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';

/** Choices with their coded reasons, and how long a child may stay on a reserved emergency place. */
export class RecordedChoices extends Migration {
  override up(): void {
    this.addSql(`create table "recorded_choice" ("id" uuid not null, "departement" text not null, "request_id" uuid null, "referral_id" uuid null, "stay_id" uuid null,
      "territory_id" uuid null, "secret" boolean not null default false, "kind" text not null, "reason" text not null, "rule" text null, "decision" text null, "people" int not null,
      "chosen_by" uuid not null, "chosen_at" timestamptz not null, "validate_by" timestamptz null, "validated_by" uuid null, "validated_at" timestamptz null, primary key ("id"))`);
    this.addSql('create index "recorded_choice_departement_chosen_at_index" on "recorded_choice" ("departement", "chosen_at")');
    this.addSql('create index "recorded_choice_request_id_index" on "recorded_choice" ("request_id")');
    this.addSql('create index recorded_choice_due on recorded_choice (departement, validate_by) where validate_by is not null and validated_at is null');
    this.addSql('alter table "recorded_choice" enable row level security');
    this.addSql('alter table "recorded_choice" force row level security');
    this.addSql(`create policy "own_departement" on "recorded_choice" using (${MINE}) with check (${MINE})`);
    this.addSql('alter table "recorded_choice" add constraint recorded_choice_request_key foreign key (departement, request_id) references placement_request (departement, id) on delete cascade');
    this.addSql('alter table "referral" add column "max_stay_days" int null');
    this.addSql('alter table "reserved_place" alter column "max_stay_days" drop not null');
  }

  override down(): void {
    throw new Error('Recorded choices are never taken away: restore a backup instead.');
  }
}
