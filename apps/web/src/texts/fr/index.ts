import { account } from './account.js';
import { audit } from './audit.js';
import { availability } from './availability.js';
import { common } from './common.js';
import { directory } from './directory.js';
import { help } from './help.js';
import { imports } from './imports.js';
import { placementRequest } from './placement-request.js';
import { settings } from './settings.js';

/** Every sentence of the application, in French, a file for each room. English is beside it, of the same shape. */
export const fr = { ...common, ...account, ...audit, ...availability, ...directory, ...help, ...imports, ...placementRequest, ...settings };
