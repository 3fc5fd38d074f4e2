import { describe, expect, it } from '@jest/globals';
import { type AskedPart, askedPart, checkPart, comesAfter, laterArrival, sharesNight } from './parts.js';

const part = (firstNight: string, lastNight: string): AskedPart => ({ firstNight, lastNight });
const REQUEST = part('2026-11-20', '2026-11-26');

describe('the parts of a bridge', () => {
  it('share a night or follow each other', () => {
    const [first, second] = [part('2026-11-20', '2026-11-22'), part('2026-11-23', '2026-11-26')];
    expect([sharesNight(first, second), sharesNight(second, first), sharesNight(first, part('2026-11-22', '2026-11-22')), sharesNight(first, REQUEST)]).toEqual([false, false, true, true]);
    expect([comesAfter(second, first), comesAfter(first, second), comesAfter(part('2026-11-22', '2026-11-26'), first)]).toEqual([true, false, false]);
  });

  it('are the request’s nights where nothing else is said, and lie within them', () => {
    expect(askedPart({}, REQUEST)).toEqual(REQUEST);
    expect(askedPart({ firstNight: '2026-11-23', lastNight: null }, REQUEST)).toEqual(part('2026-11-23', '2026-11-26'));
    const codes = (one: AskedPart): string[] => checkPart(one, REQUEST).map(({ field, code }) => `${field} ${code}`);
    expect(codes(REQUEST)).toEqual([]);
    expect(codes(part('2026-11-19', '2026-11-27'))).toEqual(['firstNight outsideRequest', 'lastNight outsideRequest']);
    expect(codes(part('2026-11-27', '2026-11-27'))).toEqual(['firstNight outsideRequest', 'lastNight outsideRequest']);
    expect(codes(part('2026-11-23', '2026-11-22'))).toEqual(['lastNight endBeforeBeginning']);
  });

  it('wait for people until the evening of their first night, in the Département’s zone; the first part has its own arrival', () => {
    expect(laterArrival(part('2026-11-23', '2026-11-26'), REQUEST, 'Europe/Paris')).toEqual(new Date('2026-11-23T17:00:00Z'));
    const spring = part('2026-03-27', '2026-03-30'); // at six in the evening by the wall clock, on the Sundays on which clocks change too
    expect(laterArrival(part('2026-03-29', '2026-03-30'), spring, 'Europe/Paris')).toEqual(new Date('2026-03-29T16:00:00Z'));
    expect(laterArrival(part('2026-10-25', '2026-10-26'), part('2026-10-23', '2026-10-26'), 'Europe/Paris')).toEqual(new Date('2026-10-25T17:00:00Z'));
    expect(laterArrival(part('2026-11-20', '2026-11-22'), REQUEST, 'Europe/Paris')).toBeNull();
  });
});
