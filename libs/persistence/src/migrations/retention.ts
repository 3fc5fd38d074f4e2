import { Migration } from '@mikro-orm/migrations';

/** What stays when a request, its people and its searches have become anonymous, and what keeps them from it. */
export class Retention extends Migration {
  override up(): void {
    this.addSql(`alter table "placement_request" add column "legal_hold_reason" text null, add column "legal_hold_at" timestamptz null, add column "legal_hold_by" uuid null,
      add column "coarse_at" timestamptz null, add column "anonymised_at" timestamptz null`);
    this.addSql('create index placement_request_retention on placement_request (departement, last_contact_at) where anonymised_at is null');
    this.addSql('alter table "request_person" add column "age_band" text null');
    this.addSql('alter table "search" add column "summary" jsonb null');
    this.addSql('create index stay_retention on stay (departement, exit_on) where request_id is null and exit_on is not null');
    this.addSql('alter table "idempotency_key" add column "subject_id" text null');
    this.addSql('create index idempotency_key_departement_created_at_index on idempotency_key (departement, created_at)');
  }

  override down(): void {
    throw new Error('What was made anonymous stays so: restore a backup instead.');
  }
}
