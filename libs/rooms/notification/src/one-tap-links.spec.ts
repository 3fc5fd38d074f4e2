import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OneTapLinks } from './one-tap-links.js';

const links = new OneTapLinks(Buffer.alloc(32, 7));
const ID = '01935000-0000-7000-8000-0000000000f1';

describe('a one-tap link', () => {
  it('names what it answers, and this installation alone makes it', () => {
    const token = links.token(ID);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(links.read(token)).toEqual({ id: ID, genuine: true });
    expect(new OneTapLinks(Buffer.alloc(32, 8)).read(token)).toEqual({ id: ID, genuine: false });
  });

  it('is no longer genuine with any letter changed, and never another spelling of itself', () => {
    const token = links.token(ID);
    fc.assert(fc.property(fc.nat(42), fc.constantFrom(...'ABab01_-'), (at, letter) => {
      const altered = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
      return altered === token || links.read(altered)?.genuine !== true;
    }), { seed: 42, numRuns: 400 });
  });

  it.each(['', 'x', `${links.token(ID)}=`, `${links.token(ID)}A`, links.token(ID).slice(1), `${links.token(ID).slice(1)}é`, '../../../../etc/passwd'])('is nothing: %s', (text) => {
    expect(links.read(text)).toBeNull();
  });
});
