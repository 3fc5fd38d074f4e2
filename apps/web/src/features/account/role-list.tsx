import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { RevokeRoleDocument, type RolePartsFragment, ScopeEstablishmentDocument, ScopeHostDocument, ScopeTerritoriesDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

/** The roles of an account, each with what it is given for and the way to take it back. */
export function RoleList({ roles }: { readonly roles: readonly RolePartsFragment[] }): ReactElement {
  const texts = useTexts();
  const revoking = useChange(RevokeRoleDocument);
  return (
    <>
      <RefusalAlert refusal={revoking.refusal} />
      {roles.length === 0 && <p className="soon">{texts.accounts.noRoleYet}</p>}
      <ul className="cards">
        {roles.map((role) => (
          <li key={role.id} className="card row spread">
            <span><strong>{texts.roles[role.role as keyof typeof texts.roles]}</strong> · <ScopeName role={role} /></span>
            <Button size="compact-sm" variant="default" loading={revoking.isSending} onClick={() => void revoking.send({ roleId: role.id })}>{texts.accounts.revoke}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a role is given for, by its name. */
function ScopeName({ role }: { readonly role: RolePartsFragment }): ReactElement {
  const { accounts: words } = useTexts();
  const { departement, establishmentId, hostId, territoryId, organisationId } = role;
  const [establishment] = useQuery({ query: ScopeEstablishmentDocument, variables: { id: establishmentId ?? '' }, pause: !establishmentId });
  const [host] = useQuery({ query: ScopeHostDocument, variables: { id: hostId ?? '' }, pause: !hostId });
  const [territories] = useQuery({ query: ScopeTerritoriesDocument, variables: { departement }, pause: !territoryId });
  const name = establishment.data?.establishment?.name ?? host.data?.host?.name ?? territories.data?.territories.find(({ id }) => id === territoryId)?.name;
  if (name) return <>{name}</>;
  return <>{establishmentId || hostId || territoryId ? words.oneThing : organisationId ? words.oneOrganisation : words.departement(departement)}</>;
}
