import { describe, expect, it } from '@jest/globals';
import type { MatchRequest, Plan, Policy } from '../matching/index.js';
import { TONIGHT } from '../matching/index.js';
import { needOf } from './need-shape.js';
import { newPlaces, type PlacedNeed, sayNewPlace } from './new-places.js';

const child = (key: string, birthMonth: string, needs: readonly string[] = []) => ({ key, kind: 'child', sex: 'female', age: { birthMonth }, needs });
const request = (more: object = {}): MatchRequest => ({
  care: 'emergency', nights: { first: '2026-11-20', last: '2026-11-22' }, apart: [], people: [child('A', '2015-04', ['autism']), child('B', '2017-04')], ...more,
}) as never;
const plan = (sites: readonly string[], metres: number | null = null): Plan => ({
  assignments: sites.map((siteId, index) => ({ personKey: String(index), hostId: siteId, siteId })), components: metres === null ? [] : [{ code: 'visitsWorst', data: [{ metres }] }],
}) as never;
const policy: Policy = TONIGHT;
const nothing = { plans: [], incomplete: [], bridges: [], nearMisses: [] };
const far = policy.travelBandsMetres.at(-1)!;

describe('an unmet need', () => {
  it.each([
    ['noPlan', request(), nothing],
    ['incomplete', request(), { ...nothing, incomplete: [plan(['x'])] }],
    ['bridge', request(), { ...nothing, incomplete: [plan(['x'])], bridges: [{} as never] }],
    ['split', request(), { ...nothing, plans: [plan(['x', 'y'])] }],
    [null, request({ apart: [['A', 'B']] }), { ...nothing, plans: [plan(['x', 'y'])] }],
    ['far', request(), { ...nothing, plans: [plan(['x', 'x'], far)] }],
    [null, request(), { ...nothing, plans: [plan(['x', 'x'], far - 1)] }],
  ] as const)('is %s', (outcome, asked, answer) => {
    expect(needOf(asked, answer, policy)?.outcome ?? null).toBe(outcome);
  });

  it('keeps bands and tags, and which single rule would have had to give way for how many', () => {
    const miss = (people: readonly string[], ...rules: readonly string[]) => ({ people, refusals: rules.map((rule) => ({ rule })) }) as never;
    expect(needOf(request(), { ...nothing, nearMisses: [miss(['A'], 'declaredPlaces'), miss(['A', 'B'], 'declaredPlaces', 'declaredPlaces'), miss(['A'], 'declaredAge', 'closed')] }, policy)).toEqual({
      outcome: 'noPlan', care: 'emergency', people: [{ sex: 'female', ageBand: 'from11to15' }, { sex: 'female', ageBand: 'from6to10' }], needs: ['autism'], relaxations: { declaredPlaces: 2 },
    });
  });
});

describe('a new place', () => {
  const need = (size: number, more: Partial<PlacedNeed> = {}): PlacedNeed => ({
    care: 'emergency', people: Array.from({ length: size }, () => ({ sex: 'male', ageBand: 'from6to10' })), lat: 460, lon: 41, area: 'Roanne', searches: 2, month: '2026-09', ...more,
  });

  it('is the one that answers most people, then the one that answers most of those left', () => {
    const needs = [...Array.from({ length: 4 }, () => need(3)), ...Array.from({ length: 11 }, () => need(1, { lat: 454, area: 'Saint-Étienne', searches: 1, month: '2026-11' })), need(5)];
    const { places, left } = newPlaces(needs, 5);
    expect(places).toEqual([
      { care: 'emergency', area: 'Roanne', size: 5, bands: ['from6to10'], sexes: ['male'], needs: 5, searches: 10, people: 17, since: '2026-09' },
      { care: 'emergency', area: 'Saint-Étienne', size: 1, bands: ['from6to10'], sexes: ['male'], needs: 11, searches: 11, people: 11, since: '2026-11' },
    ]);
    expect(left).toEqual([]);
    expect(sayNewPlace(places[0]!)).toEqual({
      fr: 'Accueil d’urgence pour 5 personnes ensemble (garçons), 6 à 10 ans, près de Roanne : 10 recherches depuis septembre 2026',
      en: 'Emergency care for 5 people together (boys), 6 to 10, near Roanne: 10 searches since September 2026',
    });
  });

  it('is found among two years of needs of a large Département as fast as a page is read', () => {
    let state = 20261124;
    const below = (limit: number): number => { state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296; return Math.floor((state / 4_294_967_296) * limit); };
    const bands = ['under3', 'from3to5', 'from6to10', 'from11to15', 'from16to17'] as const;
    const needs = Array.from({ length: 3000 }, () => need(1 + below(4), { care: (['emergency', 'relay', 'planned'] as const)[below(3)]!, lat: 450 + below(8), lon: 38 + below(8) }))
      .map((one) => ({ ...one, people: one.people.map(() => ({ sex: (['female', 'male'] as const)[below(2)]!, ageBand: bands[below(5)]! })) }));
    const begun = performance.now();
    const { places, left } = newPlaces(needs, 10);
    expect(places).toHaveLength(10);
    expect(places.reduce((all, { needs: answered }) => all + answered, 0) + left.length).toBe(needs.length);
    expect(performance.now() - begun).toBeLessThan(10_000); // a minute, when each kind of place was held against each need
  });

  it('names nobody: what fewer than 11 people need is left over', () => {
    const needs = [need(3), need(3), need(4), need(1, { care: 'planned' })];
    expect(newPlaces(needs, 5)).toEqual({ places: [], left: needs });
  });
});
