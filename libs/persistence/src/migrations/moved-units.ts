import { Migration } from '@mikro-orm/migrations';

/**
 * A unit that moves to another establishment exists since and until when that one does: its figures are worked out again. Its marks are a trigger
 * of their own, beside those of `occupancy-dirty`, which marked every other column a figure is counted from.
 */
export class MovedUnits extends Migration {
  override up(): void {
    this.addSql(`create function ugo_occupancy_host_moved() returns trigger language plpgsql as $$ begin
      if current_user <> 'ugo_app' and current_setting('ugo.restoring', true) = 'on' then return null; end if;
      insert into occupancy_dirty (departement, host_id, from_night) select n.departement, n.id, date '1900-01-01' from old_rows o join new_rows n using (id) where o.establishment_id is distinct from n.establishment_id;
      return null; end $$`);
    this.addSql('create trigger occupancy_moved after update on "host" referencing old table as old_rows new table as new_rows for each statement execute function ugo_occupancy_host_moved()');
  }

  override down(): void {
    this.addSql('drop trigger occupancy_moved on "host"');
    this.addSql('drop function ugo_occupancy_host_moved()');
  }
}
