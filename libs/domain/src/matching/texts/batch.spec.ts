import { describe, expect, it } from '@jest/globals';
import type { Chosen } from '../batch/batch.types.js';
import { urgencyOf } from '../batch/urgency.js';
import { sayBottleneck, sayCost, sayGain, sayScarcity, sayUnplaced, sayWorth } from './batch.js';

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');
const totals = (childrenPlaced: number) => ({ childrenPlaced, requestsPlaced: childrenPlaced, separated: 1, pairsTogether: 2 });
const first = { kind: 'placed', urgency: 0, tier: null, component: null, joint: 3, oneByOne: 1 } as const;

describe('the words of a joint proposal', () => {
  it.each([
    [1, 3, 20_000, 'Seul lieu à moins de 20 km qui en prend trois.', 'The only host within 20 km that takes three.'],
    [1, 1, null, 'Seul lieu parmi les lieux regardés qui convienne.', 'The only host among those looked at that fits.'],
    [2, 3, 50_000, 'Un des deux lieux à moins de 50 km qui en prennent trois.', 'One of two hosts within 50 km that take three.'],
    [3, 1, 10_000, 'Un des trois lieux à moins de 10 km qui conviennent.', 'One of three hosts within 10 km that fit.'],
  ])('say how rare a host is: %s for %s', (takers, people, withinMetres, french, english) => {
    const scarcity = { hostId: 'h', takers, people, withinMetres };
    expect([plain(sayScarcity(scarcity)), plain(sayScarcity(scarcity, 'en'))]).toEqual([french, english]);
  });

  it('say why a request has no plan', () => {
    const request = { requestId: 'r', urgency: 2, people: 3, placeable: 0, bottlenecks: [] };
    expect(plain(sayUnplaced({ ...request, why: 'noPlan' }))).toBe('Aucun lieu ne convient, même sans les autres demandes.');
    expect(plain(sayUnplaced({ ...request, why: 'noPlan', placeable: 2 }, 'en'))).toBe('No plan for everyone, even without the other requests: 2 of 3 at most.');
    const bottleneck = { hostId: 'h', ceiling: 'declaredPlaces', first: '2026-03-11', last: '2026-03-13', missing: 2, takenBy: ['a'], moreUrgent: true } as const;
    expect(plain(sayUnplaced({ ...request, why: 'placesTaken', bottlenecks: [bottleneck] }))).toBe('Ses places vont à une demande plus urgente.');
    expect(plain(sayUnplaced({ ...request, why: 'placesTaken', bottlenecks: [{ ...bottleneck, moreUrgent: false }] }, 'en'))).toBe('Its places go to other requests: more children are placed so, or placed better.');
    expect(plain(sayBottleneck(bottleneck))).toBe('Il manque 2 places du mercredi 11 mars au vendredi 13 mars : une autre demande y prend place.');
    expect(plain(sayBottleneck(bottleneck, 'en'))).toBe('2 places short from Wednesday 11 March to Friday 13 March: another request goes there.');
  });

  it('name one night once', () => {
    const bottleneck = { hostId: 'h', ceiling: 'declaredPlaces', first: '2026-03-11', last: '2026-03-11', missing: 1, takenBy: ['a', 'b'], moreUrgent: true } as const;
    expect(plain(sayBottleneck(bottleneck))).toBe('Il manque une place la nuit du mercredi 11 mars : 2 autres demandes y prennent place.');
    expect(plain(sayBottleneck(bottleneck, 'en'))).toBe('one place short on the night of Wednesday 11 March: 2 other requests go there.');
  });

  it('say which criterion wins where the figures are the same, and nothing where only ranks or the draw differ', () => {
    const gain = (change: object) => ({ joint: totals(3), oneByOne: totals(3), first: { ...first, ...change } });
    expect(plain(sayGain(gain({ kind: 'component', tier: 'travel', component: 'visitsWorst' })))).toMatch(/1 contre 1\. Premier critère qui y gagne : les trajets\.$/);
    expect(plain(sayGain(gain({ kind: 'component', tier: 'travel', component: 'visitsWorst' }), 'en'))).toMatch(/1 against 1\. First to gain: travel\.$/);
    for (const change of [{ kind: 'ownRank' }, { kind: 'draw', tier: 'draw' }, { kind: 'component', tier: 'draw', component: 'recentAdmissions' }]) {
      expect(plain(sayGain(gain(change)))).toMatch(/^Autant que demande par demande/);
      expect(plain(sayGain(gain(change), 'en'))).toMatch(/^As much as one by one/);
    }
  });

  it('say one plan a request as one', () => {
    const worth = (language: 'fr' | 'en') => plain(sayWorth({ status: 'optimal', columns: { plansPerRequest: 1, total: 5, cutShort: [], notProven: [] } } as never, language));
    expect([worth('fr'), worth('en')]).toEqual(['Prouvé : parmi la meilleure proposition de chaque demande, aucun choix ne fait mieux.', 'Proven: among the best plan of each request, no choice is better.']);
  });

  it('say each reason in both languages', () => {
    const unplaced = { requestId: 'r', urgency: 2, people: 3, placeable: 0, bottlenecks: [] };
    expect(plain(sayUnplaced({ ...unplaced, why: 'noPlan', placeable: 2 }))).toBe('Aucune proposition pour tous, même sans les autres demandes : au mieux 2 sur 3.');
    expect(sayUnplaced({ ...unplaced, why: 'noPlan' }, 'en')).toBe('No host fits, even without the other requests.');
    const bottleneck = { hostId: 'h', ceiling: 'declaredPlaces', first: '2026-03-11', last: '2026-03-13', missing: 1, takenBy: ['a', 'b'], moreUrgent: false } as const;
    const bottlenecks = [bottleneck, { ...bottleneck, hostId: 'h2', moreUrgent: true }]; // one more urgent request is enough
    expect(sayUnplaced({ ...unplaced, why: 'placesTaken', bottlenecks }, 'en')).toBe('Its places go to a more urgent request.');
    expect(plain(sayUnplaced({ ...unplaced, why: 'placesTaken' }))).toBe('Ses places vont à d’autres demandes : ainsi plus d’enfants sont accueillis, ou ils le sont mieux.');
    expect(plain(sayBottleneck(bottleneck))).toBe('Il manque une place du mercredi 11 mars au vendredi 13 mars : 2 autres demandes y prennent place.');
    expect(plain(sayBottleneck(bottleneck, 'en'))).toBe('one place short from Wednesday 11 March to Friday 13 March: 2 other requests go there.');
  });

  it('say what it costs a request against its own best plan, and nothing when it gets that', () => {
    const component = (tier: string, code: string, value: number) => ({ tier, code, value, data: [] });
    const plan = (homes: number, drawn: number) => ({ components: [component('siblings', 'separated', 0), component('homes', 'homes', homes), component('draw', 'drawn', drawn)] });
    const cost = (rank: number, own: object, best: object) => { const chosen = { rank, plan: own, best } as unknown as Chosen; return [plain(sayCost(chosen)), plain(sayCost(chosen, 'en'))]; };
    expect(cost(1, plan(0, 1), plan(0, 1))).toEqual([undefined, undefined]);
    expect(cost(2, plan(0, 1), plan(0, 1))).toEqual([undefined, undefined]);
    expect(cost(1, plan(1, 1), plan(0, 1))).toEqual([undefined, undefined]);
    expect(cost(2, plan(0, 1), plan(0, 9))).toEqual(['Sa proposition n° 2. À égalité avec sa première.', 'Its plan no. 2. Equal to its first.']);
    expect(cost(3, plan(3, 1), plan(2, 9))).toEqual([
      'Sa proposition n° 3. 3 lieux d’accueil (sa première : 2 lieux d’accueil).', 'Its plan no. 3. 3 hosts (its first: 2 hosts).',
    ]);
  });

  it('say what it wins, and what it is worth', () => {
    expect(plain(sayGain({ joint: totals(3), oneByOne: totals(1), first }))).toBe(
      'Ensemble : 3 enfants contre 1, demande par demande ; liens de fratrie sur le même site : 2 contre 2 ; séparés de toute leur fratrie : 1 contre 1.');
    expect(plain(sayGain({ joint: totals(1), oneByOne: totals(1), first: null }, 'en'))).toBe('As much as one by one: the most urgent first, each at its best host still free.');
    expect(plain(sayGain({ joint: totals(1), oneByOne: totals(0), first: null }))).toBe('Autant que demande par demande : les plus urgentes d’abord, chacune à son meilleur lieu encore libre.');
    expect(plain(sayGain({ joint: totals(1), oneByOne: totals(0), first }))).toMatch(/^Ensemble : un enfant contre 0, /);
    expect(sayGain({ joint: totals(1), oneByOne: totals(0), first }, 'en')).toBe('Together: one child against 0 one by one; sibling ties on the same site: 2 against 2; separated from all siblings: 1 against 1.');
    expect(sayGain({ joint: totals(3), oneByOne: totals(0), first }, 'en').replace(/\u00a0/g, ' ')).toMatch(/^Together: 3 children against 0/);
    const alone = { status: 'feasible', columns: { plansPerRequest: 20, total: 5, cutShort: [], notProven: [] } } as never;
    expect(plain(sayWorth(alone))).toBe('Le meilleur choix trouvé dans le temps donné, parmi les 20 meilleures propositions de chaque demande ; un meilleur reste possible.');
    expect(sayWorth(alone, 'en')).toBe('The best choice found in the time given, among the 20 best plans of each request; a better one remains possible.');
    const worth = (status: 'optimal' | 'feasible' | 'oneByOne', language: 'fr' | 'en') => plain(sayWorth({ status, columns: { plansPerRequest: 20, total: 5, cutShort: ['r'], notProven: [] } } as never, language));
    expect(worth('optimal', 'fr')).toBe('Prouvé : parmi les 20 meilleures propositions de chaque demande (certaines en ont d’autres), aucun choix ne fait mieux.');
    expect(worth('feasible', 'en')).toBe('The best choice found in the time given, among the 20 best plans of each request (some have more); a better one remains possible.');
    expect(worth('optimal', 'en')).toBe('Proven: among the 20 best plans of each request (some have more), no choice is better.');
    expect(worth('oneByOne', 'en')).toBe('The joint computation failed: requests taken one by one, the most urgent first.');
    expect(worth('oneByOne', 'fr')).toBe('Le calcul d’ensemble n’a pas abouti : demandes prises une par une, les plus urgentes d’abord.');
  });
});

describe('urgencyOf', () => {
  const nights = (from: string) => ({ first: from, last: '2026-05-01' });
  it.each([
    ['emergency', '2026-03-11', 0], ['emergency', '2026-03-12', 2], ['relay', '2026-03-30', 1],
    ['planned', '2026-03-11', 2], ['planned', '2026-03-17', 2], ['planned', '2026-03-18', 3], ['planned', '2026-03-01', 2],
  ] as const)('%s from %s: class %s', (care, from, urgency) => {
    expect(urgencyOf({ care, nights: nights(from) }, '2026-03-11')).toBe(urgency);
  });
});
