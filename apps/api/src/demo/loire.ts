import type { KnownCommune } from './demo-rows.js';

/** A part of a Département, by the names of its communes. */
export interface DemoTerritory {
  readonly name: string;
  readonly communes: string[];
}

interface Placed extends KnownCommune { readonly lat: number; readonly lon: number }

/** Saint-Étienne and what touches it. */
const AROUND_SAINT_ETIENNE = { lat: 45.4397, lon: 4.3872, degrees: 0.075 };
/** North of it, the Roannais; south of it, east of the Forez plain, the valleys and the Pilat. */
const ROANNAIS_FROM = 45.88;
const FOREZ_FROM = 45.47;
const FOREZ_WEST_OF = 4.33;

/** The four territories of the Loire, by position: near enough for a demo, not the Département's own list. */
export function territoriesOfLoire(communes: readonly Placed[]): DemoTerritory[] {
  const territories = ['Saint-Étienne', 'Gier Ondaine Pilat', 'Forez', 'Roanne'].map((name) => ({ name, communes: [] as string[] }));
  for (const commune of communes) territories.find(({ name }) => name === territoryOf(commune))!.communes.push(commune.insee);
  return territories;
}

function territoryOf({ lat, lon }: Placed): string {
  const { lat: south, lon: east, degrees } = AROUND_SAINT_ETIENNE;
  if (Math.hypot(lat - south, (lon - east) * Math.cos(lat * Math.PI / 180)) < degrees) return 'Saint-Étienne';
  if (lat > ROANNAIS_FROM) return 'Roanne';
  return lat > FOREZ_FROM && lon < FOREZ_WEST_OF ? 'Forez' : 'Gier Ondaine Pilat';
}

/**
 * Establishments of the neighbours, by FINESS number, near the Loire or known far around: whether the Loire sees them, and may ask them
 * (a decision of their Département, ADR 1). The others are there and hidden.
 */
export const NEIGHBOURS: Readonly<Record<string, { readonly name: string; readonly finess: Readonly<Record<string, 'asked' | 'seen' | 'hidden'>>; readonly homes: number }>> = {
  69: {
    name: 'Rhône', homes: 12,
    finess: {
      690793336: 'asked', 690786546: 'asked', 690044581: 'asked', 690787536: 'asked', 690786728: 'seen', 690035621: 'seen',
      690786645: 'seen', 690807714: 'hidden', 690010558: 'hidden',
    },
  },
  43: {
    name: 'Haute-Loire', homes: 6,
    finess: { 430001719: 'asked', 430003848: 'asked', 430007336: 'asked', 430005934: 'seen', 430005538: 'hidden' },
  },
};
