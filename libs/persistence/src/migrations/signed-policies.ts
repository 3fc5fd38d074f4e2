import { Migration } from '@mikro-orm/migrations';

/** A policy tells when it was signed, and a signed one stays as it is: the application's role only adds versions. */
export class SignedPolicies extends Migration {
  override up(): void {
    this.addSql('alter table "search_policy" add column "signed_at" timestamptz null');
    this.addSql('revoke update, delete, truncate on search_policy from ugo_app');
  }

  override down(): void {
    this.addSql('grant update, delete on search_policy to ugo_app');
    this.addSql('alter table "search_policy" drop column "signed_at"');
  }
}
