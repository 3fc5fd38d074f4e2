import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigurationRefusal } from './configuration.js';

const KEY = /^[\da-f]{64}$/;

/** A key of 32 bytes in a file outside the database, and the variable that names it. */
export interface KeyFile {
  readonly file: string;
  readonly variable: string;
}

/**
 * Reads the key; makes it where there is none, readable by the process' account alone.
 * @throws ConfigurationRefusal when the file can't be read or written, or holds no key; what it holds is not repeated
 */
export function readOrMakeKey({ file, variable }: KeyFile): Buffer {
  const text = tried({ file, variable }, () => {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    }
    return readFileSync(file, 'utf8').trim();
  });
  if (!KEY.test(text)) {
    throw new ConfigurationRefusal([`${variable} : le fichier « ${file} » ne contient pas une clé (64 chiffres hexadécimaux) ; remettez celui de la sauvegarde`
      + ` / the file "${file}" holds no key (64 hexadecimal digits); put the one from the backup back`]);
  }
  return Buffer.from(text, 'hex');
}

function tried<T>({ file, variable }: KeyFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationRefusal([`${variable} : le fichier « ${file} » ne peut être lu ou écrit (${code}) / the file "${file}" cannot be read or written (${code})`]);
  }
}
