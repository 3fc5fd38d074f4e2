import { describe, expect, it } from '@jest/globals';
import { departementOfCommune, isDepartementCode, zoneOf } from './territory.js';

describe('Départements', () => {
  it.each(['01', '19', '21', '2A', '2B', '42', '95', '971', '972', '973', '974', '976'])('knows %s', (code) => {
    expect(isDepartementCode(code)).toBe(true);
  });

  it.each(['00', '20', '96', '97', '975', '977', '1', '421', '2a', '', ' 42', 42, null])('refuses %p', (code) => {
    expect(isDepartementCode(code)).toBe(false);
  });

  it('has 101 of them', () => {
    const codes = Array.from({ length: 1000 }, (_, number) => String(number).padStart(2, '0')).concat('2A', '2B');
    expect(new Set(codes.filter(isDepartementCode)).size).toBe(101);
  });

  it('counts its days in its own zone', () => {
    expect(['42', '2A', '974', '971', '973', '976'].map(zoneOf)).toEqual(['Europe/Paris', 'Europe/Paris', 'Indian/Reunion', 'America/Guadeloupe', 'America/Cayenne', 'Indian/Mayotte']);
  });

  it('is read from a commune, in Corsica and overseas', () => {
    expect(['42218', '2A004', '97411'].map(departementOfCommune)).toEqual(['42', '2A', '974']);
  });
});
