import { describe, expect, it } from '@jest/globals';
import { Seal } from './seal.js';

describe('a sealed text', () => {
  const seal = new Seal(Buffer.alloc(32, 7));
  const text = 'Zoé-Élise d’Alançon, née le 3 avril 2015';

  it('opens for whom it speaks of, with the key of the installation', () => {
    const closed = seal.close(text, 'child');
    expect(seal.open(closed, 'child')).toBe(text);
    expect(JSON.stringify(closed)).not.toContain('Alan');
    expect(seal.close(text, 'child').sealed).not.toBe(closed.sealed);
  });

  it('opens for nobody else, without its own key, changed, or with another installation’s', () => {
    const closed = seal.close(text, 'child');
    expect(() => seal.open(closed, 'other')).toThrow();
    expect(() => seal.open({ ...closed, wrappedKey: seal.close('x', 'child').wrappedKey }, 'child')).toThrow();
    expect(() => seal.open({ ...closed, sealed: `${closed.sealed.slice(0, -4)}AAA=` }, 'child')).toThrow();
    expect(() => new Seal(Buffer.alloc(32, 8)).open(closed, 'child')).toThrow();
  });

  it('has a digest that tells the same text again, and nothing to whoever lacks the key', () => {
    expect(seal.digest(text)).toBe(new Seal(Buffer.alloc(32, 7)).digest(text));
    expect(new Set([seal.digest(text), seal.digest(`${text}.`), new Seal(Buffer.alloc(32, 8)).digest(text)]).size).toBe(3);
  });
});
