import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, badCursor, cursorText, grantsFor, isWholeDepartement, type Page, pageOf, Work } from '@ugo/access';
import type { AuditEntryView } from './audit.types.js';
import type { AuditEntriesArgs } from './dto/audit-entries.args.js';
import { ENTRY_COLUMNS, type EntryColumns } from './entry-content.js';

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** The audit of the Départements the actor administers, newest first. Looking is itself written down, once a reading. */
@Injectable()
export class ListAuditEntries {
  constructor(private readonly work: Work, private readonly audit: AuditTrail) {}

  execute(actor: Actor, { first, after, ...filters }: AuditEntriesArgs): Promise<Page<AuditEntryView>> {
    const departements = [...new Set(grantsFor(actor, 'audit.read').filter(isWholeDepartement).map(({ departement }) => departement))];
    const { sql, params } = where(filters, departements, after);
    return this.work.read(actor, async (em) => {
      const rows = departements.length === 0 ? [] : await em.execute<EntryColumns[]>(
        `select ${ENTRY_COLUMNS} from audit_entry e join departement d on d.code = e.departement where ${sql} order by e.at desc, e.id desc limit ?`, [...params, first + 1]);
      if (!after) {
        for (const departement of departements) {
          await this.audit.write(em, { departement, actorId: actor.accountId, action: 'readAudit', subjectType: 'audit', subjectId: null });
        }
      }
      return pageOf(rows, first, ({ at, id }) => `${at} ${id}`, view);
    });
  }
}

function where({ action, subjectType, subjectId, from, until }: Omit<AuditEntriesArgs, 'first' | 'after'>, departements: readonly string[], after: string | null | undefined) {
  const conditions = [
    [`e.departement in (${departements.map(() => '?').join(', ')})`, departements],
    ...(action ? [['e.action = ?', [action]] as const] : []),
    ...(subjectType ? [['e.subject_type = ?', [subjectType]] as const] : []),
    ...(subjectId ? [['e.subject_id = ?', [subjectId]] as const] : []),
    ...(from ? [['e.at >= (?::date)::timestamp at time zone d.zone', [from]] as const] : []),
    ...(until ? [['e.at < (?::date + 1)::timestamp at time zone d.zone', [until]] as const] : []),
    ...(after ? [['(e.at, e.id) < (?::timestamptz, ?::uuid)', positionOf(after)] as const] : []),
  ] as const;
  return { sql: conditions.map(([sql]) => sql).join(' and '), params: conditions.flatMap(([, params]) => [...params]) };
}

function positionOf(after: string): readonly [at: string, id: string] {
  const [, at, id] = CURSOR.exec(cursorText(after) ?? '') ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) throw badCursor();
  return [at, id];
}

const view = ({ id, departement, at, actorId, action, subjectType, subjectId, details }: EntryColumns): AuditEntryView => (
  { id, departement, at, actorId, action, subjectType, subjectId, details });
