import { describe, expect, it } from '@jest/globals';
import { locate, type NamedPlace } from './places.js';

const roanne = { insee: '42187', name: 'Roanne', departement: '42', postcodes: ['42300'], point: { lat: 46.04, lon: 4.07 } };
const at = (place: NamedPlace['place']): NamedPlace => ({ key: 'from', field: 'from', place });

describe('the places of a search', () => {
  it('are found by commune', () => {
    expect(locate([at({ insee: '42187' })], [roanne], () => true).points.get('from')).toEqual(roanne.point);
  });

  it.each([
    ['a point at sea', { lat: 45, lon: -8 }, null, 'outsideFrance'],
    ['nothing at all', {}, null, 'emptyPlace'],
    ['a commune that is not known', { postcode: '99999' }, null, 'unknownCommune'],
  ])('name the field of %s', (_, place, commune, code) => {
    const { problems } = locate([at(place)], [commune], () => false);
    expect(problems).toMatchObject([{ field: 'from', code }]);
  });
});
