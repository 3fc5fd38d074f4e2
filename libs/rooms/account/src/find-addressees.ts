import { type Grant, reaches } from '@ugo/access';
import { readHostFacts, reachOf } from '@ugo/directory';
import type { Role } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';

/** Someone who can be written to. */
export interface Addressee {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
}

/** Who answers for a host: its own staff, and the service that employs a foster carer. */
const OF_HOST: readonly Role[] = ['hostStaff', 'placementService'];

/** The account, when it is enabled. For work of the system: nobody is shown what it gives. */
export async function findAddressee(em: Em, accountId: string): Promise<Addressee | null> {
  const [found] = await em.execute<Addressee[]>(
    'select id as "accountId", display_name as "displayName", email from account where id = ? and not disabled', [accountId]);
  return found ?? null;
}

/** Enabled accounts that follow children in a Département, by name; each once. Read as who asks: of an account that another Département administers, nothing. */
export async function findWorkers(em: Em, departement: string): Promise<Pick<Addressee, 'accountId' | 'displayName'>[]> {
  return em.execute<Pick<Addressee, 'accountId' | 'displayName'>[]>(`
    select a.id as "accountId", a.display_name as "displayName" from account a
    where not a.disabled and exists (select 1 from role_assignment r where r.account_id = a.id and r.departement = ? and r.role = 'enfanceWorker')
    order by a.display_name, a.id`, [departement]);
}

/** Enabled accounts whose role reaches the host, oldest first; each once. For work of the system: nobody is shown what it gives. */
export async function findAddresseesOfHost(em: Em, hostId: string): Promise<Addressee[]> {
  const [host] = await readHostFacts(em, [hostId]);
  if (!host) return [];
  const rows = await em.execute<(Addressee & { grant: Grant })[]>(`
    select a.id as "accountId", a.display_name as "displayName", a.email,
      json_build_object('role', r.role, 'departement', r.departement, 'territoryId', r.territory_id, 'organisationId', r.organisation_id,
        'establishmentId', r.establishment_id, 'hostId', r.host_id) as grant
    from role_assignment r join account a on a.id = r.account_id
    where r.departement = ? and r.role in ('${OF_HOST.join("', '")}') and not a.disabled order by a.id`, [host.departement]);
  // The service answers for foster carers alone: of a secret place nobody else may even hear that something waits.
  const reaching = rows.filter(({ grant }) => reaches([grant], reachOf(host)) && (grant.role !== 'placementService' || host.type === 'fosterHome'));
  return [...new Map(reaching.map(({ grant: _, ...addressee }) => [addressee.accountId, addressee])).values()];
}
