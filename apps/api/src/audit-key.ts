import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Configuration } from './configuration.js';

/**
 * Key of the code written with each audit entry: whoever can write in the database can't make an entry that passes.
 * Kept outside the database, made at the first start, readable by the process' account alone.
 */
export function auditKey({ auditKeyFile }: Configuration): Buffer {
  if (!existsSync(auditKeyFile)) {
    mkdirSync(dirname(auditKeyFile), { recursive: true });
    writeFileSync(auditKeyFile, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return Buffer.from(readFileSync(auditKeyFile, 'utf8').trim(), 'hex');
}
