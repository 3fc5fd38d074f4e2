import { describe, expect, it } from '@jest/globals';
import { KIND_BY_FINESS_CATEGORY } from '@ugo/domain/kernel';
import { classify, classifyCategory, NEIGHBOUR_CATEGORIES, passedOverSentence } from './finess-classify.js';
import { finessRecord } from './finess-fields.js';
import type { FinessRecord } from './finess-record.js';

const record = (category: string, finess = '420009458', departement = '42'): FinessRecord => finessRecord(2, {
  finess, finessEj: '', siret: '', name: 'X', category, categoryLabel: '', address: '', postcode: '42000', town: 'ST ETIENNE', telephone: '', openedOn: '', updatedOn: '',
}, departement, null, null, null);

describe('classification of the register', () => {
  it('takes nine categories for hosts, and no other', () => {
    const hosts = Array.from({ length: 1000 }, (_, code) => String(code)).filter((code) => classifyCategory(code).host);
    expect(hosts).toEqual(['166', '172', '175', '176', '177', '236', '378', '462', '644']);
    expect(hosts.sort()).toEqual(Object.keys(KIND_BY_FINESS_CATEGORY).sort());
  });

  it('takes a 236 for a placement service, not for a unit', () => {
    expect(classifyCategory('236')).toEqual({ host: true, kind: 'fosterHome', role: 'placementService' });
    expect(classifyCategory('177')).toEqual({ host: true, kind: 'mecs', role: 'establishment' });
  });

  it.each([['295', 'Cass.'], ['238', 'handicap'], ['159', 'fermée'], ['377', 'handicap'], ['500', 'hors protection']])('says why category %s is passed over', (category, word) => {
    const found = classify(record(category));
    expect(found).toEqual({ host: false, reason: `category${category}` });
    expect(passedOverSentence(`category${category}`).fr).toContain(word);
  });

  it('has a French and an English sentence for every reason', () => {
    for (const reason of [...Object.keys(NEIGHBOUR_CATEGORIES).map((each) => `category${each}` as const), 'otherDepartement', 'duplicateRow', 'unreadableRow', 'invalidNumber'] as const) {
      expect(passedOverSentence(reason).fr.length).toBeGreaterThan(10);
      expect(passedOverSentence(reason).en.length).toBeGreaterThan(10);
    }
  });

  it('passes over another Département, a bad number and an unreadable row', () => {
    expect(classify(record('177'), '69')).toEqual({ host: false, reason: 'otherDepartement' });
    expect(classify(record('177', '42000945'))).toEqual({ host: false, reason: 'invalidNumber' });
    expect(classify(record('177', '980600027', ''))).toEqual({ host: false, reason: 'invalidNumber' });
    expect(classify({ line: 3, finess: '', unreadable: '3 ≠ 16' })).toEqual({ host: false, reason: 'unreadableRow' });
    expect(classify(record('177', '2A0001889', '2A'))).toMatchObject({ host: true });
  });
});
