import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';

/** Names of people, sealed one by one and apart from everything else. */
export class Identities extends Migration {
  override up(): void {
    this.addSql(`create table "person_identity" ("person_id" uuid not null, "departement" text not null, "request_id" uuid not null, "sealed" text not null,
      "wrapped_key" text not null, "entered_by" uuid not null, "entered_at" timestamptz not null, primary key ("person_id"))`);
    this.addSql('alter table "person_identity" enable row level security');
    this.addSql('alter table "person_identity" force row level security');
    this.addSql(`create policy "own_departement" on "person_identity" using (${MINE}) with check (${MINE})`);
    this.addSql('alter table "person_identity" add constraint person_identity_request_key foreign key (departement, request_id) references placement_request (departement, id) on delete cascade');
  }

  override down(): void {
    throw new Error('Identities are never taken away: restore a backup instead.');
  }
}
