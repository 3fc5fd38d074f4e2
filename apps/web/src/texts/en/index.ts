import type { Texts } from '../language.js';
import { account } from './account.js';
import { availability } from './availability.js';
import { common } from './common.js';
import { oversight } from './oversight.js';
import { placementRequest } from './placement-request.js';
import { policy } from './policy.js';

export const en: Texts = { ...common, ...account, ...availability, ...placementRequest, oversight, policy };
