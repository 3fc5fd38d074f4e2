import { createHash, randomBytes } from 'node:crypto';

/** An opaque secret of 256 bits, shown once. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');
