import type { DepartementCode, Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { rowsJson, textArray } from './sql.js';

/** Defects of one import. */
export interface FoundDefects {
  readonly source: 'finess' | 'hosts';
  /** Everything the import looked at: what is no longer wrong with it is forgotten, unless someone decided on it. */
  readonly subjects: readonly string[];
  /** The subjects' Département, where their names are only known within it. */
  readonly departement: DepartementCode | null;
  readonly found: readonly { readonly departement: DepartementCode; readonly subject: string; readonly defect: string; readonly line: number }[];
  readonly at: Date;
  readonly ids: Ids;
}

/** Writes the defects that await a decision, in two statements. A decision already taken stays. */
export async function saveDefects(em: Em, { source, subjects, departement, found, at, ids }: FoundDefects): Promise<void> {
  const rows = rowsJson(found.map((each) => ({ id: ids.next(), ...each })));
  await em.execute(`
    insert into import_defect (id, departement, source, subject, defect, line, found_at)
    select distinct on (departement, subject, defect) id, departement, ?, subject, defect, line, ?::timestamptz
    from jsonb_to_recordset(?::jsonb) as r(id uuid, departement text, subject text, defect text, line int) order by departement, subject, defect, line
    on conflict (departement, source, subject, defect) do update set line = excluded.line where import_defect.line <> excluded.line`, [source, at.toISOString(), rows]);
  await em.execute(`
    delete from import_defect d where d.source = ? and d.decided_at is null and d.subject = any(?::text[]) and (?::text is null or d.departement = ?)
      and not exists (select 1 from jsonb_to_recordset(?::jsonb) as r(subject text, defect text) where r.subject = d.subject and r.defect = d.defect)`,
  [source, textArray(subjects), departement, departement, rows]);
}
