import type { Em } from '@ugo/persistence';

/** Someone to tell, and the ways to reach them. */
export interface Recipient {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  /** Of a mobile telephone. */
  readonly telephone: string | null;
}

/** Whom a message goes to, asked when it is sent: whoever has left by then is not written to. */
export abstract class Recipients {
  abstract ofAccount(em: Em, accountId: string): Promise<Recipient | null>;
  /** Everyone who answers for the host. */
  abstract ofHost(em: Em, hostId: string): Promise<Recipient[]>;
  /** Mobile number on which the host answers now; null = none. */
  abstract onCallMobile(em: Em, hostId: string): Promise<string | null>;
}
