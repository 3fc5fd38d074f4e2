import { LockMode } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, notFound, type Problem, Refused, type Refusal, Work } from '@ugo/access';
import { findRoleScope } from '@ugo/directory';
import type { Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { administers, notAService, SCOPES, scopeProblems, unknownScope } from './account.policy.js';
import { Account, RoleAssignment } from './account.schema.js';
import type { AccountView } from './account.types.js';
import { accountView } from './account.view.js';
import type { GrantRoleInput } from './dto/grant-role.input.js';

/**
 * Gives an account a role, by who administers both the account and the Département in which the role is exercised.
 * Giving it twice changes nothing.
 */
@Injectable()
export class GrantRole {
  constructor(private readonly work: Work, @Inject(IDS) private readonly ids: Ids) {}

  async execute(actor: Actor, { idempotencyKey, accountId, role, departement, ...scope }: GrantRoleInput): Promise<AccountView | Refusal> {
    if (!administers(actor, departement)) return notFound();
    const ids = { territoryId: scope.territoryId ?? null, organisationId: scope.organisationId ?? null, establishmentId: scope.establishmentId ?? null, hostId: scope.hostId ?? null };
    const problems = scopeProblems(role, ids);
    if (problems.length > 0) return invalid(problems);
    const command = { action: 'grantRole', idempotencyKey, departement, input: { accountId, role, departement, ...ids } };
    return this.work.change<AccountView>(actor, command, async (em) => {
      // Locked, so that the same role given twice at once is one.
      const account = await em.findOne(Account, { id: accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!account || !administers(actor, account.departement)) throw new Refused(notFound());
      const missing = await missingScope(em, departement, role, ids);
      if (missing) throw new Refused(invalid([missing]));
      const assignment = { accountId, role, departement, ...ids };
      if (await em.count(RoleAssignment, assignment) === 0) await em.insert(RoleAssignment, { id: this.ids.next(), ...assignment });
      return { answer: await accountView(em, account), subjectType: 'account', subjectId: accountId, details: { role, in: departement, ...ids } };
    });
  }
}

async function missingScope(em: Em, departement: string, role: string, ids: Readonly<Record<(typeof SCOPES)[number], string | null>>): Promise<Problem | null> {
  const scope = SCOPES.find((name) => ids[name] !== null);
  if (!scope) return null;
  const found = await findRoleScope(em, departement, scope, ids[scope]!);
  if (!found) return unknownScope(scope);
  return role === 'placementService' && found.kind !== 'fosterHome' ? notAService() : null;
}
