import { Migration } from '@mikro-orm/migrations';

/** Ceilings by age on what a host publishes: what was published before has none. */
export class AgePlaces extends Migration {
  override up(): void {
    this.addSql('alter table "availability" add column "age_places" jsonb not null default \'[]\'');
  }
}
