import type { DepartementCode } from '@ugo/domain/kernel';

/** A point of the GeoJSON form: longitude first. */
type Position = readonly number[];
type Ring = readonly Position[];

/** The GeoJSON of the mainland Départements: each feature carries its INSEE code. */
export interface DepartementGeoJson {
  readonly features: readonly {
    readonly properties: { readonly code: string };
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}

interface Box { readonly south: number; readonly west: number; readonly north: number; readonly east: number }
interface Shape { readonly code: DepartementCode; readonly rings: readonly Ring[]; readonly box: Box }

/** The overseas Départements, which the contours lack: a box around their land. Saint-Martin and Saint-Barthélemy are none of them. */
export const OVERSEAS_BOXES: Readonly<Record<DepartementCode, Box>> = {
  971: { south: 15.78, west: -61.9, north: 16.6, east: -60.95 },
  972: { south: 14.35, west: -61.3, north: 14.95, east: -60.75 },
  973: { south: 2.05, west: -54.7, north: 5.85, east: -51.55 },
  974: { south: -21.45, west: 55.15, north: -20.82, east: 55.9 },
  976: { south: -13.08, west: 44.95, north: -12.58, east: 45.35 },
};

/** Inhabited islands that the simplified contours leave out: a disc around each. */
const ISLANDS: readonly { readonly code: DepartementCode; readonly lat: number; readonly lon: number; readonly km: number }[] = [
  { code: '56', lat: 47.3397, lon: -2.8758, km: 3 }, // Hoëdic
  { code: '56', lat: 47.3894, lon: -2.9669, km: 4 }, // Houat
  { code: '56', lat: 47.5862, lon: -2.8488, km: 5 }, // Île-aux-Moines, Île-d'Arz
  { code: '29', lat: 48.0384, lon: -4.8577, km: 3 }, // Sein
  { code: '29', lat: 48.3954, lon: -4.9604, km: 3 }, // Molène
  { code: '29', lat: 48.7454, lon: -4.014, km: 4 }, // Batz
  { code: '17', lat: 46.0183, lon: -1.1696, km: 3 }, // Aix
  { code: '22', lat: 48.8512, lon: -3.0013, km: 3 }, // Bréhat
];

/**
 * How far outside every contour a point may lie and still be told as inside. The contours are simplified: of the 35,000
 * communes' points, none but the islands above lies farther out. More would annex Basel.
 */
export const CONTOUR_TOLERANCE_KM = 2;

const KM_PER_DEGREE = 111.2;

/** Where a point lies, told without a network or a database. */
export class Contours {
  readonly #shapes: readonly Shape[];

  constructor(geojson: DepartementGeoJson) {
    this.#shapes = geojson.features.map(({ properties, geometry }) => {
      const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates as Ring[][] : [geometry.coordinates as Ring[]];
      const rings = polygons.flat();
      return { code: properties.code, rings, box: boxOf(rings) };
    });
  }

  /** The Département of a point; `null` in the sea or abroad, beyond the tolerance. */
  departementAt(lat: number, lon: number, toleranceKm: number = CONTOUR_TOLERANCE_KM): DepartementCode | null {
    if (!Number.isFinite(lat) || !Number.isFinite(lon)) return null;
    const overseas = Object.keys(OVERSEAS_BOXES).find((code) => inBox(OVERSEAS_BOXES[code]!, lat, lon, 0));
    if (overseas) return overseas;
    const island = ISLANDS.find((each) => distanceKm([[each.lon, each.lat]], lat, lon) <= each.km);
    if (island) return island.code;
    const near = this.#shapes.filter(({ box }) => inBox(box, lat, lon, toleranceKm / KM_PER_DEGREE));
    const inside = near.find(({ rings }) => rings.reduce((odd, ring) => odd !== crosses(ring, lat, lon), false));
    if (inside || toleranceKm <= 0) return inside?.code ?? null;
    const distances = near.map(({ code, rings }) => ({ code, km: Math.min(...rings.map((ring) => distanceKm(ring, lat, lon))) }));
    const nearest = distances.reduce<{ code: string; km: number } | null>((best, each) => (best && best.km <= each.km ? best : each), null);
    return nearest && nearest.km <= toleranceKm ? nearest.code : null;
  }

  /** Whether the point lies in one of the 101 Départements. */
  isInFrance(lat: number, lon: number, toleranceKm: number = CONTOUR_TOLERANCE_KM): boolean {
    return this.departementAt(lat, lon, toleranceKm) !== null;
  }

  /** How far a point lies from a Département, in km: 0 inside it; `null` when the Département is unknown. Overseas by its box. */
  distanceTo(departement: DepartementCode, lat: number, lon: number): number | null {
    const box = OVERSEAS_BOXES[departement];
    if (box) return distanceKm([[clamp(lon, box.west, box.east), clamp(lat, box.south, box.north)]], lat, lon);
    const shape = this.#shapes.find(({ code }) => code === departement);
    if (!shape) return null;
    if (this.departementAt(lat, lon, 0) === departement) return 0;
    return Math.min(...shape.rings.map((ring) => distanceKm(ring, lat, lon)));
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function boxOf(rings: readonly Ring[]): Box {
  const box = { south: 90, west: 180, north: -90, east: -180 };
  for (const [lon = 0, lat = 0] of rings.flat()) {
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
  }
  return box;
}

/** Whether the point lies in the box, or within `margin` degrees of latitude of it. */
function inBox(box: Box, lat: number, lon: number, margin: number): boolean {
  const wide = margin / Math.cos(lat * Math.PI / 180);
  return lat >= box.south - margin && lat <= box.north + margin && lon >= box.west - wide && lon <= box.east + wide;
}

/** Even-odd rule: whether a ray from the point to the east crosses the ring an odd number of times. */
function crosses(ring: Ring, lat: number, lon: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi = 0, yi = 0] = ring[i]!;
    const [xj = 0, yj = 0] = ring[j]!;
    if (yi > lat !== yj > lat && lon < (xj - xi) * (lat - yi) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

/** Distance in km to the nearest edge of the ring, on a plane around the point: exact enough at this scale. */
function distanceKm(ring: Ring, lat: number, lon: number): number {
  const kx = KM_PER_DEGREE * Math.cos(lat * Math.PI / 180);
  let best = Infinity;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const ax = (ring[j]![0]! - lon) * kx;
    const ay = (ring[j]![1]! - lat) * KM_PER_DEGREE;
    const dx = (ring[i]![0]! - lon) * kx - ax;
    const dy = (ring[i]![1]! - lat) * KM_PER_DEGREE - ay;
    const along = dx === 0 && dy === 0 ? 0 : clamp(-(ax * dx + ay * dy) / (dx * dx + dy * dy), 0, 1);
    best = Math.min(best, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return best;
}
