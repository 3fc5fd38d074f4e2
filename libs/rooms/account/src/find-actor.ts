import { Injectable } from '@nestjs/common';
import { type Actor, type Grant, Work } from '@ugo/access';
import { addressOf } from './credentials.js';

interface AccountGrants {
  readonly accountId: string; readonly departement: string; readonly grants: Grant[] | null;
}

/** Who an address is, for the command line only: whoever can run it holds the database anyway, and says in whose name it acts. */
@Injectable()
export class FindActor {
  constructor(private readonly work: Work) {}

  /** The enabled account with this address and its roles; null when there is none. It has no session. */
  async byEmail(email: string): Promise<Actor | null> {
    const [account] = await this.work.system((em) => em.execute<AccountGrants[]>(`
      select a.id as "accountId", a.departement,
        (select json_agg(json_build_object('role', r.role, 'departement', r.departement, 'territoryId', r.territory_id,
           'organisationId', r.organisation_id, 'establishmentId', r.establishment_id, 'hostId', r.host_id))
         from role_assignment r where r.account_id = a.id) as grants
      from account a where a.email = ? and not a.disabled`, [addressOf(email)]));
    return account ? { ...account, sessionId: '', grants: account.grants ?? [] } : null;
  }
}
