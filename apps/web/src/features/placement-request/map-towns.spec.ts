import { describe, expect, it } from '@jest/globals';
import type { TownsOnMapQuery } from '../../gql/graphql.js';
import { townsOf } from './map-towns.js';

const site = (communeName: string | null, lat: number, lon: number, isShown = true): TownsOnMapQuery['establishments']['edges'][number] => (
  { __typename: 'EstablishmentEdge', node: { __typename: 'Establishment', communeName, point: isShown ? { __typename: 'GeoPoint', lat, lon } : null } });
const names = (...edges: TownsOnMapQuery['establishments']['edges']): string[] => (
  townsOf({ __typename: 'Query', establishments: { __typename: 'EstablishmentConnection', edges } }).map(({ name }) => name));

describe('the names on the map', () => {
  it('are each town once, the one with most establishments first', () => {
    expect(names(site('Feurs', 45.74, 4.22), site('Roanne', 46.04, 4.07), site('Roanne', 46.05, 4.08))).toEqual(['Roanne', 'Feurs']);
  });

  it('leave out what would be written over another, and what has no point', () => {
    expect(names(site('Roanne', 46.04, 4.07), site('Roanne', 46.04, 4.07), site('Riorges', 46.04, 4.04), site('Montbrison', 45.6, 4.06, false), site(null, 45.4, 4.3))).toEqual(['Roanne']);
  });

  it('are none before the answer', () => {
    expect(townsOf(undefined)).toEqual([]);
  });
});
