import { Injectable } from '@nestjs/common';
import { type Addressee, findAddressee, findAddresseesOfHost } from '@ugo/account';
import type { Em } from '@ugo/persistence';
import { type Recipient, Recipients } from './recipients.port.js';

/** Accounts; they hold no telephone so far. */
@Injectable()
export class AccountRecipients extends Recipients {
  override async ofAccount(em: Em, accountId: string): Promise<Recipient | null> {
    const addressee = await findAddressee(em, accountId);
    return addressee && recipient(addressee);
  }

  override async ofHost(em: Em, hostId: string): Promise<Recipient[]> {
    return (await findAddresseesOfHost(em, hostId)).map(recipient);
  }
}

const recipient = ({ accountId, displayName, email }: Addressee): Recipient => ({ accountId, name: displayName, email, telephone: null });
