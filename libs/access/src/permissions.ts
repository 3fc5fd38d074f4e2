import type { Role } from '@ugo/domain/kernel';

/** Everything a resolver can ask for. A role holds a permission or it does not; what it reaches is the grant's affair. */
export const PERMISSIONS = [
  'account.manage', 'audit.read', 'directory.read', 'directory.manage', 'directory.decide', 'directory.leave', 'home.ownAddress',
  'availability.read', 'availability.publish', 'availability.confirmForCarer', 'availability.reserve',
  'search.run', 'search.explain', 'search.joint', 'policy.read', 'policy.manage',
  'placement.follow', 'placement.oversee', 'placement.count', 'referral.answer', 'stay.record', 'retention.hold', 'retention.erase',
  'oversight.read', 'oversight.own', 'oversight.export', 'anomaly.report', 'anomaly.follow', 'setting.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Deny by default: what is not written here is refused. */
export const PERMISSIONS_BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  hostStaff: ['directory.read', 'availability.read', 'availability.publish', 'home.ownAddress', 'referral.answer', 'stay.record', 'oversight.own', 'oversight.export', 'anomaly.report'],
  placementService: ['directory.read', 'directory.leave', 'availability.read', 'availability.publish', 'availability.confirmForCarer', 'referral.answer', 'stay.record', 'oversight.own', 'oversight.export', 'anomaly.report'],
  enfanceWorker: ['directory.read', 'availability.read', 'search.run', 'search.explain', 'search.joint', 'policy.read', 'placement.follow', 'stay.record', 'anomaly.report'],
  manager: [
    'directory.read', 'directory.decide', 'directory.leave', 'availability.read', 'availability.reserve',
    'search.run', 'search.explain', 'search.joint', 'policy.read', 'policy.manage', 'placement.oversee', 'placement.count', 'retention.hold',
    'oversight.read', 'oversight.export', 'anomaly.report', 'anomaly.follow', 'setting.manage',
  ],
  administrator: ['account.manage', 'audit.read', 'directory.read', 'directory.manage', 'directory.decide', 'directory.leave', 'policy.read', 'retention.erase', 'anomaly.report', 'anomaly.follow', 'setting.manage'],
  observer: ['directory.read', 'anomaly.report'],
};
