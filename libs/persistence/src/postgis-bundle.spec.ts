import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { slimBundle } from './postgis-bundle.js';

describe('the slim bundle of PostGIS', () => {
  it('keeps what is needed, byte for byte, and drops the rest', () => {
    const raster = entry('raster.so', 'r'.repeat(600));
    const library = entry('postgis.so', 'p'.repeat(513));
    const end = Buffer.alloc(1024);
    const slim = slimBundle(gzipSync(Buffer.concat([entry('share/', ''), raster, library, entry('empty', ''), end])), ['postgis.so', 'empty']);
    expect(gunzipSync(slim)).toEqual(Buffer.concat([library, entry('empty', ''), end]));
  });

  it('says what is missing rather than leave a database that breaks later', () => {
    expect(() => slimBundle(gzipSync(Buffer.concat([entry('raster.so', 'r'), Buffer.alloc(1024)])), ['postgis.so'])).toThrow('lacks postgis.so');
  });
});

/** One file of a tar: what is read of its header, and its content in whole blocks. */
function entry(name: string, content: string): Buffer {
  const made = Buffer.alloc(512 + Math.ceil(content.length / 512) * 512);
  made.write(name, 0);
  made.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  made.write(content, 512);
  return made;
}
