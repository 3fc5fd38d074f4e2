import { Injectable } from '@nestjs/common';
import { type Actor, notFound, Refused, type Refusal, Work } from '@ugo/access';
import { administers } from './account.policy.js';
import { RoleAssignment } from './account.schema.js';
import type { RoleRevoked } from './account.types.js';
import type { RevokeRoleInput } from './dto/revoke-role.input.js';
import { keepAnAdministrator } from './last-administrator.js';

/** Takes a role back; whoever is signed in loses it with the next request. */
@Injectable()
export class RevokeRole {
  constructor(private readonly work: Work) {}

  async execute(actor: Actor, { idempotencyKey, roleId }: RevokeRoleInput): Promise<RoleRevoked | Refusal> {
    const command = { action: 'revokeRole', idempotencyKey, departement: actor.departement, input: { roleId } };
    return this.work.change<RoleRevoked>(actor, command, async (em) => {
      const assignment = await em.findOne(RoleAssignment, { id: roleId });
      if (!assignment || !administers(actor, assignment.departement)) throw new Refused(notFound());
      const { role, departement, accountId } = assignment;
      if (role === 'administrator') await keepAnAdministrator(em, departement, { roleId });
      await em.nativeDelete(RoleAssignment, { id: roleId });
      return { answer: { roleId, accountId }, subjectType: 'account', subjectId: accountId, departement, details: { role, in: departement } };
    });
  }
}
