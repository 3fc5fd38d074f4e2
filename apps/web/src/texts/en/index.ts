import type { Texts } from '../language.js';
import { account } from './account.js';
import { availability } from './availability.js';
import { common } from './common.js';
import { following } from './following.js';
import { placementRequest } from './placement-request.js';
import { requestForm } from './request-form.js';
import { siblings } from './siblings.js';

export const en: Texts = { ...common, ...account, ...availability, ...placementRequest, ...requestForm, ...following, ...siblings };
