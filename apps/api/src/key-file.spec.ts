import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigurationRefusal } from './configuration.js';
import { readOrMakeKey } from './key-file.js';

describe('a key file', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'ugo-key-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const key = (name: string): Buffer => readOrMakeKey({ file: join(folder, name), variable: 'UGO_SEAL_KEY_FILE' });

  it('is made once, readable by its owner alone, and then read', () => {
    const made = key('new/seal-key');
    expect(made).toHaveLength(32);
    expect(statSync(join(folder, 'new/seal-key')).mode & 0o777).toBe(0o600);
    expect(key('new/seal-key')).toEqual(made);
    expect(key('other')).not.toEqual(made);
  });

  it.each(['', 'f00', 'une phrase de passe', `${'0'.repeat(63)}g`])('that holds no key (%s) is refused, named and not repeated', (text) => {
    writeFileSync(join(folder, 'spoilt'), text);
    const refused = (): Buffer => key('spoilt');
    expect(refused).toThrow(ConfigurationRefusal);
    expect(refused).toThrow(/UGO_SEAL_KEY_FILE/);
    if (text) expect(refused).not.toThrow(text);
  });

  it('that can’t be read or made is refused with why', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => key('file/seal-key')).toThrow(/UGO_SEAL_KEY_FILE.*(ENOTDIR|EEXIST)/);
  });
});
