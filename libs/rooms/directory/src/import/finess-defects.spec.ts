import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Contours, type DepartementGeoJson } from '../geography/contours.js';
import { defectSentence, examine, FINESS_DEFECT_CODES, GroupDefects, isLuhnValid } from './finess-defects.js';
import { finessRecord, type FinessTexts } from './finess-fields.js';
import type { FinessRecord } from './finess-record.js';

const file = fileURLToPath(new URL('../../../../../data/departements-version-simplifiee.geojson', import.meta.url));
const contours = new Contours(JSON.parse(readFileSync(file, 'utf8')) as DepartementGeoJson);

function record(over: Partial<FinessTexts> = {}, at: { departement?: string; lat?: number | null; lon?: number | null; line?: number } = {}): FinessRecord {
  const { departement = '42', lat = 45.44, lon = 4.39, line = 2 } = at;
  return finessRecord(line, {
    finess: '420009458', finessEj: '420787061', siret: '77931148900040', name: 'FOYER', category: '177', categoryLabel: '', address: '1 R X', postcode: '42000', town: 'ST ETIENNE',
    telephone: '0477512128', openedOn: '1979-02-13', updatedOn: '2020-01-01', ...over,
  }, departement, null, lat, lon);
}

const defects = (each: FinessRecord): string[] => examine(each, { contours }).defects;

describe('defects of a row', () => {
  it('finds none in a sound row', () => {
    expect(defects(record())).toEqual([]);
  });

  it.each([
    ['openingDateImpossible', record({ openedOn: '0202-02-24' })], ['openingDateImpossible', record({ openedOn: '2020-02-30' })], ['nameQuotesDoubled', record({ name: '"LIEU ""X"""' })],
    ['townCedex', record({ town: 'ST ETIENNE CEDEX 1' })], ['townCedexCut', record({ town: 'ST SEBASTIEN SUR LOIRE CED' })], ['siretMissing', record({ siret: '' })],
    ['siretInvalid', record({ siret: '3,40556E+13' })], ['telephoneMissing', record({ telephone: '' })], ['telephoneInvalid', record({ telephone: '1545915013' })],
    ['addressMissing', record({ address: '' })], ['postcodeOfNeighbour', record({ postcode: '69001' })], ['numberChecksum', record({ finess: '420009459' })],
    ['pointMissing', record({}, { lat: null, lon: null })], ['pointOutsideDepartement', record({}, { lat: 48.85, lon: 2.35 })], ['pointOutsideDepartement', record({}, { lat: 45.5, lon: -4 })],
  ])('finds %s', (code, each) => {
    expect(defects(each)).toEqual([code]);
  });

  it('drops a date and a point that would mislead, and keeps the rest', () => {
    const { record: repaired } = examine(record({ openedOn: '0202-02-24' }, { lat: 48.85, lon: 2.35 }), { contours });
    expect(repaired).toMatchObject({ openedOn: null, lat: null, lon: null, name: 'Foyer', telephone: '0477512128' });
  });

  it('replaces a point of the wrong zone by the right one, and drops it when that is no better', () => {
    const guadeloupe = { finess: '970102414', postcode: '97181' };
    const found = examine(record(guadeloupe, { departement: '971', lat: 6.309815319498774, lon: 2.7083386723553304 }), { contours });
    expect(found.defects).toEqual(['pointWrongZone']);
    expect(found.record.lat).toBeCloseTo(16.2766, 3);
    expect(found.record.lon).toBeCloseTo(-61.5035, 3);
    expect(examine(record(guadeloupe, { departement: '971', lat: 48, lon: 2 }), { contours }).record).toMatchObject({ lat: null, lon: null });
  });

  it.each([['2A', '20000', false], ['2B', '20200', false], ['2A', '13000', true], ['971', '97085', false], ['974', '97824', false], ['971', '97200', true], ['974', '42000', true], ['75', '97100', true], ['', '98600', false]])(
    'judges a postcode by its Département: %s %s', (departement, postcode, elsewhere) => {
      expect(defects(record({ postcode }, { departement, lat: null, lon: null })).includes('postcodeOfNeighbour')).toBe(elsewhere);
    });

  it('needs no contours', () => {
    expect(examine(record({}, { lat: 48.85, lon: 2.35 }), { contours: null }).defects).toEqual([]);
  });

  it('checks a number as FINESS does, Corsica included; a changed digit is found', () => {
    expect(['2A0001889', '2B0000376', '970102414'].every(isLuhnValid)).toBe(true);
    const digit = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(fc.property(digit, ([at, by]) => {
      const digits = [...'420009458'];
      digits[at] = String((Number(digits[at]) + by) % 10);
      return !isLuhnValid(digits.join(''));
    }), { seed: 42, numRuns: 300 });
  });
});

describe('defects across rows', () => {
  it('tells a group once, on its first row, with the others', () => {
    const groups = new GroupDefects();
    groups.add(record({ finess: '420014664' }, { line: 9 }));
    groups.add(record({ finess: '420009458' }, { line: 4 }));
    groups.add(record({ finess: '420014425', name: 'AUTRE' }, { line: 5, lat: 46 }));
    expect(groups.all()).toEqual([
      { line: 4, finess: '420009458', defect: 'sameUnderTwoNumbers', others: ['420014664'] }, { line: 4, finess: '420009458', defect: 'sharedPoint', others: ['420014664'] },
    ]);
  });

  it('does not take two houses without address for one', () => {
    const groups = new GroupDefects();
    groups.add(record({ address: '' }, { lat: null, lon: null }));
    groups.add(record({ address: '', finess: '420014664' }, { lat: null, lon: null }));
    expect(groups.all()).toEqual([]);
  });
});

describe('sentences', () => {
  it('exist in both languages for every code', () => {
    expect(FINESS_DEFECT_CODES).toHaveLength(17);
    for (const code of FINESS_DEFECT_CODES) expect([defectSentence(code).fr, defectSentence(code).en].every((text) => text.length > 5)).toBe(true);
  });
});
