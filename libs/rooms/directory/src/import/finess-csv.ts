import { csvRows, separatorOf } from './csv-rows.js';
import { departementOfFiness, finessRecord, type FinessReadOptions } from './finess-fields.js';
import type { FinessRow } from './finess-record.js';
import { ImportFileRefusal } from './refusal.js';
import type { TextLine } from './text-lines.js';

/** The columns of the geocoded CSV form, in any order; others are ignored. */
export const FINESS_CSV_COLUMNS = [
  'finess_et', 'finess_ej', 'siret', 'raison_sociale', 'categorie', 'lib_categorie', 'adresse', 'code_postal', 'ville',
  'telephone', 'date_ouverture', 'maj', 'latitude', 'longitude',
] as const;

type Column = (typeof FINESS_CSV_COLUMNS)[number];

/** Where each column stands, or the refusal that says what is wrong with the header. */
function positions(header: TextLine): ReadonlyMap<Column, number> {
  const expected = FINESS_CSV_COLUMNS.join(',');
  const names = header.text.split(',').map((name) => name.trim().replace(/^"|"$/g, ''));
  if (!FINESS_CSV_COLUMNS.some((column) => header.text.includes(column))) throw new ImportFileRefusal('unknownFormat', 'file', expected, header.number);
  if (separatorOf(header.text) !== ',') throw new ImportFileRefusal('wrongSeparator', 'separator', ',', header.number);
  const missing = FINESS_CSV_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ImportFileRefusal('missingColumns', missing.join(', '), expected, header.number);
  return new Map(FINESS_CSV_COLUMNS.map((column) => [column, names.indexOf(column)]));
}

function coordinate(text: string): number | null {
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Records of the geocoded CSV form (comma, header, WGS 84), streamed. The first line given must be the header. */
export async function* readFinessCsv(lines: AsyncIterable<TextLine>, header: TextLine, options: FinessReadOptions = {}): AsyncGenerator<FinessRow> {
  const at = positions(header);
  const width = header.text.split(',').length;
  let isHeader = true;
  for await (const { line, cells } of csvRows(lines, ',')) {
    if (isHeader) { isHeader = false; continue; }
    const cell = (column: Column): string => (cells[at.get(column)!] ?? '').trim();
    const finess = cell('finess_et');
    if (cells.length !== width) {
      yield { line, finess, unreadable: `${cells.length} ≠ ${width}` };
      continue;
    }
    const departement = departementOfFiness(finess);
    const commune = options.communes?.resolve(cell('ville'), cell('code_postal'), departement) ?? null;
    const lat = coordinate(cell('latitude'));
    const lon = coordinate(cell('longitude'));
    yield finessRecord(line, {
      finess, finessEj: cell('finess_ej'), siret: cell('siret'), name: cells[at.get('raison_sociale')!] ?? '',
      category: cell('categorie'), categoryLabel: cell('lib_categorie'), address: cell('adresse'), postcode: cell('code_postal'),
      town: cell('ville'), telephone: cell('telephone'), openedOn: cell('date_ouverture'), updatedOn: cell('maj'),
    }, departement, commune?.insee ?? null, lat === null || lon === null ? null : lat, lat === null || lon === null ? null : lon);
  }
}
