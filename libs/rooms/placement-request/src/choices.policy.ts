import { type Actor, grantsFor, isWholeDepartement } from '@ugo/access';
import type { DepartementCode } from '@ugo/domain/kernel';

/** Part of a statement that names `recorded_choice` as `c`, with its parameters. */
export interface Where {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * Choices that a cadre of the Département may read, count and validate: within the territory of the grant, and none of a secret request
 * unless the actor is on its list, whether it was secret when the choice was made or became so (Code civil 375-7 al. 6). The same in every
 * list and count, so that none can be told from another. Null = nothing is the actor's to oversee.
 */
export function overseen(actor: Actor, departement: DepartementCode): Where | null {
  const grants = grantsFor(actor, 'placement.oversee', departement);
  const territories = grants.flatMap((grant) => grant.territoryId ?? []);
  const isWhole = grants.some(isWholeDepartement);
  if (!isWhole && territories.length === 0) return null;
  return {
    sql: `c.departement = ? and (? or c.territory_id = any (?::uuid[])) and case when c.request_id is null then not c.secret else exists (
      select from placement_request r where r.id = c.request_id and ((not r.secret and not c.secret) or ? = any (r.confidants || r.followed_by || r.on_call_by))) end`,
    params: [departement, isWhole, `{${territories.join(',')}}`, actor.accountId],
  };
}
