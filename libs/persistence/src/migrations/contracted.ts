import { Migration } from '@mikro-orm/migrations';

/** The places of a foster carer's contract, that capacity days are counted from; of approvals recorded before none is known. */
export class Contracted extends Migration {
  override up(): void {
    this.addSql('alter table "approval" add column "contracted" int null');
    this.addSql('alter table "approval" add constraint "approval_contracted" check (contracted >= 0 and contracted <= 3)');
  }
}
