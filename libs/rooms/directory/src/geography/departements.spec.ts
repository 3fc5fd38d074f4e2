import { describe, expect, it } from '@jest/globals';
import { isDepartementCode } from '@ugo/domain/kernel';
import { DEPARTEMENTS } from './departements.js';

describe('the Départements', () => {
  it('are 101, each once, with its name and its zone', () => {
    expect(new Set(DEPARTEMENTS.map(({ code }) => code)).size).toBe(101);
    expect(DEPARTEMENTS).toHaveLength(101);
    expect(DEPARTEMENTS.filter(({ code, name }) => !isDepartementCode(code) || !/^\p{Lu}\p{L}/u.test(name))).toEqual([]);
    expect(DEPARTEMENTS).toContainEqual({ code: '42', name: 'Loire', zone: 'Europe/Paris' });
    expect(DEPARTEMENTS).toContainEqual({ code: '974', name: 'La Réunion', zone: 'Indian/Reunion' });
  });
});
