import type { Configuration } from './configuration.js';
import { readOrMakeKey } from './key-file.js';

/**
 * Key of the code written with each audit entry: whoever can write in the database can't make an entry that passes.
 * Kept outside the database, made at the first start, readable by the process' account alone.
 */
export const auditKey = ({ auditKeyFile }: Configuration): Buffer => readOrMakeKey({ file: auditKeyFile, variable: 'UGO_AUDIT_KEY_FILE' });
