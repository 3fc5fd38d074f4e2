import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';

/** The note for the hosts asked, sealed and with its end; and which version of a request someone changes. */
export class RequestsFollowed extends Migration {
  override up(): void {
    this.addSql('alter table "placement_request" add column "version" int not null default 1');
    this.addSql('alter table "referral" add column "note_until" timestamptz null');
    this.addSql(`create table "request_note" ("request_id" uuid not null, "departement" text not null, "sealed" text not null, "wrapped_key" text not null,
      "written_by" uuid not null, "written_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("request_id"))`);
    this.addSql('create index "request_note_expires_at_index" on "request_note" ("expires_at")');
    this.addSql('alter table "request_note" enable row level security');
    this.addSql('alter table "request_note" force row level security');
    this.addSql(`create policy "own_departement" on "request_note" using (${MINE}) with check (${MINE})`);
    this.addSql('alter table "request_note" add constraint request_note_request_key foreign key (departement, request_id) references placement_request (departement, id) on delete cascade');
  }

  override down(): void {
    throw new Error('Notes are never taken away: restore a backup instead.');
  }
}
