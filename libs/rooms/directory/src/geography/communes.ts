import { departementOfCommune, isDepartementCode, type DepartementCode } from '@ugo/domain/kernel';
import { csvRows } from '../import/csv-rows.js';
import { ImportFileRefusal } from '../import/refusal.js';
import { peekLine, textLines, type ByteSource } from '../import/text-lines.js';
import { properName, searchKey } from './commune-name.js';

/** A commune, as the La Poste file knows it. */
export interface Commune {
  /** INSEE code, five characters. */
  readonly insee: string;
  /** Readable name: case and hyphens restored, accents only where they are sure. */
  readonly name: string;
  /** The name as the file writes it. */
  readonly nameRaw: string;
  /** What names are compared by ({@link searchKey}). */
  readonly key: string;
  /** Keys of other names it answers to: communes merged into it, districts that have their own postal line. */
  readonly otherKeys: readonly string[];
  /** Sorted, each once. */
  readonly postcodes: readonly string[];
  readonly departement: DepartementCode;
  /** Mean of the file's points for this commune. */
  readonly lat: number;
  readonly lon: number;
}

const COLUMNS = ['Code_commune_INSEE', 'Nom_commune', 'Code_postal', 'latitude', 'longitude', 'Ligne_5'] as const;

/** Paris, Lyon and Marseille come only as arrondissements: the commune they make up, by the first three characters of theirs. */
const WHOLE_CITIES: readonly { readonly arrondissement: RegExp; readonly insee: string; readonly nameRaw: string }[] = [
  { arrondissement: /^751(?:0[1-9]|1\d|20)$/, insee: '75056', nameRaw: 'PARIS' },
  { arrondissement: /^6938[1-9]$/, insee: '69123', nameRaw: 'LYON' },
  { arrondissement: /^132(?:0[1-9]|1[0-6])$/, insee: '13055', nameRaw: 'MARSEILLE' },
];

interface Gathered {
  readonly nameRaw: string;
  readonly otherNames: Set<string>;
  readonly postcodes: Set<string>;
  rows: number;
  lat: number;
  lon: number;
}

function gather(into: Map<string, Gathered>, insee: string, names: readonly string[], postcode: string, lat: number, lon: number): void {
  let found = into.get(insee);
  if (!found) into.set(insee, found = { nameRaw: names[0]!, otherNames: new Set(), postcodes: new Set(), rows: 0, lat: 0, lon: 0 });
  for (const name of names) if (name !== '') found.otherNames.add(searchKey(name));
  found.postcodes.add(postcode);
  found.rows += 1;
  found.lat += lat;
  found.lon += lon;
}

/**
 * The communes of the La Poste file (`;`, header), rows of one commune merged, Paris, Lyon and Marseille added as communes
 * beside their arrondissements. What is in no Département (Polynésie, Nouvelle-Calédonie, Monaco ...) is left out.
 */
export async function* readCommunes(source: ByteSource): AsyncGenerator<Commune> {
  const { first, all } = await peekLine(textLines(source));
  if (!first) throw new ImportFileRefusal('emptyFile', 'file', COLUMNS.join(';'));
  const header = first.text.split(';');
  if (header.length < COLUMNS.length) throw new ImportFileRefusal('wrongSeparator', 'separator', ';', first.number);
  const at = COLUMNS.map((column) => header.indexOf(column));
  const missing = COLUMNS.filter((_, index) => at[index] === -1);
  if (missing.length > 0) throw new ImportFileRefusal('missingColumns', missing.join(', '), COLUMNS.join(';'), first.number);
  const gathered = new Map<string, Gathered>();
  let isHeader = true;
  for await (const { cells } of csvRows(all, ';')) {
    if (isHeader) { isHeader = false; continue; }
    const [insee = '', nameRaw = '', postcode = '', lat = '', lon = '', district = ''] = at.map((index) => cells[index] ?? '');
    if (!/^(?:\d{2}|2[AB])\d{3}$/.test(insee) || !/^\d{5}$/.test(postcode) || lat === '' || lon === '') continue;
    if (!isDepartementCode(departementOfCommune(insee))) continue;
    gather(gathered, insee, [nameRaw, district], postcode, Number(lat), Number(lon));
    const city = WHOLE_CITIES.find(({ arrondissement }) => arrondissement.test(insee));
    if (city) gather(gathered, city.insee, [city.nameRaw], postcode, Number(lat), Number(lon));
  }
  for (const [insee, { nameRaw, otherNames, postcodes, rows, lat, lon }] of gathered) {
    const key = searchKey(nameRaw);
    otherNames.delete(key);
    yield {
      insee, name: properName(nameRaw), nameRaw, key, otherKeys: [...otherNames], postcodes: [...postcodes].sort(),
      departement: departementOfCommune(insee), lat: lat / rows, lon: lon / rows,
    };
  }
}
