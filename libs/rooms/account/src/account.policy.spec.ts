import { describe, expect, it } from '@jest/globals';
import type { Actor, Grant } from '@ugo/access';
import { type Role, ROLES } from '@ugo/domain/kernel';
import { administeredBy, administers, SCOPES, scopeProblems, type Scope } from './account.policy.js';

const NOTHING = { territoryId: null, organisationId: null, establishmentId: null, hostId: null };
const grant = (role: Role, departement: string, scope: Partial<Grant> = {}): Grant => ({ role, departement, ...NOTHING, ...scope });
const actor = (...grants: Grant[]): Actor => ({ accountId: 'a', sessionId: 's', departement: '42', grants });

describe('who administers accounts', () => {
  it.each(ROLES)('%s', (role) => expect(administers(actor(grant(role, '42')), '42')).toBe(role === 'administrator'));

  it('only where the role is exercised, wherever the account comes from', () => {
    expect(administeredBy(actor(grant('administrator', '69'), grant('manager', '42'), grant('administrator', '69')))).toEqual(['69']);
    expect(administers(actor(grant('administrator', '69')), '42')).toBe(false);
    expect(administers(actor(), '42')).toBe(false);
  });

  it.each(SCOPES)('not with a grant narrowed by %s', (scope) => expect(administers(actor(grant('administrator', '42', { [scope]: 'x' })), '42')).toBe(false));
});

describe('what a role may be given for', () => {
  const codes = (role: Role, ...scopes: Scope[]): string[] => scopeProblems(role, { ...NOTHING, ...Object.fromEntries(scopes.map((scope) => [scope, 'x'])) }).map(({ code }) => code);
  const allowed: Readonly<Record<Role, readonly Scope[]>> = {
    hostStaff: ['organisationId', 'establishmentId', 'hostId'], placementService: ['establishmentId'], enfanceWorker: ['territoryId'], manager: ['territoryId'], administrator: [], observer: SCOPES,
  };

  it.each(ROLES.flatMap((role) => SCOPES.map((scope) => [role, scope] as const)))('%s for %s', (role, scope) => {
    expect(codes(role, scope)).toEqual(allowed[role].includes(scope) ? [] : ['scopeNotOfRole']);
  });

  it.each(ROLES)('%s for a whole Département', (role) => {
    expect(codes(role)).toEqual(role === 'hostStaff' || role === 'placementService' ? ['scopeMissing'] : []);
  });

  it('one thing at a time', () => expect(codes('observer', 'hostId', 'territoryId')).toEqual(['oneScope']));
});
