import { describe, expect, it } from '@jest/globals';
import type { PlacesCardFragment } from '../../gql/graphql.js';
import { ceilingsBefore, sameTerms } from './published-terms.js';

const published = {
  intermittent: false, from: '2026-11-20', until: '2026-12-06', places: 3, female: 1, male: 2, agePlaces: [{ min: 0, max: 3, places: 2 }], careKinds: ['emergency'], capabilities: ['autism'], siblingsAtMost: 2, sexes: null, minAge: 3, maxAge: 12,
};
const host = (more: object = {}, night = '2026-12-01'): PlacesCardFragment => ({ tonight: { night }, published: [{ ...published, ...more }] }) as unknown as PlacesCardFragment;

describe('what is published again with another number', () => {
  it('keeps every limit: care, ages, brothers and sisters, girls and boys, some ages, the last night', () => {
    expect(sameTerms(host(), 3, ceilingsBefore(host()))).toEqual({
      careKinds: ['emergency'], capabilities: ['autism'], siblingsAtMost: 2, sexes: null, ages: { min: 3, max: 12 }, female: 1, male: 2, agePlaces: [{ min: 0, max: 3, places: 2 }], until: '2026-12-06',
    });
  });

  it('never offers more for some than there is in all', () => {
    expect(sameTerms(host(), 1, ceilingsBefore(host()))).toMatchObject({ female: 1, male: 1, agePlaces: [{ places: 1 }] });
    expect(sameTerms(host(), 0, ceilingsBefore(host()))).toMatchObject({ female: 0, male: 0, agePlaces: [{ places: 0 }] });
  });

  it('says no limit where none is written, and no last night that is over', () => {
    expect(sameTerms(host(), 5, { female: '', male: 2 })).toMatchObject({ female: null, male: 2 });
    expect(sameTerms(host({}, '2026-12-07'), 3, ceilingsBefore(host()))).not.toHaveProperty('until');
  });
});
