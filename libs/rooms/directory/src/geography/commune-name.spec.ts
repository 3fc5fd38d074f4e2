import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { properName, searchKey, withoutCedex } from './commune-name.js';

describe('commune names', () => {
  it.each(['saint etienne', 'St-Étienne', 'ST ETIENNE', "  Saint - Etienne'"])('compares %s as SAINT ETIENNE', (typed) => {
    expect(searchKey(typed)).toBe('SAINT ETIENNE');
  });

  it('does not take the letters st inside a word for a saint', () => {
    expect(searchKey('Estivareilles')).toBe('ESTIVAREILLES');
    expect(searchKey('Œuilly')).toBe('OEUILLY');
  });

  it.each([
    ['SAINT ETIENNE', 'Saint-Étienne'], ['ST ETIENNE', 'Saint-Étienne'], ['L ETRAT', "L'Étrat"], ['LA ROCHE SUR YON', 'La Roche-sur-Yon'],
    ['LE HAVRE', 'Le Havre'], ['VILLENEUVE D ASCQ', "Villeneuve-d'Ascq"], ['PARIS 15', 'Paris 15'], ['BOURG EN BRESSE', 'Bourg-en-Bresse'],
    ['SAINT JUST SAINT RAMBERT', 'Saint-Just-Saint-Rambert'], ['LES ABYMES', 'Les Abymes'], ['Y', 'Y'],
  ])('writes %s as %s', (raw, name) => {
    expect(properName(raw)).toBe(name);
  });

  it.each([['LYON CEDEX 03', 'LYON'], ['ANGERS CEDEX', 'ANGERS'], ['ST SEBASTIEN SUR LOIRE CED', 'ST SEBASTIEN SUR LOIRE'], ['CEDRY', 'CEDRY']])('takes CEDEX off %s', (raw, town) => {
    expect(withoutCedex(raw)).toBe(town);
  });

  it('restores a name without changing what it is compared by', () => {
    const words = fc.array(fc.stringMatching(/^[A-Z]{2,9}$/), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(words, (each) => searchKey(properName(each.join(' '))) === searchKey(each.join(' '))), { seed: 42, numRuns: 500 });
  });
});
