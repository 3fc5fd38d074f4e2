import { describe, expect, it } from '@jest/globals';
import { passwordProblems } from './password-policy.js';

const codes = (password: string, known: string[] = []): string[] => passwordProblems('password', password, known).map(({ code }) => code);

describe('a new password', () => {
  it.each(['quatre rivières en novembre', 'cheval pile agrafe correcte', 'Tr0ubad0ur&3vasion', 'correct horse battery', '雨が降る夜に静かな庭で眠る猫たち', 'xkW9!mPq2#vLz'])('may be %s', (password) => {
    expect(codes(password)).toEqual([]);
  });

  it.each(['', 'court', 'onze lettre', '👍👍👍👍👍👍'])('has twelve characters at least: %j', (password) => expect(codes(password)).toEqual(['tooShort']));

  it.each([
    'motdepasse123', 'MotDePasse2026!', 'M0tD3P@sse2026', 'password1234', 'P@$$w0rd2026', 'azertyuiop123', 'qwertyuiop12', 'aaaaaaaaaaaa', '123456789012', '987654321098', 'abcdefghijkl',
    'abababababab', 'azertyazerty', 'bonjourbonjour', 'administrateur', 'departement42', 'ugo-enfance-42', 'soleilsoleil1', 'ugo2026ugo2026', '            ', 'protection-enfance-2026',
  ])('is not one that everybody tries: %s', (password) => expect(codes(password)).toEqual(['tooObvious']));

  it('is not made of what others know of the person', () => {
    expect(codes('camille.dupont2026', ['camille.dupont@loire.example', 'Camille Dupont'])).toEqual(['tooObvious']);
    expect(codes('camille.dupont2026')).toEqual([]);
  });

  it('is judged in an instant, however strange', () => {
    for (const text of ['a'.repeat(200), 'ab'.repeat(100), `${'ab'.repeat(99)}c`, '\ud800'.repeat(200)]) expect(codes(text).length).toBeLessThanOrEqual(1);
  });
});
