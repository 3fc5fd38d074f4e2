import { Injectable } from '@nestjs/common';
import { Notify, type TemplateCode } from '@ugo/notification';
import type { Em } from '@ugo/persistence';
import type { PlacementRequestRow, ReferralRow } from './placement-request.schema.js';

type Followed = Pick<PlacementRequestRow, 'id' | 'departement' | 'followedBy' | 'onCallBy'>;
type Asked = Pick<ReferralRow, 'id' | 'departement' | 'hostId' | 'hostDepartement' | 'mode'>;

/**
 * Tells people of what happens to requests and referrals, in the transaction of the change. Who follows a request is told of the request, a
 * host of its own referral: nobody is told of both, so a message links nobody to a host, of a secret request neither.
 */
@Injectable()
export class TellPeople {
  constructor(private readonly notify: Notify) {}

  /** Whoever follows the request now, the on-call worker while it is theirs; not the one who did it. */
  async follower(em: Em, { id, departement, followedBy, onCallBy }: Followed, template: TemplateCode, { doneBy = null, once }: { readonly doneBy?: string | null; readonly once?: string } = {}): Promise<void> {
    await this.account(em, { id, departement }, onCallBy ?? followedBy, template, { doneBy, ...(once ? { once } : {}) });
  }

  /** One person, about a request. */
  async account(em: Em, { id, departement }: Pick<Followed, 'id' | 'departement'>, accountId: string, template: TemplateCode, { doneBy = null, once }: { readonly doneBy?: string | null; readonly once?: string } = {}): Promise<void> {
    if (accountId === doneBy) return;
    await this.notify.send(em, { departement, to: { accountId }, channel: 'email', template, subjectId: id, ...(once ? { once } : {}) });
  }

  /** Whoever answers for the host; a short message too where the night is short. */
  async host(em: Em, { id, departement, hostId, hostDepartement }: Asked, template: TemplateCode, { sms = false, once }: { readonly sms?: boolean; readonly once?: string } = {}): Promise<void> {
    for (const channel of sms ? ['email', 'sms'] as const : ['email'] as const) {
      await this.notify.send(em, { departement, to: { hostId, hostDepartement }, channel, template, subjectId: id, ...(once ? { once: `${once}:${channel}` } : {}) });
    }
  }
}
