import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';
const ASKED = 'host_departement = any ((select ugo_departements())::text[])';

/** Questions of hosts, and declarations in question. */
export class Answers extends Migration {
  override up(): void {
    this.addSql(`create table "referral_question" ("id" uuid not null, "departement" text not null, "host_departement" text not null, "referral_id" uuid not null, "request_id" uuid not null,
      "code" text not null, "asked_at" timestamptz not null, "asked_by" uuid not null, "answer" text null, "answered_at" timestamptz null, "answered_by" uuid null, primary key ("id"))`);
    this.addSql('create index "referral_question_request_id_index" on "referral_question" ("request_id")');
    this.addSql('create index "referral_question_referral_id_index" on "referral_question" ("referral_id")');
    this.addSql('alter table "referral_question" enable row level security');
    this.addSql('alter table "referral_question" force row level security');
    this.addSql(`create policy "own_departement" on "referral_question" using (${MINE}) with check (${MINE})`);
    this.addSql(`create policy "asked_departement" on "referral_question" using (${ASKED}) with check (${ASKED})`);
    this.addSql('alter table "referral_question" add constraint referral_question_request_key foreign key (departement, request_id) references placement_request (departement, id) on delete cascade');
    this.addSql('alter table "availability" add column "questioned_at" timestamptz null');
  }

  override down(): void {
    throw new Error('Answers are never taken away: restore a backup instead.');
  }
}
