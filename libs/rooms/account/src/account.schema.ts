import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { departementColumn, SYSTEM_ONLY, territorial } from '@ugo/persistence';

/** A person who signs in. Belongs to the Département that administers it; its roles may reach others. */
export const Account = defineEntity({
  name: 'Account',
  ...territorial,
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    /** Lower case; unique in all Départements, because sign-in does not know the Département. */
    email: p.text().unique(),
    displayName: p.text(),
    /** argon2id, PHC string; null until the first recovery link is used. */
    passwordHash: p.text().nullable(),
    disabled: p.boolean().default(false),
    createdAt: p.datetime(),
  },
});
export type AccountRow = InferEntity<typeof Account>;

/** One role of one account, for what it is given. `departement` is where the role is exercised. */
export const RoleAssignment = defineEntity({
  name: 'RoleAssignment',
  ...territorial,
  indexes: [{ properties: ['accountId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').deleteRule('cascade'),
    role: p.text(),
    /** Narrows the role; all null = the whole Département. */
    territoryId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    establishmentId: p.uuid().nullable(),
    hostId: p.uuid().nullable(),
  },
});
export type RoleAssignmentRow = InferEntity<typeof RoleAssignment>;

/** A signed-in browser or program; only the SHA-256 of its token is kept. */
export const Session = defineEntity({
  name: 'Session',
  ...territorial,
  indexes: [{ properties: ['accountId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').deleteRule('cascade'),
    tokenHash: p.text().unique(),
    createdAt: p.datetime(),
    lastSeenAt: p.datetime(),
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});
export type SessionRow = InferEntity<typeof Session>;

/** A one-time link, issued by an administrator, to choose a password. */
export const RecoveryLink = defineEntity({
  name: 'RecoveryLink',
  ...territorial,
  indexes: [{ properties: ['accountId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').deleteRule('cascade'),
    tokenHash: p.text().unique(),
    issuedBy: p.uuid(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
});
export type RecoveryLinkRow = InferEntity<typeof RecoveryLink>;

/**
 * Tries at an address in a row, whether or not an account has it: slowing an unknown one in the same way tells nobody which exist.
 * Belongs to no Département: only sign-in, which is the system's work, reads and writes it.
 */
export const SignInSlowing = defineEntity({
  name: 'SignInSlowing',
  rowLevelSecurity: 'force',
  policies: [{ name: 'system_only', command: 'all', using: SYSTEM_ONLY, check: SYSTEM_ONLY }],
  indexes: [{ properties: ['lastTryAt'] }],
  properties: {
    /** SHA-256 of the address: a stranger's address is not kept. */
    addressDigest: p.text().primary(),
    /** Since the last success, those still being checked included. */
    tries: p.integer(),
    lastTryAt: p.datetime(),
    slowedUntil: p.datetime().nullable(),
  },
});
export type SignInSlowingRow = InferEntity<typeof SignInSlowing>;
