import { type Actor, grantsFor, isWholeDepartement, type Problem, problem } from '@ugo/access';
import type { DepartementCode, Role } from '@ugo/domain/kernel';

/** Départements whose accounts the actor administers: a grant narrowed to a territory or a host reaches no account. */
export function administeredBy(actor: Actor): DepartementCode[] {
  return [...new Set(grantsFor(actor, 'account.manage').filter(isWholeDepartement).map(({ departement }) => departement))];
}

/** Whether the actor administers the accounts of the Département. */
export function administers(actor: Actor, departement: DepartementCode): boolean {
  return administeredBy(actor).includes(departement);
}

/** What a role is narrowed to; at most one of them. */
export const SCOPES = ['territoryId', 'organisationId', 'establishmentId', 'hostId'] as const;
export type Scope = (typeof SCOPES)[number];
export type ScopeIds = Readonly<Record<Scope, string | null>>;

/** What each role may be narrowed to, and whether it must be: nobody is staff of every host of a Département. */
const SCOPES_OF: Readonly<Record<Role, { readonly may: readonly Scope[]; readonly must: boolean }>> = {
  hostStaff: { may: ['organisationId', 'establishmentId', 'hostId'], must: true },
  placementService: { may: ['establishmentId'], must: true },
  enfanceWorker: { may: ['territoryId'], must: false },
  manager: { may: ['territoryId'], must: false },
  administrator: { may: [], must: false },
  observer: { may: SCOPES, must: false },
};

/** What is wrong with the scope of a role, before asking whether it exists. */
export function scopeProblems(role: Role, ids: ScopeIds): Problem[] {
  const given = SCOPES.filter((scope) => ids[scope] !== null);
  const { may, must } = SCOPES_OF[role];
  return [
    ...given.filter((scope) => !may.includes(scope)).map((scope) => problem(scope, 'scopeNotOfRole', [
      'ce rôle ne se donne pas à cette échelle', 'this role is not given at this scale'])),
    ...(given.length > 1 ? [problem(given[1]!, 'oneScope', [
      'un rôle est donné pour une seule chose : donnez-en un second', 'a role is given for one thing: give a second one'])] : []),
    ...(must && given.length === 0 ? [problem(may[0]!, 'scopeMissing', [
      'dites pour quel service ou quel lieu d’accueil ce rôle est donné', 'say for which service or host this role is given'])] : []),
  ];
}

/** The scope's id is of no such thing in this Département; missing and elsewhere look alike. */
export const unknownScope = (scope: Scope): Problem => problem(scope, 'unknown', ['inconnu dans ce Département', 'unknown in this Département']);

/** A placement service is an establishment of that kind. */
export const notAService = (): Problem => problem('establishmentId', 'notAService', [
  'cet établissement n’est pas un service de placement familial', 'this establishment is not a placement service']);
