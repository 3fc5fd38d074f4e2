import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '@ugo/access';
import { type Addressee, findAddressee, findAddresseesOfHost } from '@ugo/account';
import { findOnCallMobile } from '@ugo/directory';
import type { Clock } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { type Recipient, Recipients } from './recipients.port.js';

/** Accounts, which hold no telephone so far, and the telephone chains of the directory. */
@Injectable()
export class AccountRecipients extends Recipients {
  constructor(@Inject(CLOCK) private readonly clock: Clock) { super(); }

  override async ofAccount(em: Em, accountId: string): Promise<Recipient | null> {
    const addressee = await findAddressee(em, accountId);
    return addressee && recipient(addressee);
  }

  override async ofHost(em: Em, hostId: string): Promise<Recipient[]> {
    return (await findAddresseesOfHost(em, hostId)).map(recipient);
  }

  override onCallMobile(em: Em, hostId: string): Promise<string | null> {
    return findOnCallMobile(em, hostId, this.clock.now());
  }
}

const recipient = ({ accountId, displayName, email }: Addressee): Recipient => ({ accountId, name: displayName, email, telephone: null });
