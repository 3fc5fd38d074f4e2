import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';

/** "Free right now?", asked of hosts by a one-tap link; and messages of which there is one, however often somebody thinks of sending it. */
export class FreeNow extends Migration {
  override up(): void {
    this.addSql(`create table "free_now_ask" ("id" uuid not null, "departement" text not null, "host_departement" text not null, "host_id" uuid not null, "request_id" uuid not null,
      "search_id" uuid not null, "rank" int not null, "places" int not null, "night" date not null, "asked_at" timestamptz not null, "asked_by" uuid not null, "expires_at" timestamptz not null,
      "answer" text null, "answered_at" timestamptz null, "until" timestamptz null, "reason" text null, "refused_tries" int not null default 0, primary key ("id"))`);
    this.addSql('create index "free_now_ask_request_id_index" on "free_now_ask" ("request_id")');
    this.addSql('alter table "free_now_ask" add constraint free_now_ask_request_key foreign key (departement, request_id) references placement_request (departement, id) on delete cascade');
    this.addSql('alter table "free_now_ask" add constraint free_now_ask_host_key foreign key (host_departement, host_id) references host (departement, id) on delete cascade');
    this.addSql('alter table "free_now_ask" enable row level security');
    this.addSql('alter table "free_now_ask" force row level security');
    this.addSql(`create policy "own_departement" on "free_now_ask" using (${MINE}) with check (${MINE})`);
    this.addSql('alter table "notification" add column "once" text null');
    this.addSql('alter table "notification" add constraint "notification_once_unique" unique ("once")');
  }

  override down(): void {
    throw new Error('Answers are never taken away: restore a backup instead.');
  }
}
