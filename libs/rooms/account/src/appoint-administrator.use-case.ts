import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, IDS, invalid, problem, Refused, type Refusal, Work } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import { Departement, type Em } from '@ugo/persistence';
import { RoleAssignment } from './account.schema.js';
import type { IssuedRecoveryLink } from './account.types.js';
import { emailTaken } from './create-account.use-case.js';
import { addressOf } from './credentials.js';
import { insertAccount } from './insert-account.js';
import { RecoveryLinks } from './recovery-links.js';

/** Who is to administer a Département that nobody administers yet. */
export interface NewAdministrator {
  readonly departement: string;
  readonly email: string;
  readonly displayName: string;
}

/** The first account of a Département, for the command line only: whoever can run it holds the database anyway. */
@Injectable()
export class AppointAdministrator {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    private readonly links: RecoveryLinks,
    private readonly audit: AuditTrail,
  ) {}

  async execute(administrator: NewAdministrator): Promise<IssuedRecoveryLink | Refusal> {
    try {
      return await this.work.system((em) => this.appoint(em, administrator));
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  private async appoint(em: Em, { departement, email, displayName }: NewAdministrator): Promise<IssuedRecoveryLink> {
    if (await em.count(Departement, { code: departement }) === 0) throw new Refused(unknownDepartement());
    const id = this.ids.next();
    if (!await insertAccount(em, { id, departement, email: addressOf(email), displayName: displayName.trim(), createdAt: this.clock.now() })) throw new Refused(emailTaken());
    await em.insert(RoleAssignment, { id: this.ids.next(), accountId: id, role: 'administrator', departement });
    const link = await this.links.issue(em, id, id);
    await this.audit.write(em, { departement, actorId: null, action: 'appointAdministrator', subjectType: 'account', subjectId: id });
    return { accountId: id, token: link!.token, expiresAt: link!.expiresAt };
  }
}

const unknownDepartement = (): Refusal => invalid([problem('departement', 'unknown', ['Département inconnu ici', 'unknown Département here'])]);
