import { declaredAccess } from './declared-access.mjs';

/** The house's own rules. */
export default {
  meta: { name: 'ugo', version: '1.0.0' },
  rules: { 'declared-access': declaredAccess },
};
