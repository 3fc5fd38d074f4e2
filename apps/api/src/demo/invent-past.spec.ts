import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, ageOn, type HostKind } from '@ugo/domain/kernel';
import { LEAST_PEOPLE, newPlaces } from '@ugo/domain/oversight';
import { AGE_BANDS, ageBandOn } from '@ugo/domain/placement';
import type { DemoRows } from './demo-rows.js';
import { Draw } from './draw.js';
import { inventDepartement } from './invent-departement.js';
import { firstDay, inventPast } from './invent-past.js';
import type { PastOrder, PastRows } from './past-rows.js';

const KINDS: readonly HostKind[] = ['mecs', 'mecs', 'mecs', 'foyer', 'pouponniere', 'parentChildCentre', 'villageEnfants', 'lieuDeVie', 'experimental'];
const TODAY = '2026-11-20';
const NOW = new Date('2026-11-20T21:30:00Z');

describe('the invented past', () => {
  let rows: DemoRows;
  let order: PastOrder;
  let past: PastRows;
  beforeAll(() => {
    rows = inventDepartement({
      departement: '42', name: 'Loire', homes: 310, fullness: 0.93, today: TODAY, now: NOW, seed: 7,
      establishments: Array.from({ length: 45 }, (_, index) => ({ id: `site-${index}`, kind: KINDS[index % KINDS.length]!, name: `ETABLISSEMENT ${index}` })),
      communes: Array.from({ length: 60 }, (_, index) => ({ insee: `42${String(index).padStart(3, '0')}`, name: `Commune ${index}`, postcodes: ['42300'] })),
      publishers: { establishment: 'a', service: 'b' },
    });
    order = { departement: '42', zone: 'Europe/Paris', today: TODAY, now: NOW, communes: ['42187'], worker: 'worker', manager: 'manager', onCall: 'on call', quiet: new Set([rows.hosts[0]!.id]) };
    past = inventPast(rows, order, new Draw(8));
  });

  it('is the same for the same draw, another for another', () => {
    expect(inventPast(rows, order, new Draw(8))).toEqual(past);
    expect(inventPast(rows, order, new Draw(9)).requests).not.toEqual(past.requests);
  });

  it('has nobody beyond a host’s number, ages or sexes, and nobody there who is not born', () => {
    const inForce = new Map([...rows.authorisations.map((one) => ({ ...one, places: one.installed })), ...rows.approvals.map((one) => ({ ...one, sexes: ['female', 'male'] }))]
      .filter(({ from, until }) => from <= TODAY && (until == null || until >= TODAY)).map((one) => [one.hostId, one]));
    const living = Map.groupBy([...rows.stays, ...past.claims], ({ hostId }) => hostId);
    const crowded = past.claims.filter(({ hostId, firstNight }) => {
      const there = living.get(hostId)!.filter((one) => one.firstNight <= firstNight && (one.lastNight == null || one.lastNight >= firstNight));
      return there.length > inForce.get(hostId)!.places;
    });
    expect(crowded).toEqual([]);
    for (const { hostId, firstNight, lastNight, birthMonth, sex } of past.claims) {
      const { minAge, maxAge, sexes } = inForce.get(hostId)!;
      const { youngest, oldest } = ageOn({ birthMonth: birthMonth! }, firstNight);
      expect(sexes).toContain(sex);
      expect(youngest).toBeLessThanOrEqual(maxAge!);
      expect(oldest).toBeGreaterThanOrEqual(minAge!);
      expect(lastNight! < TODAY && firstNight <= lastNight!).toBe(true);
    }
  });

  it('goes from a request to an answer, a yes and an arrival, in that order, and says that it is fictitious', () => {
    const requests = new Map(past.requests.map((one) => [one.id, one]));
    for (const { requestId, askedAt, answeredAt, state, takenAt, arrivalAt } of past.referrals) {
      const { submittedAt, reference } = requests.get(requestId)!;
      const steps = [submittedAt!, askedAt, answeredAt, takenAt, arrivalAt].filter((at) => at != null);
      expect(steps).toEqual([...steps].sort((a, b) => a.getTime() - b.getTime()));
      expect(steps.at(-1)!.getTime()).toBeLessThanOrEqual(NOW.getTime());
      expect(state === 'no' || state === 'taken').toBe(answeredAt !== null);
      expect(reference).toMatch(/^FICTIF-\d{4}$/);
    }
    const claims = new Map([...rows.stays, ...past.claims].map((one) => [one.id, one]));
    for (const { id, hostId, admittedOn, exitOn, fictitious } of past.stays) {
      expect(claims.get(id)).toMatchObject({ hostId, firstNight: admittedOn, ...(exitOn === null ? {} : { lastNight: addDays(exitOn!, -1) }) });
      expect(fictitious).toBe(true);
    }
    expect([past.stays.some(({ hostId }) => order.quiet.has(hostId)), past.referrals.some(({ hostId }) => order.quiet.has(hostId))]).toEqual([false, false]);
  });

  it('leaves some who wait, none of them arrived, with hosts that said no', () => {
    const waiting = past.requests.filter(({ state }) => state === 'searching');
    expect(waiting.length).toBeGreaterThan(5);
    for (const { id, followedBy, submittedAt, closedAt } of waiting) {
      expect([followedBy, closedAt]).toEqual(['on call', null]);
      expect(submittedAt!.getTime()).toBeLessThan(NOW.getTime());
      expect(past.people.filter((one) => one.requestId === id).map(({ arrivedOn }) => arrivedOn)).not.toContainEqual(expect.any(String));
      expect(past.referrals.filter((one) => one.requestId === id && !['no', 'expired', 'withdrawn'].includes(one.state))).toEqual([]);
    }
  });

  it('is enough for figures to be shown: ages of each whole quarter, siblings together and apart, telephones, needs that one place would have answered', () => {
    expect(firstDay(TODAY)).toBe('2026-04-01');
    const requests = new Map(past.requests.map((one) => [one.id, one]));
    const quarter = past.people.filter(({ requestId }) => { const at = requests.get(requestId)!.submittedAt!; return at >= new Date('2026-07-01') && at < new Date('2026-10-01'); });
    const counts = AGE_BANDS.slice(0, 5).map((band) => quarter.filter(({ birthMonth, requestId }) => ageBandOn({ birthMonth: birthMonth! }, requests.get(requestId)!.firstNight) === band).length);
    expect(counts.every((count) => count >= LEAST_PEOPLE)).toBe(true);
    expect(past.choices.length).toBeGreaterThan(5);
    expect(past.referrals.filter(({ channel }) => channel === 'telephone').length).toBeGreaterThan(50);
    const placed = past.needs.map((need) => ({ ...need.shape, lat: need.lat!, lon: need.lon!, area: `${need.lat} ${need.lon}`, searches: need.searches, month: need.month }));
    expect(newPlaces(placed, 10).places.length).toBeGreaterThan(3);
    expect(past.requests.length).toBeLessThan(1_500); // a first start that waits for its past is no better than an empty one
  });
});
