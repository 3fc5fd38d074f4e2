import { describe, expect, it } from '@jest/globals';
import { tonight, zoneOf } from '../../kernel/index.js';
import { PLANNED, TONIGHT } from '../policy.js';
import type { Plan } from '../result.js';
import { anEmergency, aRequest, aUnit, free } from '../testing/builders.js';
import { match } from '../testing/checked-match.js';
import type { Policy } from '../types.js';

const PARIS = 'Europe/Paris';

/** The plan at one host that confirmed at an instant; the night asked is the one that the clock of the zone says. */
function planAt(policy: Policy, now: string, confirmedAt: string | null, zone = PARIS): Plan {
  const night = tonight(new Date(now), zone);
  const nights = { first: night, last: night };
  const request = policy.name === 'tonight' ? anEmergency({ nights }) : aRequest({ nights });
  return match(request, [aUnit({ freshness: { confirmedAt, onCallTonight: false } })], policy, { now, zone }).plans[0]!;
}

const band = (policy: Policy, now: string, confirmedAt: string | null, zone = PARIS) => planAt(policy, now, confirmedAt, zone).components.find(({ code }) => code === 'chance')!.value;
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe('the evening and the day of a night, by the wall clock', () => {
  it.each([
    // zone, now, tonight, 18:00 of that evening, midnight before it
    ['22:00', PARIS, '2026-03-11T21:00:00Z', '2026-03-11', '2026-03-11T17:00:00Z', '2026-03-10T23:00:00Z'],
    ['02:00 is still yesterday’s night', PARIS, '2026-03-12T01:00:00Z', '2026-03-11', '2026-03-11T17:00:00Z', '2026-03-10T23:00:00Z'],
    ['05:59 too', PARIS, '2026-03-12T04:59:59Z', '2026-03-11', '2026-03-11T17:00:00Z', '2026-03-10T23:00:00Z'],
    ['summer time begins: 03:30 on the night of the 28th', PARIS, '2026-03-29T01:30:00Z', '2026-03-28', '2026-03-28T17:00:00Z', '2026-03-27T23:00:00Z'],
    ['the evening after', PARIS, '2026-03-29T20:00:00Z', '2026-03-29', '2026-03-29T16:00:00Z', '2026-03-28T23:00:00Z'],
    ['summer time ends: 02:30 for the first time', PARIS, '2026-10-25T00:30:00Z', '2026-10-24', '2026-10-24T16:00:00Z', '2026-10-23T22:00:00Z'],
    ['02:30 for the second time', PARIS, '2026-10-25T01:30:00Z', '2026-10-24', '2026-10-24T16:00:00Z', '2026-10-23T22:00:00Z'],
    ['the evening after', PARIS, '2026-10-25T20:00:00Z', '2026-10-25', '2026-10-25T17:00:00Z', '2026-10-24T22:00:00Z'],
    ['La Réunion, where it is 02:00', zoneOf('974'), '2026-03-11T22:00:00Z', '2026-03-11', '2026-03-11T14:00:00Z', '2026-03-10T20:00:00Z'],
    ['Mayotte', zoneOf('976'), '2026-03-11T20:00:00Z', '2026-03-11', '2026-03-11T15:00:00Z', '2026-03-10T21:00:00Z'],
    ['Guadeloupe, where it is the evening before', zoneOf('971'), '2026-03-12T02:00:00Z', '2026-03-11', '2026-03-11T22:00:00Z', '2026-03-11T04:00:00Z'],
    ['Martinique', zoneOf('972'), '2026-03-12T09:59:00Z', '2026-03-11', '2026-03-11T22:00:00Z', '2026-03-11T04:00:00Z'],
    ['Guyane', zoneOf('973'), '2026-03-12T02:00:00Z', '2026-03-11', '2026-03-11T21:00:00Z', '2026-03-11T03:00:00Z'],
  ])('%s (%s, %s)', (_, zone, now, night, evening, midnight) => {
    expect(tonight(new Date(now), zone)).toBe(night);
    expect(band(TONIGHT, now, evening, zone)).toBe(0);
    expect(band(TONIGHT, now, justBefore(evening), zone)).toBe(1);
    expect(band(TONIGHT, now, midnight, zone)).toBe(1);
    expect(band(TONIGHT, now, justBefore(midnight), zone)).toBe(2);
  });

  it('is another night at the same instant, from one Département to the other', () => {
    const at = (now: string) => ['42', '971', '973', '974', '976'].map((departement) => tonight(new Date(now), zoneOf(departement)));
    expect(at('2026-07-01T03:00:00Z')).toEqual(['2026-06-30', '2026-06-30', '2026-06-30', '2026-07-01', '2026-07-01']);
    expect(at('2026-07-01T23:00:00Z')).toEqual(['2026-07-01', '2026-07-01', '2026-07-01', '2026-07-01', '2026-07-01']);
  });
});

describe('the age of a declaration', () => {
  const now = '2026-04-30T20:00:00.000Z';
  const ago = (hours: number, more = 0) => new Date(Date.parse(now) - hours * 3_600_000 + more).toISOString();

  it.each([
    ['under three days, tonight', TONIGHT, 72, 2, 3],
    ['under 7 days, planned', PLANNED, 7 * 24, 0, 1],
    ['under 30 days, planned', PLANNED, 30 * 24, 1, 2],
  ])('%s: the bound is in the band that begins there', (_, policy, hours, younger, older) => {
    expect([band(policy, now, ago(hours, 1)), band(policy, now, ago(hours)), band(policy, now, ago(hours, -1))]).toEqual([younger, older, older]);
  });

  it('is in hours, whatever the clocks do meanwhile', () => {
    const monday = '2026-03-30T20:00:00.000Z'; // 72 hours and the night of summer time before
    expect(band(TONIGHT, monday, '2026-03-27T20:00:00.001Z')).toBe(2);
    expect(band(TONIGHT, monday, '2026-03-27T20:00:00.000Z')).toBe(3);
  });

  it('has older ones to call, and those never confirmed', () => {
    const toCall = (policy: Policy, confirmedAt: string | null) => planAt(policy, now, confirmedAt).warnings.filter(({ code }) => code === 'toCall').map(({ figures }) => figures['confirmedAt']);
    expect(toCall(TONIGHT, ago(72, 1))).toEqual([]);
    expect(toCall(TONIGHT, ago(72))).toEqual([ago(72)]);
    expect(toCall(PLANNED, ago(30 * 24, 1))).toEqual([]);
    expect(toCall(PLANNED, ago(30 * 24))).toEqual([ago(30 * 24)]);
    expect(toCall(PLANNED, null)).toEqual([null]);
  });
});

describe('the night of 02:00', () => {
  it('is searched under yesterday’s date: a place free from tomorrow is none', () => {
    const context = { now: '2026-03-12T01:00:00Z', zone: PARIS };
    const night = tonight(new Date(context.now), context.zone);
    const request = anEmergency({ nights: { first: night, last: night }, arrivalMinute: 2 * 60 });
    const only = aUnit({ hostId: 'only', declared: { free: free(1, { first: '2026-03-11', last: '2026-03-11' }) } });
    const later = aUnit({ hostId: 'later', declared: { free: free(1, { first: '2026-03-12' }) } });
    const { plans, nearMisses } = match(request, [only, later], TONIGHT, context);
    expect(plans.map(({ hostIds }) => hostIds)).toEqual([['only']]);
    expect(nearMisses).toMatchObject([{ hostId: 'later', refusals: [{ rule: 'declaredPlaces', relaxation: { kind: 'places', missing: 1, nights: 1, from: '2026-03-11' } }] }]);
  });

  it('is within hours that pass midnight, and out of those that end before', () => {
    const request = (minute: number) => anEmergency({ arrivalMinute: minute });
    const fits = (from: number, to: number, minute: number) => match(request(minute), [aUnit({ admission: { from, to } })], TONIGHT, { now: '2026-03-11T21:00:00Z', zone: PARIS }).plans.length === 1;
    expect([fits(1080, 180, 120), fits(1080, 120, 120), fits(1080, 120, 119), fits(1080, 180, 1080), fits(1080, 180, 1079), fits(120, 120, 119)]).toEqual([true, false, true, true, false, true]);
  });

  it('counts nights by their dates when the clocks change', () => {
    const nights = { first: '2026-03-28', last: '2026-03-30' };
    const short = aUnit({ declared: { free: [...free(1, { last: '2026-03-28' }), ...free(0, { first: '2026-03-29', last: '2026-03-29' }), ...free(1, { first: '2026-03-30' })] } });
    const { nearMisses } = match(aRequest({ nights }), [short], PLANNED, { now: '2026-03-28T21:00:00Z', zone: PARIS });
    expect(nearMisses[0]!.refusals[0]!.relaxation).toEqual({ kind: 'places', missing: 1, nights: 1, from: '2026-03-29' });
  });
});
