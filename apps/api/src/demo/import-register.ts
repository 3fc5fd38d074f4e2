import { type CommuneIndex, type Contours, type FinessContent, type FinessDirectory, type FinessRow, importFiness, type ImportItem, readFiness, referencePath, streamOf } from '@ugo/directory';
import type { DepartementCode, HostKind } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';

const REGISTER = 'finess_protection_enfance_2021.csv';
/** Managing bodies that the field's public documents name; the register's file has their numbers only. */
const KNOWN_BODIES: Readonly<Record<string, string>> = { 420010092: 'Département de la Loire', 420787327: 'ANEF Loire', 420787111: 'Sauvegarde 42' };

/** An establishment of the register, as the directory holds it now. */
export interface RegisteredEstablishment {
  readonly id: string;
  readonly departement: DepartementCode;
  readonly finess: string;
  readonly kind: HostKind;
  readonly name: string;
}

/** What the import of the register stands on. */
export interface RegisterTools {
  readonly communes: CommuneIndex;
  readonly contours: Contours;
  readonly directory: FinessDirectory;
}

/**
 * Imports rows of the delivered register, by the import that administrators use, in the caller's transaction. They keep their public
 * name, address and telephone, and are marked: what hangs on them is invented.
 */
export async function importRegister(em: Em, { communes, contours, directory }: RegisterTools, wanted: (row: FinessRow) => boolean, at: Date): Promise<RegisteredEstablishment[]> {
  const items: ImportItem<FinessContent>[] = [];
  const { defects } = await importFiness(keep(readFiness(streamOf(referencePath(REGISTER)), { communes }), wanted), { contours }, {
    findByFiness: () => Promise.resolve(new Map<string, never>()),
    save: (batch) => Promise.resolve(void items.push(...batch)),
  });
  await directory.write(em, { items, defects, at, kept: new Map(items.map(({ key, content }) => [key, content.departement])) });
  await em.execute('update establishment set fictitious = true');
  await em.execute('update organisation set fictitious = true, name = coalesce((?::jsonb) ->> finess_ej, name)', [JSON.stringify(KNOWN_BODIES)]);
  return em.execute<RegisteredEstablishment[]>('select id, departement, finess, kind, name from establishment order by finess');
}

async function* keep(rows: AsyncIterable<FinessRow>, wanted: (row: FinessRow) => boolean): AsyncGenerator<FinessRow> {
  for await (const row of rows) if (wanted(row)) yield row;
}
