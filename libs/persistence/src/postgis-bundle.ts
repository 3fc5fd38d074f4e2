import { gunzipSync, gzipSync } from 'node:zlib';

/** What PostGIS is made of once its extension exists: its library, and the projections it looks up. */
const NEEDED = ['lib/postgresql/postgis-3.so', 'share/proj/proj.db'];
const BLOCK = 512;

/**
 * PostGIS's bundle (a gzipped tar) without raster, topology and the scripts that create extensions: three quarters of
 * it, which each opening of an embedded database would unpack and compile for nothing.
 *
 * @throws when the bundle lacks what PostGIS needs: its makers have moved it
 */
export function slimBundle(bundle: Uint8Array, needed: readonly string[] = NEEDED): Uint8Array {
  const tar = gunzipSync(bundle);
  const kept = new Map<string, Uint8Array>();
  for (let at = 0; at < tar.length && tar[at] !== 0;) {
    const end = at + BLOCK + Math.ceil(parseInt(text(tar, at + 124, 12), 8) / BLOCK) * BLOCK;
    const name = text(tar, at, 100);
    if (needed.includes(name)) kept.set(name, tar.subarray(at, end));
    at = end;
  }
  const missing = needed.filter((name) => !kept.has(name));
  if (missing.length > 0) throw new Error(`PostGIS's bundle lacks ${missing.join(', ')}`);
  return gzipSync(Buffer.concat([...kept.values(), Buffer.alloc(2 * BLOCK)]), { level: 1 });
}

function text(tar: Buffer, at: number, length: number): string {
  const field = tar.toString('latin1', at, at + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}
