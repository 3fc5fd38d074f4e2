import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SEAL_KEY } from '@ugo/access';

/** A text that only the installation reads, and the key of its own without which nobody does. Both are base64. */
export interface Sealed {
  readonly sealed: string;
  /** Erasing it erases the text, in every backup of the database made since. */
  readonly wrappedKey: string;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * Seals texts that name a child: each with a key of its own (AES-256-GCM), itself sealed with a key worked out from the installation's
 * seal key, a file outside the database. What a text is bound to (`about`: the id of whom it speaks of) opens it for nothing else.
 */
@Injectable()
export class Seal {
  private readonly key: Buffer;
  private readonly digestKey: Buffer;

  constructor(@Inject(SEAL_KEY) secret: Buffer) {
    const derived = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
    [this.key, this.digestKey] = [derived('ugo seal 1'), derived('ugo seal digest 1')];
  }

  close(text: string, about: string): Sealed {
    const own = randomBytes(KEY_BYTES);
    return { sealed: encrypt(own, Buffer.from(text), about), wrappedKey: encrypt(this.key, own, about) };
  }

  /** Tells whether two texts are the same without telling the text: nobody who lacks the key can try names against it. */
  digest(text: string): string {
    return createHmac('sha256', this.digestKey).update(text).digest('hex');
  }

  /** @throws when the text, its key or whom it speaks of was changed */
  open({ sealed, wrappedKey }: Sealed, about: string): string {
    return decrypt(decrypt(this.key, wrappedKey, about), sealed, about).toString();
  }
}

function encrypt(key: Buffer, text: Buffer, about: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

function decrypt(key: Buffer, text: string, about: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}
