import { describe, expect, it } from '@jest/globals';
import { type Role, ROLES } from '@ugo/domain/kernel';
import fc from 'fast-check';
import { type Actor, departementsOf, type Grant, grantsFor, type HostReach, isWholeDepartement, may, reaches } from './actor.js';
import { type Permission, PERMISSIONS, PERMISSIONS_BY_ROLE } from './permissions.js';

const WHOLE = { territoryId: null, organisationId: null, establishmentId: null, hostId: null };
const grant = (role: Role, departement = '42', scope: Partial<Grant> = {}): Grant => ({ role, departement, ...WHOLE, ...scope });
const actor = (...grants: Grant[]): Actor => ({ accountId: 'a', sessionId: 's', departement: '42', grants });
const HOST: HostReach = { departement: '42', hostId: 'h', establishmentId: 'e', organisationId: 'o', serviceId: null, territoryId: 't' };

describe('permissions', () => {
  it('are each held by somebody', () => {
    for (const permission of PERMISSIONS) expect(ROLES.filter((role) => PERMISSIONS_BY_ROLE[role].includes(permission))).not.toEqual([]);
  });

  it('of administration belong to administrators alone', () => {
    for (const permission of ['account.manage', 'audit.read'] as const) {
      expect(ROLES.filter((role) => PERMISSIONS_BY_ROLE[role].includes(permission))).toEqual(['administrator']);
    }
  });

  it('to search are nobody\'s but who looks for a place', () => {
    expect(ROLES.filter((role) => PERMISSIONS_BY_ROLE[role].includes('search.run'))).toEqual(['enfanceWorker', 'manager']);
  });

  it('are refused to nobody, to who has no role, and elsewhere', () => {
    expect([may(null, 'directory.read'), may(undefined, 'directory.read'), may(actor(), 'directory.read')]).toEqual([false, false, false]);
    expect(grantsFor(actor(grant('observer', '69')), 'directory.read', '42')).toEqual([]);
    expect(grantsFor(actor(grant('observer', '69')), 'directory.read')).toHaveLength(1);
    expect(may(actor(grant('administrator')), 'nothing' as Permission)).toBe(false);
  });
});

describe('what a grant reaches', () => {
  it.each([
    ['the whole Département', {}, true], ['this host', { hostId: 'h' }, true], ['another host', { hostId: 'x' }, false], ['its establishment', { establishmentId: 'e' }, true], ['another one', { establishmentId: 'x' }, false],
    ['its organisation', { organisationId: 'o' }, true], ['another organisation', { organisationId: 'x' }, false], ['its territory', { territoryId: 't' }, true], ['another territory', { territoryId: 'x' }, false],
    ['its territory and another host', { territoryId: 't', hostId: 'x' }, false], ['this host, elsewhere', { departement: '69', hostId: 'h' }, false],
  ])('%s', (_what, scope, reached) => expect(reaches([grant('hostStaff', '42', scope)], HOST)).toBe(reached));

  it('a placement service acts for its foster carers, and not for those of another', () => {
    const home = { ...HOST, establishmentId: null, serviceId: 'service' };
    expect(reaches([grant('placementService', '42', { establishmentId: 'service' })], home)).toBe(true);
    expect(reaches([grant('placementService', '42', { establishmentId: 'other' })], home)).toBe(false);
  });

  it('never a host of another Département, and no more when it is narrowed', () => {
    const id = fc.constantFrom('x', 'y', null);
    const scope = fc.record({ territoryId: id, organisationId: id, establishmentId: id, hostId: id });
    const host = fc.record({ departement: fc.constantFrom('42', '69'), hostId: fc.constantFrom('x', 'y'), establishmentId: id, organisationId: id, serviceId: id, territoryId: id });
    fc.assert(fc.property(scope, host, (narrowing, reach) => {
      const narrowed = reaches([grant('hostStaff', '42', narrowing)], reach);
      if (reach.departement !== '42') expect(narrowed).toBe(false);
      if (narrowed) expect(reaches([grant('hostStaff', '42')], reach)).toBe(true);
    }), { seed: 42 });
  });

  it('nothing without a grant', () => expect(reaches([], HOST)).toBe(false));
});

describe('the Départements an actor reaches', () => {
  it('are its own and those of its roles, once each', () => {
    expect(departementsOf(actor(grant('observer', '69'), grant('manager', '69')))).toEqual(['42', '69']);
  });

  it('a grant for a whole Département is narrowed by nothing', () => {
    expect(isWholeDepartement(grant('manager'))).toBe(true);
    expect(isWholeDepartement(grant('manager', '42', { territoryId: 't' }))).toBe(false);
  });
});
