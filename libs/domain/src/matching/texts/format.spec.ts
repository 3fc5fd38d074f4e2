import { describe, expect, it } from '@jest/globals';
import { ENGLISH, FRENCH, frenchSpacing, known, number, text } from './format.js';

const read = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');
const days = Array.from({ length: 7 }, (_, index) => `2026-06-0${index + 1}`);
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-15`);

describe('days in words', () => {
  it('names every day of the week', () => {
    expect(days.map(FRENCH.night)).toEqual(['lundi 1er juin', 'mardi 2 juin', 'mercredi 3 juin', 'jeudi 4 juin', 'vendredi 5 juin', 'samedi 6 juin', 'dimanche 7 juin']);
    expect(days.map(ENGLISH.night)).toEqual(['Monday 1 June', 'Tuesday 2 June', 'Wednesday 3 June', 'Thursday 4 June', 'Friday 5 June', 'Saturday 6 June', 'Sunday 7 June']);
  });

  it('names every month', () => {
    expect(months.map(FRENCH.month)).toEqual(['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'].map((month) => `${month} 2026`));
    expect(months.map(ENGLISH.month)).toEqual(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].map((month) => `${month} 2026`));
  });

  it('dates them, the first by its ordinal in French', () => {
    expect([FRENCH.date('2026-03-01'), FRENCH.date('2026-03-11'), ENGLISH.date('2026-03-01'), ENGLISH.date('2026-03-11')]).toEqual(['1er mars 2026', '11 mars 2026', '1 March 2026', '11 March 2026']);
    expect([FRENCH.language, ENGLISH.language]).toEqual(['fr', 'en']);
  });
});

describe('figures in words', () => {
  it('says distances in kilometres, with a decimal under ten', () => {
    const metres = [0, 1, 999, 1000, 1049, 1050, 4200, 9949, 9950, 9999, 10_000, 10_400, 31_500];
    expect(metres.map(FRENCH.distance).map(read)).toEqual(['moins de 1 km', '1 m', '999 m', '1 km', '1 km', '1,1 km', '4,2 km', '9,9 km', '10 km', '10 km', '10 km', '10 km', '32 km']);
    expect(metres.map(ENGLISH.distance).map(read)).toEqual(['less than 1 km', '1 m', '999 m', '1 km', '1 km', '1.1 km', '4.2 km', '9.9 km', '10 km', '10 km', '10 km', '10 km', '32 km']);
  });

  it('says the hour', () => {
    const minutes = [0, 5, 60, 545, 1230, 1439];
    expect(minutes.map(FRENCH.clock).map(read)).toEqual(['0 h', '0 h 05', '1 h', '9 h 05', '20 h 30', '23 h 59']);
    expect(minutes.map(ENGLISH.clock)).toEqual(['0:00', '0:05', '1:00', '9:05', '20:30', '23:59']);
  });

  it('says ages in years and months, months alone under one year', () => {
    const ages: [number, number | null][] = [[0, null], [0, 0], [0, 1], [0, 7], [1, null], [1, 1], [1, 0], [2, 11], [5, null]];
    expect(ages.map(([years, more]) => read(FRENCH.age(years, more)))).toEqual(['0 an', '0 an', '1 mois', '7 mois', '1 an', '1 an et 1 mois', '1 an', '2 ans et 11 mois', '5 ans']);
    expect(ages.map(([years, more]) => ENGLISH.age(years, more))).toEqual(['0 years', '0 years', '1 month', '7 months', '1 year', '1 year 1 month', '1 year', '2 years 11 months', '5 years']);
  });

  it('counts, and labels what has a label', () => {
    const noun = { one: 'une place', many: 'places' };
    expect([FRENCH.count(1, noun), read(FRENCH.count(2, noun)), read(FRENCH.count(0, noun)), ENGLISH.count(1, noun), read(ENGLISH.count(3, noun))]).toEqual(['une place', '2 places', '0 places', 'une place', '3 places']);
    const labels = { a: { fr: 'un', en: 'one' } };
    expect([FRENCH.label(labels, 'a'), ENGLISH.label(labels, 'a'), FRENCH.label(labels, 'b'), ENGLISH.label(labels, 'b')]).toEqual(['un', 'one', 'b', 'b']);
  });

  it('reads figures that may be missing', () => {
    const figures = { metres: 12, name: 'x', nothing: null, yes: true };
    expect([number(figures, 'metres'), number(figures, 'none'), number(figures, 'nothing')]).toEqual([12, 0, 0]);
    expect([text(figures, 'name'), text(figures, 'none'), text(figures, 'nothing'), text(figures, 'metres')]).toEqual(['x', '', '', '12']);
    expect([known(figures, 'metres'), known(figures, 'none'), known(figures, 'name'), known(figures, 'nothing')]).toEqual([12, null, null, null]);
  });
});

describe('French spacing', () => {
  it('keeps signs of two parts with their word', () => {
    expect(frenchSpacing('a : b ; c ! d ? « e »')).toBe('a\u00a0: b\u202f; c\u202f! d\u202f? «\u202fe\u202f»');
    expect(frenchSpacing('20:30, rien')).toBe('20:30, rien');
  });
});
