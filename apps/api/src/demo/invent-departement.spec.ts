import { describe, expect, it } from '@jest/globals';
import { capacityOf, checkPublication, type PublicationInput } from '@ugo/domain/availability';
import { ageOn, type HostKind, tonight, zoneOf } from '@ugo/domain/kernel';
import type { DepartementOrder } from './demo-rows.js';
import { inventDepartement } from './invent-departement.js';

const KINDS: readonly HostKind[] = ['mecs', 'mecs', 'mecs', 'foyer', 'pouponniere', 'parentChildCentre', 'villageEnfants', 'lieuDeVie', 'experimental'];
const ORDER: DepartementOrder = {
  departement: '42', name: 'Loire', homes: 310, fullness: 0.93, today: '2026-11-20', now: new Date('2026-11-20T21:30:00Z'), seed: 7,
  establishments: Array.from({ length: 45 }, (_, index) => ({ id: `site-${index}`, kind: KINDS[index % KINDS.length]!, name: `ETABLISSEMENT ${index}` })),
  communes: Array.from({ length: 60 }, (_, index) => ({ insee: `42${String(index).padStart(3, '0')}`, name: `Commune ${index}`, postcodes: index === 0 ? ['42000', '42100'] : ['42300'] })),
  publishers: { establishment: 'a', service: 'b' },
};
const rows = inventDepartement(ORDER);

function capacity(hostId: string, openDays: readonly number[]) {
  const of = <T extends { hostId: string }>(list: readonly T[]): T[] => list.filter((row) => row.hostId === hostId);
  const derogations = of(rows.derogations).map(({ from, until, extraPlaces }) => ({ from, until: until ?? null, places: extraPlaces }));
  const window = { first: '2026-01-01', last: null };
  const [authorisations, approvals] = [of(rows.authorisations), of(rows.approvals)];
  if (approvals.length > 0) {
    return capacityOf({
      type: 'fosterHome', derogations, suspensions: [], closures: [], leave: [],
      approvals: approvals.map(({ from, until, places, intermittentPlaces }) => ({ from, until: until ?? null, places, intermittent: intermittentPlaces })),
    }, window);
  }
  return capacityOf({
    type: 'unit', derogations, closures: [], openDays,
    authorisations: authorisations.map(({ from, until, authorised, financed, installed, minAge, maxAge, sexes, measures, careKinds }) => ({
      from, until: until ?? null, authorised, financed, installed, ages: { min: minAge, max: maxAge }, sexes: sexes as never, measures: measures as never, care: careKinds as never,
    })),
  }, window);
}

describe('the invented Département', () => {
  it('is the same for the same seed, another for another', () => {
    expect(inventDepartement(ORDER)).toEqual(rows);
    expect(inventDepartement({ ...ORDER, seed: 8 }).hosts).not.toEqual(rows.hosts);
  });

  it('publishes nothing that the law would refuse', () => {
    const hosts = new Map(rows.hosts.map((host) => [host.id, host]));
    const problems = rows.availabilities.flatMap((row) => {
      const input: PublicationInput = {
        from: row.from, until: row.until ?? null, ages: row.minAge == null || row.maxAge == null ? null : { min: row.minAge, max: row.maxAge },
        sexes: row.sexes ?? null, care: row.careKinds, measures: null, capabilities: row.capabilities, siblingsAtMost: row.siblingsAtMost ?? null,
        overOccupancy: null, closures: [], intermittent: row.intermittent,
        statement: row.places == null
          ? { kind: 'counts', capacity: row.staffed!, occupied: row.occupied!, female: null, male: null, exits: row.expectedExits, entries: [] }
          : { kind: 'declaration', places: row.places, female: row.female ?? null, male: row.male ?? null },
      };
      const found = checkPublication(input, capacity(row.hostId, hosts.get(row.hostId)!.openNights as number[]), tonight(row.publishedAt, zoneOf('42')));
      return found.map(({ field, code }) => `${hosts.get(row.hostId)!.kind} ${field} ${code}`);
    });
    expect(problems).toEqual([]);
    expect(rows.availabilities.length).toBeGreaterThan(300);
  });

  it('is as full as asked, with children of the ages and sexes that their hosts take', () => {
    const living = rows.stays.filter(({ firstNight, lastNight }) => firstNight <= '2026-11-20' && (lastNight == null || lastNight >= '2026-11-20'));
    const places = [...rows.approvals.filter(({ until }) => until! >= '2026-11-20').map(({ places: count }) => count),
      ...rows.authorisations.filter(({ until }) => until! >= '2026-11-20').map(({ installed }) => installed)].reduce((sum, count) => sum + count, 0);
    expect(living.length / places).toBeGreaterThan(0.91);
    expect(living.length / places).toBeLessThan(0.95);
    for (const stay of living) {
      const law = rows.authorisations.findLast(({ hostId }) => hostId === stay.hostId);
      if (!law) continue;
      expect(law.sexes).toContain(stay.sex);
      const { youngest, oldest } = ageOn({ birthMonth: stay.birthMonth! }, '2026-11-20');
      expect(youngest).toBeGreaterThanOrEqual(law.minAge);
      expect(oldest).toBeLessThanOrEqual(law.maxAge);
    }
    expect(rows.stays.every(({ firstNight, birthMonth }) => firstNight.slice(0, 7) >= birthMonth!)).toBe(true);
  });

  it('has homes of one to three places, a few derogations and one or two suspensions', () => {
    expect(rows.approvals.every(({ places }) => places >= 1 && places <= 3)).toBe(true);
    expect(rows.hosts.filter(({ type }) => type === 'fosterHome')).toHaveLength(310);
    expect(rows.suspensions).toHaveLength(2);
    expect(rows.derogations.length).toBeGreaterThan(0);
    expect(rows.hosts.every(({ fictitious }) => fictitious)).toBe(true);
  });

  it('makes the totals asked', () => {
    const scaled = inventDepartement({ ...ORDER, unitPlaces: 1500, homePlaces: 580 });
    const now = <T extends { until?: string | null }>(list: readonly T[]): T[] => list.filter(({ until }) => until! >= '2026-11-20');
    expect(now(scaled.authorisations).reduce((sum, { installed }) => sum + installed, 0)).toBe(1500);
    expect(now(scaled.approvals).reduce((sum, { places }) => sum + places, 0)).toBe(580);
  });
});
