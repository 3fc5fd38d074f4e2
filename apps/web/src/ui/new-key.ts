/** An idempotency key, 128 random bits. Not `randomUUID`, which a page served over plain HTTP on a local network does not have. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
