import { existsSync } from 'node:fs';
import { type Database, type Em, inTerritory } from '@ugo/persistence';
import { type BoundSeal, findSealed, Seal } from '@ugo/placement-request';
import { type Configuration, ConfigurationRefusal } from './configuration.js';
import { readOrMakeKey } from './key-file.js';

/**
 * Key that seals identities and notes (`UGO_SEAL_KEY_FILE`). Made at the first start, and never again: where the database holds sealed
 * texts, a key that is missing or opens none of them stops the start, so that nothing is sealed with a second one.
 * @throws ConfigurationRefusal
 */
export async function sealKey({ sealKeyFile: file }: Configuration, database: Database): Promise<Buffer> {
  const sealed = await inTerritory(database.orm.em as Em, 'system', findSealed);
  if (sealed && !existsSync(file)) {
    throw new ConfigurationRefusal([`UGO_SEAL_KEY_FILE : la base contient des identités ou des notes scellées, et le fichier « ${file} » manque ; remettez celui de l’installation`
      + ` / the database holds sealed identities or notes, and the file "${file}" is missing; put the installation’s own back`]);
  }
  const key = readOrMakeKey({ file, variable: 'UGO_SEAL_KEY_FILE' });
  if (sealed && !opens(key, sealed)) {
    throw new ConfigurationRefusal([`UGO_SEAL_KEY_FILE : la clé du fichier « ${file} » n’ouvre pas ce que la base tient scellé ; remettez celle de l’installation`
      + ` / the key in the file "${file}" does not open what the database holds sealed; put the installation’s own back`]);
  }
  return key;
}

function opens(key: Buffer, { about, ...sealed }: BoundSeal): boolean {
  try {
    new Seal(key).open(sealed, about);
    return true;
  } catch {
    return false;
  }
}
