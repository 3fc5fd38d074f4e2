import { createReadStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommuneIndex, Contours, type DepartementGeoJson } from './geography/index.js';
import type { ByteSource } from './import/index.js';

/** Public reference files, delivered beside the code in the folder `data/` of the repository. */
const FOLDER = new URL('../../../../data/', import.meta.url);

/** Path of a delivered reference file. */
export const referencePath = (name: string): string => fileURLToPath(new URL(name, FOLDER));

/** The communes of La Poste (2022). */
export const COMMUNES_FILE = referencePath('laposte_hexasmal_2022.csv');

/** A file as a stream of bytes. */
export const streamOf = (path: string): ByteSource => createReadStream(path);

/** Contours of the Départements, from the delivered file. */
export function readContours(): Contours {
  return new Contours(JSON.parse(readFileSync(referencePath('departements-version-simplifiee.geojson'), 'utf8')) as DepartementGeoJson);
}

let held: WeakRef<CommuneIndex> | undefined;

/** The delivered communes in memory, for imports only: read again when nobody holds them any more. */
export async function readCommuneIndex(): Promise<CommuneIndex> {
  const index = held?.deref() ?? await CommuneIndex.load(streamOf(COMMUNES_FILE));
  held = new WeakRef(index);
  return index;
}
