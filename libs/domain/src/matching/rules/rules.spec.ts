import { describe, expect, it } from '@jest/globals';
import { match } from '../testing/checked-match.js';
import { PLANNED, TONIGHT } from '../policy.js';
import { RULE_CODES } from '../result.js';
import type { Refusal, RuleCode } from '../result.js';
import { aChild, aFosterHome, anEmergency, aRequest, aUnit, EVENING, free, fullHost, silentHost, suspendedHost, TODAY } from '../testing/builders.js';
import type { Candidate, MatchRequest } from '../types.js';
import { RULES } from './index.js';

/** What a host is refused for. */
function refusals(request: MatchRequest, host: Candidate): Refusal[] {
  const policy = request.mode === 'tonight' ? TONIGHT : PLANNED;
  const { excluded } = match(request, [host], policy, EVENING);
  return excluded.flatMap((one) => [...one.refusals]);
}

const codes = (request: MatchRequest, host: Candidate) => refusals(request, host).map(({ rule }) => rule);

const settled = { key: 'elder', hostId: 'h9', siteId: 'site-h1', position: null };

/** For each rule: a search it refuses, and the nearest search it lets through. */
const CASES: Readonly<Record<Exclude<RuleCode, 'siblingsAtMost'>, readonly [MatchRequest, Candidate, MatchRequest, Candidate]>> = {
  suspended: [aRequest(), suspendedHost(), aRequest(), aUnit()],
  excludedHost: [aRequest({ excludedHostIds: ['h1'] }), aUnit(), aRequest({ excludedHostIds: ['h2'] }), aUnit()],
  refusedByHost: [aRequest({ refusedHostIds: ['h1'] }), aUnit(), aRequest({ refusedHostIds: ['h2'] }), aUnit()],
  infantToo: [
    aRequest({ people: [aChild({ kind: 'parentWithInfant', age: 17 })] }), aUnit({ declared: { care: ['emergency', 'planned'] } }),
    aRequest({ people: [aChild({ kind: 'parentWithInfant', age: 17 })] }), aUnit({ declared: { care: ['planned', 'parentWithChild'] } }),
  ],
  notAskable: [aRequest(), aUnit({ mayAsk: false, departement: '43' }), aRequest(), aUnit({ departement: '43' })],
  protectiveZone: [
    aRequest({ zones: [{ place: 'danger', radiusMetres: 5000 }] }), aUnit({ travel: { danger: 5000 } }),
    aRequest({ zones: [{ place: 'danger', radiusMetres: 5000 }] }), aUnit({ travel: { danger: 5001 } }),
  ],
  unauthorisedMeasure: [aRequest({ measure: 'juvenileJustice' }), aUnit({ authorised: { measures: ['judicialPlacement'] } }), aRequest(), aUnit({ authorised: { measures: ['judicialPlacement'] } })],
  authorisationEnds: [aRequest(), aUnit({ authorised: { until: '2026-03-12' } }), aRequest(), aUnit({ authorised: { until: '2026-03-13' } })],
  careKind: [aRequest({ care: 'relay' }), aUnit({ declared: { care: ['planned'] } }), aRequest(), aUnit({ declared: { care: ['planned'] } })],
  admissionHour: [
    anEmergency({ arrivalMinute: 20 * 60 }), aUnit({ admission: { from: 8 * 60, to: 20 * 60 } }),
    anEmergency({ arrivalMinute: 20 * 60 - 1 }), aUnit({ admission: { from: 8 * 60, to: 20 * 60 } }),
  ],
  beyondRadius: [
    aRequest({ radiusMetres: 60_000, searchPlace: 'home' }), aUnit({ travel: { home: 60_001 } }),
    aRequest({ radiusMetres: 60_000, searchPlace: 'home' }), aUnit({ travel: { home: 60_000 } }),
  ],
  nothingPublished: [aRequest(), silentHost(), aRequest(), aUnit()],
  authorisedAge: [aRequest({ people: [aChild({ age: 13 })] }), aUnit({ authorised: { ages: { min: 6, max: 12 } } }), aRequest({ people: [aChild({ age: 12 })] }), aUnit({ authorised: { ages: { min: 6, max: 12 } } })],
  authorisedSex: [aRequest({ people: [aChild({ sex: 'male' })] }), aUnit({ authorised: { sexes: ['female'] } }), aRequest(), aUnit({ authorised: { sexes: ['female'] } })],
  declaredAge: [aRequest({ people: [aChild({ age: 5 })] }), aUnit({ declared: { ages: { min: 6, max: 12 } } }), aRequest({ people: [aChild({ age: 6 })] }), aUnit({ declared: { ages: { min: 6, max: 12 } } })],
  declaredSex: [aRequest({ people: [aChild({ sex: 'male' })] }), aUnit({ declared: { sexes: ['female'] } }), aRequest(), aUnit({ declared: { sexes: ['female'] } })],
  missingNeeds: [aRequest({ people: [aChild({ needs: ['autism', 'nightStaff'] })] }), aUnit({ declared: { capabilities: ['autism'] } }), aRequest({ people: [aChild({ needs: ['autism'] })] }), aUnit({ declared: { capabilities: ['autism'] } })],
  apartFromSettled: [
    aRequest({ settledSiblings: [settled], apart: [['c1', 'elder']] }), aUnit(), aRequest({ settledSiblings: [settled] }), aUnit(),
  ],
  togetherWithSettled: [
    aRequest({ settledSiblings: [{ ...settled, siteId: 'elsewhere' }], together: [['elder', 'c1']] }), aUnit(),
    aRequest({ settledSiblings: [settled], together: [['elder', 'c1']] }), aUnit(),
  ],
  approvedNumber: [aRequest(), aFosterHome({ authorised: { free: free(0) } }), aRequest(), aFosterHome()],
  authorisedNumber: [aRequest(), aUnit({ authorised: { free: free(2, { female: 0 }) } }), aRequest({ people: [aChild({ sex: 'male' })] }), aUnit({ authorised: { free: free(2, { female: 0 }) } })],
  declaredPlaces: [aRequest(), fullHost(), aRequest(), aUnit({ declared: { free: free(1) } })],
  closed: [
    aRequest(), aUnit({ closed: [{ first: '2026-03-13', last: null, places: 0, closed: null, by: 'host' }] }),
    aRequest(), aUnit({ closed: [{ first: '2026-03-14', last: null, places: 0, closed: null, by: 'host' }, { first: '2026-03-12', last: null, places: 1, closed: 3, by: 'host' }] }),
  ],
  closedByDecision: [
    aRequest(), aUnit({ closed: [{ first: '2026-01-01', last: TODAY, places: 0, closed: null, by: 'decision' }] }),
    aRequest(), aUnit({ closed: [{ first: '2026-01-01', last: '2026-03-10', places: 0, closed: null, by: 'decision' }] }),
  ],
  underThree: [
    aRequest({ people: [aChild({ age: 2 })] }), aUnit({ underThree: { limit: 3, hosted: 3 } }),
    aRequest({ people: [aChild({ age: 3 })] }), aUnit({ underThree: { limit: 3, hosted: 3 } }),
  ],
};

describe('rules as data', () => {
  it('has each code once', () => {
    expect(RULES.map(({ code }) => code)).toEqual([...RULE_CODES]);
  });

  it.each(Object.entries(CASES))('%s refuses alone, and lets the nearest case through', (code, [request, refused, other, accepted]) => {
    expect(codes(request, refused)).toEqual([code]);
    expect(codes(other, accepted)).toEqual([]);
  });

  it('siblingsAtMost counts the group, never a child alone', () => {
    const host = aUnit({ declared: { siblingsAtMost: 1 } });
    const two = aRequest({ people: [aChild(), aChild({ key: 'c2' })] });
    expect(match(two, [host], PLANNED, EVENING).fitting[0]!.allTogether).toEqual([expect.objectContaining({ rule: 'siblingsAtMost', personKey: null, figures: { asked: 2, most: 1 } })]);
    expect(codes(aRequest(), aUnit({ declared: { siblingsAtMost: 0 } }))).toEqual([]);
  });

  it('keeps all the reasons of a host, not the first', () => {
    const host = fullHost({ suspended: true, mayAsk: false, declared: { sexes: ['male'] } });
    expect(codes(aRequest(), host)).toEqual(['suspended', 'notAskable', 'declaredSex', 'declaredPlaces']);
  });

  it('never lets the law be waived by the host', () => {
    const byHost = RULES.filter(({ waivableBy }) => waivableBy === 'hostYes');
    expect(byHost.every(({ source }) => source.kind === 'declaration')).toBe(true);
    expect(RULES.filter(({ source }) => source.kind === 'law').every(({ source }) => /^CASF [LDR]\.\d/.test(source.reference))).toBe(true);
  });
});

describe('figures of a refusal', () => {
  const relaxation = (request: MatchRequest, host: Candidate) => refusals(request, host)[0]!.relaxation;

  it('counts the places short, the nights and the first of them', () => {
    const host = aUnit({ declared: { free: [{ ...free(1)[0]!, last: '2026-03-11' }, { ...free(0)[0]!, first: '2026-03-12' }] } });
    expect(relaxation(aRequest(), host)).toEqual({ kind: 'places', missing: 1, nights: 2, from: '2026-03-12' });
  });

  it('counts the nights of a closure, and how many places are closed', () => {
    const closed = (places: number, by: 'host' | 'decision' = 'host') => aUnit({ closed: [
      { first: '2026-03-01', last: TODAY, places, closed: places === 0 ? null : 3, by }, { first: '2026-03-13', last: '2026-04-01', places, closed: places === 0 ? null : 2, by },
    ] });
    expect(refusals(aRequest(), closed(0))).toEqual([{
      rule: 'closed', personKey: 'c1', waivableBy: 'hostYes', near: true, figures: { asked: 1, missing: 1, nights: 2, from: TODAY, closed: null, home: false },
      relaxation: { kind: 'nights', nights: 2, from: TODAY },
    }]);
    const two = match(aRequest({ people: [aChild(), aChild({ key: 'c2' })] }), [closed(1)], PLANNED, EVENING);
    expect(two.fitting[0]!.allTogether).toMatchObject([{ rule: 'closed', figures: { asked: 2, missing: 1, nights: 2, closed: 3 } }]);
    expect(refusals(aRequest(), closed(0, 'decision'))).toMatchObject([{ rule: 'closedByDecision', near: false, waivableBy: null }]);
    const long = aRequest({ nights: { first: TODAY, last: '2026-03-16' } });
    expect(refusals(long, closed(0))).toMatchObject([{ near: false, relaxation: { nights: 5 } }]);
  });

  it('says how far beyond the radius', () => {
    const request = aRequest({ radiusMetres: 20_000, searchPlace: 'home' });
    expect(refusals(request, aUnit({ travel: { home: 24_000 } }))[0]).toMatchObject({ near: true, relaxation: { kind: 'distance', metres: 4000 } });
    expect(refusals(request, aUnit({ travel: { home: 30_001 } }))[0]).toMatchObject({ near: false });
    expect(refusals(request, aUnit({ travel: { home: null } }))).toEqual([]); // a question, not a refusal
  });

  it('says how far outside the ages, in months where the birth month is known', () => {
    const host = aUnit({ declared: { ages: { min: 6, max: 12 } } });
    expect(refusals(aRequest({ people: [aChild({ born: '2020-04' })] }), host)[0]).toMatchObject({
      figures: { years: 5, months: 11, tooYoung: true }, relaxation: { kind: 'age', years: 1, months: 1 }, near: true, waivableBy: 'hostYes',
    });
    expect(refusals(aRequest({ people: [aChild({ age: 15 })] }), host)[0]).toMatchObject({ relaxation: { kind: 'age', years: 3, months: null }, near: false });
  });

  it('refuses a zone whose distance is not known: safety cannot be verified', () => {
    const request = aRequest({ zones: [{ place: 'danger', radiusMetres: 0 }] });
    expect(refusals(request, aUnit())[0]).toMatchObject({ rule: 'protectiveZone', figures: { metres: null }, waivableBy: null, near: false });
  });

  it('counts the nights after the authorisation', () => {
    expect(relaxation(aRequest(), aUnit({ authorised: { until: '2026-03-11' } }))).toEqual({ kind: 'nights', nights: 2, from: '2026-03-12' });
    expect(relaxation(aRequest(), aUnit({ authorised: { until: '2026-02-01' } }))).toEqual({ kind: 'nights', nights: 3, from: TODAY });
  });

  it('opens over midnight, and asks no hour on a working day', () => {
    const night = aUnit({ admission: { from: 20 * 60, to: 6 * 60 } });
    expect(codes(anEmergency({ arrivalMinute: 60 }), night)).toEqual([]);
    expect(codes(anEmergency({ arrivalMinute: 6 * 60 }), night)).toEqual(['admissionHour']);
    expect(codes(aRequest({ arrivalMinute: 12 * 60 }), night)).toEqual([]);
    expect(codes(anEmergency({ arrivalMinute: null }), night)).toEqual([]);
  });
});
