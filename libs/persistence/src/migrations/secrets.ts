import { Migration } from '@mikro-orm/migrations';

/** Searches and referrals of secret requests say so themselves: whoever reads them may not see the request. */
export class Secrets extends Migration {
  override up(): void {
    this.addSql('alter table "search" add column "secret" boolean not null default false');
    this.addSql('alter table "referral" add column "secret" boolean not null default false');
    this.addSql('update search s set secret = true from placement_request r where r.id = s.request_id and r.secret');
    this.addSql('update referral f set secret = true from placement_request r where r.id = f.request_id and r.secret');
  }

  override down(): void {
    throw new Error('Who may read is never widened: restore a backup instead.');
  }
}
