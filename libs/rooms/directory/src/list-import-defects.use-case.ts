import { Injectable } from '@nestjs/common';
import { type Actor, cursorId, grantsFor, isWholeDepartement, type Page, pageOf, Work } from '@ugo/access';
import type { ImportDefectsArgs } from './dto/shares.args.js';
import { defectView, type ImportDefectLine } from './import-defect.view.js';
import type { ImportDefectView } from './share.types.js';
import { textArray } from './sql.js';

/** What was imported as it is and awaits a decision, of the Départements for which the actor decides. */
@Injectable()
export class ListImportDefects {
  constructor(private readonly work: Work) {}

  execute(actor: Actor, { first, after, source = null, decidedToo }: ImportDefectsArgs): Promise<Page<ImportDefectView>> {
    const departements = grantsFor(actor, 'directory.decide').filter(isWholeDepartement).map(({ departement }) => departement);
    const afterId = cursorId(after);
    return this.work.read(actor, async (em) => {
      const rows = await em.execute<ImportDefectLine[]>(`
        select id, departement, source, subject, defect, line, found_at as "foundAt", decided_at as "decidedAt" from import_defect
        where departement = any(?::text[]) and (?::text is null or source = ?) and (? or decided_at is null) and (?::uuid is null or id > ?) order by id limit ?`,
      [textArray(departements), source, source, decidedToo, afterId, afterId, first + 1]);
      return pageOf(rows, first, ({ id }) => id, defectView);
    });
  }
}
