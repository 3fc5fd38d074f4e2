/** A projection the register uses, on the GRS80 ellipsoid: Lambert-93, or a UTM zone of one hemisphere. */
export type Projection = { readonly kind: 'lambert93' } | { readonly kind: 'utm'; readonly zone: number; readonly south: boolean };

/** A point in degrees. RGF93, RGAF09, RGFG95, RGM04 and RGR92 agree with WGS 84 within a metre. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

// GRS80 (WGS 84 differs by 0.1 mm on the minor axis).
const A = 6_378_137;
const F = 1 / 298.257222101;
const E = Math.sqrt(F * (2 - F));
const degrees = (radians: number): number => radians * 180 / Math.PI;
const radians = (value: number): number => value * Math.PI / 180;

/** Isometric latitude. */
const isometric = (lat: number): number => Math.atanh(Math.sin(lat)) - E * Math.atanh(E * Math.sin(lat));

/** Latitude of an isometric latitude, by fixed-point iteration (converges below 1e-12 rad in a dozen turns). */
function latitude(iso: number): number {
  let lat = Math.asin(Math.tanh(iso));
  for (let turn = 0; turn < 12; turn += 1) lat = Math.asin(Math.tanh(iso + E * Math.atanh(E * Math.sin(lat))));
  return lat;
}

/** Lambert-93 (EPSG:2154): parallels 44° and 49°, origin 46°30' N 3° E, false origin 700 km, 6,600 km. */
const L93 = (() => {
  const parallel = (lat: number): number => Math.cos(lat) / Math.sqrt(1 - (E * Math.sin(lat)) ** 2);
  const [south, north, origin] = [radians(44), radians(49), radians(46.5)];
  const n = Math.log(parallel(south) / parallel(north)) / (isometric(north) - isometric(south));
  const c = A * parallel(south) / n * Math.exp(n * isometric(south));
  return { n, c, meridian: radians(3), x0: 700_000, y0: 6_600_000 + c * Math.exp(-n * isometric(origin)) };
})();

function fromLambert93(x: number, y: number): LatLon {
  const dx = x - L93.x0;
  const dy = L93.y0 - y;
  const iso = -Math.log(Math.hypot(dx, dy) / L93.c) / L93.n;
  return { lat: degrees(latitude(iso)), lon: degrees(L93.meridian + Math.atan2(dx, dy) / L93.n) };
}

function toLambert93({ lat, lon }: LatLon): { x: number; y: number } {
  const radius = L93.c * Math.exp(-L93.n * isometric(radians(lat)));
  const angle = L93.n * (radians(lon) - L93.meridian);
  return { x: L93.x0 + radius * Math.sin(angle), y: L93.y0 - radius * Math.cos(angle) };
}

/** Krüger's series to the third power of the flattening: below 1 mm within a UTM zone and its margins. */
const N = F / (2 - F);
const RADIUS = 0.9996 * A / (1 + N) * (1 + N ** 2 / 4 + N ** 4 / 64);
const BETA = [N / 2 - 2 * N ** 2 / 3 + 37 * N ** 3 / 96, N ** 2 / 48 + N ** 3 / 15, 17 * N ** 3 / 480];

function fromUtm(x: number, y: number, zone: number, south: boolean): LatLon {
  const xi = (y - (south ? 10_000_000 : 0)) / RADIUS;
  const eta = (x - 500_000) / RADIUS;
  let xi0 = xi;
  let eta0 = eta;
  BETA.forEach((beta, index) => {
    const k = 2 * (index + 1);
    xi0 -= beta * Math.sin(k * xi) * Math.cosh(k * eta);
    eta0 -= beta * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  const conformal = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
  return { lat: degrees(latitude(Math.atanh(Math.sin(conformal)))), lon: zone * 6 - 183 + degrees(Math.atan2(Math.sinh(eta0), Math.cos(xi0))) };
}

/**
 * Projected metres to degrees. Precision of the arithmetic: better than 1 cm in the area each projection is meant for
 * (tests); the register's own points are good to some metres at best.
 */
export function toWgs84(projection: Projection, x: number, y: number): LatLon {
  return projection.kind === 'lambert93' ? fromLambert93(x, y) : fromUtm(x, y, projection.zone, projection.south);
}

/**
 * The projection a register names, in its older words (`LAMBERT_93`, `UTM_N20`, `UTM_S40`) or its newer ones
 * (`EPSG:2154 RGF93 / Lambert-93 (Métropole)`, `EPSG:5490 RGAF09/UTM Zone 20N (Antilles)`); `null` when it is neither.
 */
export function projectionNamed(text: string): Projection | null {
  if (/lambert[-_ ]?93/i.test(text)) return { kind: 'lambert93' };
  const utm = /UTM[_ ]?(?:zone)? ?(?:([NS])(\d{1,2})|(\d{1,2})([NS]))\b/i.exec(text);
  if (!utm) return null;
  const zone = Number(utm[2] ?? utm[3]);
  return zone >= 1 && zone <= 60 ? { kind: 'utm', zone, south: (utm[1] ?? utm[4])!.toUpperCase() === 'S' } : null;
}

/** The UTM zone of each overseas Département. */
export const OVERSEAS_PROJECTIONS: Readonly<Record<string, Projection>> = {
  971: { kind: 'utm', zone: 20, south: false },
  972: { kind: 'utm', zone: 20, south: false },
  973: { kind: 'utm', zone: 22, south: false },
  974: { kind: 'utm', zone: 40, south: true },
  976: { kind: 'utm', zone: 38, south: true },
};

/**
 * Undoes a known mistake: metres of an overseas UTM zone that were converted as if they were Lambert-93. Going back to the
 * metres and out again by the right zone gives the surveyed point, to the metre. `null` for a Département that has no such zone.
 */
export function recoverWrongZone(departement: string, wrong: LatLon): LatLon | null {
  const projection = OVERSEAS_PROJECTIONS[departement];
  if (!projection) return null;
  const { x, y } = toLambert93(wrong);
  return toWgs84(projection, x, y);
}
