import { Migration } from '@mikro-orm/migrations';

/** Who is told what, with no address and no text. */
export class Notifications extends Migration {
  override up(): void {
    this.addSql('create table "notification" ("id" uuid not null, "departement" text not null, "host_id" uuid null, "host_departement" text null, "account_id" uuid null, "channel" text not null, "template" text not null, "subject_id" uuid not null, "state" text not null, "failure" text null, "tries" int not null default 0, "created_at" timestamptz not null, "sent_at" timestamptz null, primary key ("id"))');
    this.addSql('create index "notification_departement_subject_id_index" on "notification" ("departement", "subject_id")');
    this.addSql(`create index notification_queued on notification (created_at) where state = 'queued'`);
    // Both or neither, so that a row never hangs on a host under another Département's name.
    this.addSql('alter table "notification" add constraint notification_host_key foreign key (host_departement, host_id) references host (departement, id) match full on delete cascade');
    this.addSql('alter table "notification" enable row level security');
    this.addSql('alter table "notification" force row level security');
    this.addSql('create policy "own_departement" on "notification" using (departement = any ((select ugo_departements())::text[])) with check (departement = any ((select ugo_departements())::text[]))');
  }

  override down(): void {
    this.addSql('drop table "notification"');
  }
}
