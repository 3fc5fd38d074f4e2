/** An e-mail as it leaves. */
export interface Mail {
  /** Of the notification: the message's own id, so that one sent twice is shown once. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

/** A short message as it leaves. */
export interface Sms {
  readonly id: string;
  readonly number: string;
  readonly text: string;
}

/** Sends e-mails. @throws MessageRefused when no other try can succeed, anything else when one may */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** Sends short messages; throws as `Mailer` does. */
export abstract class SmsSender {
  abstract send(sms: Sms): Promise<void>;
}

/** The server refuses this message for good, such as an address that does not exist. */
export class MessageRefused extends Error {
  constructor(readonly code: string) {
    super('refused');
    this.name = 'MessageRefused';
  }
}
