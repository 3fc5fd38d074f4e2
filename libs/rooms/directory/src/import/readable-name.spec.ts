import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readableName, unquotedName } from './readable-name.js';

describe('readable names', () => {
  it.each([
    ["MECS L'ANGELUS", "MECS L'Angelus"], ["FOYER DE L'ENFANCE", "Foyer de l'Enfance"], ['MAISON D ENFANTS LA RUCHE', "Maison d'Enfants La Ruche"],
    ['FOYER DE L ESPERANCE', "Foyer de l'Esperance"], ["LIEU DE VIE ET D'ACCUEIL LA PARENTHESE", "Lieu de Vie et d'Accueil La Parenthese"],
    ['M.E.C.S. LE HAVRE', 'M.E.C.S. Le Havre'], ['SERVICE ACCUEIL ET ORIENTATION (SAO)', 'Service Accueil et Orientation (SAO)'], ["AU P'TIT BONHEUR", "Au P'tit Bonheur"],
    ['UNITÉ ÉDUCATIVE ADSEA 42', 'Unité Éducative ADSEA 42'], ['CDEF', 'CDEF'], ['Foyer déjà lisible', 'Foyer déjà lisible'], ['', ''],
  ])('writes %s as %s', (raw, name) => {
    expect(readableName(raw)).toBe(name);
  });

  it.each([
    ['"LIEU DE VIE ""GRANGE AUX LOUPS"""', 'LIEU DE VIE « GRANGE AUX LOUPS »'], ['"LIEU DE VIE ""LES GRIVALDES', 'LIEU DE VIE « LES GRIVALDES »'],
    ['"FOYER "" LA PROVIDENCE"""', 'FOYER « LA PROVIDENCE »'], ['"MECS ""LA MARELLE"" ACC.EDUC.DU PAYS HT"', 'MECS « LA MARELLE » ACC.EDUC.DU PAYS HT'],
    ['LIEU DE VIE "MAVOUNA"', 'LIEU DE VIE « MAVOUNA »'], ['SANS  GUILLEMETS', 'SANS GUILLEMETS'],
  ])('unquotes %s', (raw, name) => {
    expect(unquotedName(raw)).toBe(name);
  });

  it('never invents or loses a letter or an accent', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
    const name = fc.stringMatching(/^[A-ZÉÈÔÇ'. "()-]{0,40}$/);
    fc.assert(fc.property(name, (raw) => letters(readableName(unquotedName(raw))) === letters(raw)), { seed: 42, numRuns: 2000 });
  });
});
