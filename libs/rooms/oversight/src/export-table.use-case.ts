import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, forbidden, invalid, isRefusal, may, notFound, problem, type Refusal, Refused, Work } from '@ugo/access';
import { type Clock, isDepartementCode } from '@ugo/domain/kernel';
import type { Table } from './tables/table.js';
import { WORKING_LISTS, type WorkingListKey } from './tables/working-lists.js';
import { csvOf, type ExportFormat, xlsxOf } from './tables/write-table.js';
import { WorkingLists } from './working-lists.use-case.js';

/** What stands after the `?`: filters as text, read by the table that is asked for. */
export type Filters = Readonly<Record<string, unknown>>;
/** A table as a subject gives it to whoever asks. @throws Refused when a filter can't be read */
export type TableSource = (actor: Actor, filters: Filters) => Promise<Table | Refusal>;

/** A file as it leaves. */
export interface ExportedFile {
  /** In French, without an extension's dot problem: letters, digits, hyphens. */
  readonly name: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** Any table of this room as a file, read as on the screen by whoever may see it there; each one leaves an audit line. */
@Injectable()
export class ExportTable {
  /** Every table by its name in the address: a subject adds its own here. */
  private readonly sources: Readonly<Record<string, TableSource>>;

  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock, lists: WorkingLists) {
    const ofList = (key: WorkingListKey): TableSource => async (actor, filters) => lists.list(actor, departementOf(filters), key);
    this.sources = {
      ...Object.fromEntries((Object.keys(WORKING_LISTS) as WorkingListKey[]).map((key) => [key, ofList(key)])),
      quarterlySheet: async (actor, filters) => lists.sheet(actor, { establishmentId: textOf(filters, 'establishmentId', UUID), quarter: textOf(filters, 'quarter', QUARTER) }, ['oversight.read', 'oversight.own']),
    };
  }

  /** @throws Refused when a filter can't be read; GraphQLError FORBIDDEN when the role does not allow it */
  async execute(actor: Actor, key: string, format: ExportFormat, filters: Filters): Promise<ExportedFile | Refusal> {
    if (!may(actor, 'oversight.export')) throw forbidden();
    const source = Object.hasOwn(this.sources, key) ? this.sources[key] : undefined;
    if (!source) return notFound();
    const table = await source(actor, filters);
    if (isRefusal(table)) return table;
    const body = format === 'csv' ? csvOf(table) : await xlsxOf(table);
    await this.work.read(actor, (em) => this.audit.write(em, {
      departement: table.departement ?? departementOf(filters), actorId: actor.accountId, action: 'exportTable', subjectType: 'table', subjectId: key,
      details: { format, filters: readable(filters), rows: table.rows.length },
    }));
    return { name: `ugo-${slug(WORKING_LISTS[key as WorkingListKey]?.title.fr ?? table.title.fr)}-${this.clock.now().toISOString().slice(0, 10)}.${format}`, mediaType: MEDIA_TYPES[format], body };
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const QUARTER = /^(19|20|21)\d{2}-Q[1-4]$/;
const FILTERS: Readonly<Record<string, (value: string) => boolean>> = {
  departement: isDepartementCode, establishmentId: (value) => UUID.test(value), quarter: (value) => QUARTER.test(value),
};

/** Filters as the audit keeps them: codes and ids, never words that somebody wrote into an address. */
function readable(filters: Filters): Record<string, string> {
  return Object.fromEntries(Object.entries(FILTERS).flatMap(([name, fits]) => {
    const value = filters[name];
    return typeof value === 'string' && fits(value) ? [[name, value]] : [];
  }));
}

function textOf(filters: Filters, name: string, pattern: RegExp): string {
  const value = filters[name];
  if (typeof value !== 'string' || !pattern.test(value)) throw new Refused(invalid([problem(name, 'unreadable', ['Ce filtre manque ou n’est pas lisible.', 'This filter is missing or can’t be read.'])]));
  return value;
}

function departementOf(filters: Filters): string {
  const code = filters['departement'];
  if (!isDepartementCode(code)) throw new Refused(invalid([problem('departement', 'unreadable', ['Donnez le code INSEE d’un Département.', 'Give the INSEE code of a Département.'])]));
  return code;
}

const slug = (title: string): string => title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z\d]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 80);
