import { Migration } from '@mikro-orm/migrations';

/** Tables whose rows hang on a host of the same Département. */
export const HOST_TABLES = [
  'host_share', 'home_address', 'availability', 'closure', 'on_call', 'reserved_place', 'stay', 'offer',
  'authorisation', 'approval', 'derogation', 'suspension', 'leave',
] as const;

/** What the entities can't say: keys across rooms, tables that are only ever added to, the outbox's wake-up. */
export class Guarantees extends Migration {
  override up(): void {
    for (const table of HOST_TABLES) {
      // Two columns, so that a row can never hang on a host of another Département.
      this.addSql(`alter table "${table}" add constraint ${table}_host_key foreign key (departement, host_id) references host (departement, id) on delete cascade`);
    }
    // An audit entry, once written, stays as it is: the application's role can't change or remove it.
    this.addSql('revoke update, delete, truncate on audit_entry from ugo_app');
    this.addSql('revoke update, delete, truncate on audit_seal from ugo_app');
    this.addSql('revoke update, truncate on audit_pending from ugo_app');
    this.addSql('create sequence outbox_sequence');
  }

  override down(): void {
    throw new Error('Guarantees are never taken away: restore a backup instead.');
  }
}
