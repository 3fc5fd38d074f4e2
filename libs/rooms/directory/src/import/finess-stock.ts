import { parse } from 'csv-parse/sync';
import { projectionNamed, toWgs84, type LatLon } from '../geography/projections.js';
import { departementOfStock, finessRecord } from './finess-fields.js';
import type { FinessRecord, FinessRow } from './finess-record.js';
import { ImportFileRefusal } from './refusal.js';
import type { TextLine } from './text-lines.js';

/** What the first line of a stock file looks like: `finess;etalab;111;2026-05-12`. */
export const STOCK_HEADER = /^finess;[^;]*;[^;]*;/;

/** Fields of a `structureet` line, in order. */
const FIELDS = [
  'kind', 'nofinesset', 'nofinessej', 'rs', 'rslongue', 'complrs', 'compldistrib', 'numvoie', 'typvoie', 'voie', 'compvoie', 'lieuditbp', 'commune', 'departement',
  'libdepartement', 'ligneacheminement', 'telephone', 'telecopie', 'categetab', 'libcategetab', 'categagretab', 'libcategagretab', 'siret', 'codeape', 'codemft',
  'libmft', 'codesph', 'libsph', 'dateouv', 'dateautor', 'maj', 'numuai',
] as const;
const AT = Object.fromEntries(FIELDS.map((field, index) => [field, index])) as Record<(typeof FIELDS)[number], number>;

/** Cells of one line. Most have no quote; one that has is CSV, or, in older files, a bare quote in a name. */
function cellsOf(text: string): string[] {
  if (!text.includes('"')) return text.split(';');
  try {
    const [row] = parse(text, { delimiter: ';', relax_quotes: true, relax_column_count: true }) as string[][];
    if (row && (row[0] !== 'structureet' || row.length === FIELDS.length)) return row;
  } catch { /* an opening quote that nothing closes: below, as plain text */ }
  return text.split(';');
}

function isStructure(text: string): boolean {
  return text.startsWith('structureet;');
}

/** One establishment of a `structureet` line. Its point comes later, on a line of its own. */
function structure(line: number, cells: readonly string[]): FinessRecord {
  const cell = (field: (typeof FIELDS)[number]): string => (cells[AT[field]] ?? '').trim();
  const [, postcode = '', town = ''] = /^(\d{5})\s*(.*)$/.exec(cell('ligneacheminement')) ?? [null, '', cell('ligneacheminement')];
  const departement = departementOfStock(cell('departement'), cell('nofinesset'));
  const street = [cell('numvoie') + cell('compvoie'), cell('typvoie'), cell('voie')].filter((part) => part !== '').join(' ');
  const commune = cell('commune').padStart(3, '0');
  return finessRecord(line, {
    finess: cell('nofinesset'), finessEj: cell('nofinessej'), siret: cell('siret'), name: cell('rslongue') || cell('rs'),
    category: cell('categetab'), categoryLabel: cell('libcategetab'),
    address: [street, cell('lieuditbp'), cell('compldistrib')].filter((part) => part !== '').join(' | '), postcode, town,
    telephone: cell('telephone'), openedOn: cell('dateouv'), updatedOn: cell('maj'),
  }, departement, /^\d{3}$/.test(commune) ? `${departement.slice(0, 2)}${commune}` : null, null, null);
}

/** The point of a `geolocalisation` line; `null` when it names no projection we know or no number. */
function point(cells: readonly string[]): LatLon | null {
  const [x, y] = [Number(cells[2] || Number.NaN), Number(cells[3] || Number.NaN)];
  const projection = projectionNamed(cells.slice(4, -1).join(','));
  return projection && Number.isFinite(x) && Number.isFinite(y) ? toWgs84(projection, x, y) : null;
}

/**
 * Records of the ministry's stock form (`;`, no header), streamed. All establishments come before all points, so those that
 * `holds` accepts wait for theirs (some 4 % of the file); the others are yielded at once, without a point.
 */
export async function* readFinessStock(lines: AsyncIterable<TextLine>, holds: (record: FinessRecord) => boolean): AsyncGenerator<FinessRow> {
  const waiting = new Map<string, FinessRecord>();
  let structures = 0;
  for await (const { number, text } of lines) {
    if (isStructure(text)) {
      structures += 1;
      const cells = cellsOf(text);
      if (cells.length !== FIELDS.length) {
        yield { line: number, finess: cells[1] ?? '', unreadable: `${cells.length} ≠ ${FIELDS.length}` };
        continue;
      }
      const record = structure(number, cells);
      if (holds(record) && !waiting.has(record.finess)) waiting.set(record.finess, record);
      else yield record;
    } else if (text.startsWith('geolocalisation;')) {
      const cells = cellsOf(text);
      const record = waiting.get(cells[1] ?? '');
      if (!record) continue;
      waiting.delete(record.finess);
      yield { ...record, ...point(cells) };
    } else if (number > 1 && text.trim() !== '') {
      yield { line: number, finess: '', unreadable: text.slice(0, text.indexOf(';') + 1 || 20) };
    }
  }
  if (structures === 0) throw new ImportFileRefusal('emptyFile', 'file', 'structureet;…');
  yield* waiting.values();
}
