import { beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, collect, dataFile } from '../import/testing.js';
import { CommuneIndex } from './commune-index.js';
import { readCommunes } from './communes.js';

describe('communes of the La Poste file', () => {
  let communes: CommuneIndex;
  beforeAll(async () => { communes = await CommuneIndex.load(dataFile('laposte_hexasmal_2022.csv')); });

  it('merges the rows of a commune and keeps the 101 Départements', () => {
    expect(communes.size).toBe(35_004);
    expect(new Set([...communes.all()].map(({ departement }) => departement)).size).toBe(101);
    expect(communes.byInsee('42218')).toMatchObject({
      name: 'Saint-Étienne', nameRaw: 'SAINT ETIENNE', departement: '42', postcodes: ['42000', '42100', '42230'], otherKeys: expect.arrayContaining(['ROCHETAILLEE', 'TERRENOIRE']),
    });
  });

  it.each([['75056', 'Paris', 21], ['69123', 'Lyon', 9], ['13055', 'Marseille', 16]])('makes %s %s of its arrondissements', (insee, name, postcodes) => {
    const city = communes.byInsee(insee)!;
    expect(city.name).toBe(name);
    expect(city.postcodes).toHaveLength(postcodes);
    const [first] = communes.search(name, 1);
    expect(first).toBe(city);
  });

  it.each([
    ['saint etienne', '42218'], ['St-Étienne', '42218'], ['42000', '42218'], ["l'étrat", '42092'], ['etrat', '42092'], ['letrat', '42092'], ['42218', '42218'],
    ['Rochetaillée', '42218'], ['saint etienne 42000', '42218'], ['roche la mol', '42189'], ['ajaccio', '2A004'], ['2A004', '2A004'], ['paris 15', '75115'], ['ANNECY LE VIEUX', '74010'],
  ])('finds what is typed: %s', (typed, insee) => {
    expect(communes.search(typed, 1, '42')[0]?.insee).toBe(insee);
  });

  it('puts the Département asked for first, and knows nothing of nothing', () => {
    expect(communes.search('saint just', 3, '42').every(({ departement }) => departement === '42')).toBe(false);
    expect(communes.search('saint denis', 1, '974')[0]?.insee).toBe('97411');
    expect(communes.search('  ')).toEqual([]);
    expect(communes.search('zzzz')).toEqual([]);
    expect(communes.search('saint', 5)).toHaveLength(5);
  });

  it.each([
    ['ST ETIENNE CEDEX 1', '42007', '42', '42218'], ['LYON CEDEX 03', '69431', '69', '69123'], ['PARIS 15', '75015', '75', '75115'], ['PORT STE FOY ET PONCHAPT', '33220', '24', '24335'],
    ['SEYNE LES ALPES', '04140', '04', '04205'], ['CASTELNAU MONTRATIER STE A', '46170', '46', '46063'], ['AJACCIO CEDEX 1', '20176', '2A', '2A004'], ['LE PORT CEDEX', '97824', '974', '97407'],
  ])('resolves the postal town %s %s', (town, postcode, departement, insee) => {
    expect(communes.resolve(town, postcode, departement)?.insee).toBe(insee);
  });

  it('does not guess', () => {
    expect(communes.resolve('NULLE PART', '42000')).toBeNull();
    expect(communes.resolve('SAINT MARTIN', '97150', '971')).toBeNull();
  });

  it('means the points of several rows', async () => {
    const file = 'Code_commune_INSEE;Nom_commune;Code_postal;Ligne_5;Libellé_d_acheminement;latitude;longitude\n42001;ABOEN;42380;;ABOEN;45.0;4.0\n42001;ABOEN;42381;X;ABOEN;46.0;5.0\n98735;PAPEETE;98714;;PAPEETE;-17;-149\n';
    expect(await collect(readCommunes(bytesOf(file)))).toMatchObject([{ insee: '42001', lat: 45.5, lon: 4.5, postcodes: ['42380', '42381'] }]);
  });

  it.each([['', 'emptyFile'], ['a,b,c\n1,2,3\n', 'wrongSeparator'], ['a;b;c;d;e;f\n', 'missingColumns']])('refuses %j', async (file, code) => {
    await expect(collect(readCommunes(bytesOf(file)))).rejects.toMatchObject({ name: 'ImportFileRefusal', code });
  });
});
