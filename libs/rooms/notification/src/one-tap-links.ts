import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_KEY } from '@ugo/access';

/** What a token says: of which question, and whether this installation made it. */
export interface OneTapLink {
  readonly id: string;
  readonly genuine: boolean;
}

const ID_BYTES = 16;
/** 128 bits: nobody guesses them, and the link still fits a short message. */
const MAC_BYTES = 16;
const TOKEN = /^[\w-]{43}$/;

/**
 * Links that answer without signing in. A token is the id of what is answered and a code over it (HMAC), by a key worked out from the
 * installation's secret file for this purpose alone: the database holds nothing that opens one, and a link is made anew each time it is sent.
 * Whether it still answers is the affair of what it names.
 */
@Injectable()
export class OneTapLinks {
  private readonly key: Buffer;

  constructor(@Inject(AUDIT_KEY) secret: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'ugo one-tap links 1', 32));
  }

  /** @param id - a UUID */
  token(id: string): string {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, this.code(bytes)]).toString('base64url');
  }

  /** Null when it is no token at all. */
  read(token: string): OneTapLink | null {
    if (!TOKEN.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.toString('base64url') !== token) return null; // the last letter has bits to spare: one token has one spelling
    const [id, code] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
    return { id: id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), genuine: timingSafeEqual(code, this.code(id)) };
  }

  private code(id: Buffer): Buffer {
    return createHmac('sha256', this.key).update(id).digest().subarray(0, MAC_BYTES);
  }
}
