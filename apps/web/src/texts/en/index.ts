import type { Texts } from '../language.js';
import { account } from './account.js';
import { audit } from './audit.js';
import { availability } from './availability.js';
import { common } from './common.js';
import { directory } from './directory.js';
import { following } from './following.js';
import { help } from './help.js';
import { imports } from './imports.js';
import { oversight } from './oversight.js';
import { placementRequest } from './placement-request.js';
import { planning } from './planning.js';
import { policy } from './policy.js';
import { received } from './received.js';
import { report } from './report.js';
import { requestForm } from './request-form.js';
import { retention } from './retention.js';
import { settings } from './settings.js';
import { siblings } from './siblings.js';
import { stay } from './stay.js';

export const en: Texts = {
  ...common,
  ...account,
  ...audit,
  ...availability,
  ...directory,
  ...following,
  ...help,
  ...imports,
  oversight,
  ...placementRequest,
  ...planning,
  policy,
  ...received,
  ...report,
  ...requestForm,
  ...retention,
  ...settings,
  ...siblings,
  ...stay,
};
