import { Migration } from '@mikro-orm/migrations';

const MINE = 'departement = any ((select ugo_departements())::text[])';

/** What searches could not answer, as demand without a person. */
export class UnmetNeeds extends Migration {
  override up(): void {
    this.addSql(`create table "unmet_need" ("id" uuid not null, "departement" text not null, "month" text not null, "once" text null, "searches" int not null,
      "lat" int null, "lon" int null, "shape" jsonb not null, primary key ("id"))`);
    this.addSql('create index "unmet_need_departement_month_index" on "unmet_need" ("departement", "month")');
    this.addSql('alter table "unmet_need" add constraint "unmet_need_departement_once_unique" unique ("departement", "once")');
    this.addSql('alter table "unmet_need" enable row level security');
    this.addSql('alter table "unmet_need" force row level security');
    this.addSql(`create policy "own_departement" on "unmet_need" using (${MINE}) with check (${MINE})`);
  }

  override down(): void {
    throw new Error('Unmet needs are never taken away: restore a backup instead.');
  }
}
