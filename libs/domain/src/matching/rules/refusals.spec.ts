import { describe, expect, it } from '@jest/globals';
import { PLANNED, TONIGHT } from '../policy.js';
import type { Refusal, RuleCode } from '../result.js';
import { aChild, aFosterHome, anEmergency, aRequest, aUnit, EVENING, free, siblings, silentHost, suspendedHost } from '../testing/builders.js';
import { match } from '../testing/checked-match.js';
import type { Candidate, MatchRequest } from '../types.js';
import { RULES } from './index.js';

function refusalsOf(request: MatchRequest, host: Candidate): Omit<Refusal, 'waivableBy'>[] {
  const { excluded } = match(request, [host], request.mode === 'tonight' ? TONIGHT : PLANNED, EVENING);
  return excluded.flatMap(({ refusals }) => refusals.map(({ waivableBy: _, ...refusal }) => refusal));
}

const said = (rule: RuleCode, personKey: string | null, figures: Refusal['figures'], relaxation: Refusal['relaxation'], near: boolean) => ({ rule, personKey, figures, relaxation, near });
const settled = { key: 'elder', hostId: 'h9', siteId: 'site-h1', position: null };
const radius = { radiusMetres: 10_000, searchPlace: 'home' };

/** What each rule says, whole: whom it is about, its figures, the smallest change that would lift it, and whether that is near. */
const SAID: readonly [string, MatchRequest, Candidate, ReturnType<typeof said>][] = [
  ['', aRequest(), suspendedHost(), said('suspended', null, {}, null, false)],
  ['', aRequest({ excludedHostIds: ['h1'] }), aUnit(), said('excludedHost', null, {}, null, false)],
  ['', aRequest({ refusedHostIds: ['h1'] }), aUnit(), said('refusedByHost', null, {}, null, false)],
  ['', aRequest(), aUnit({ mayAsk: false, departement: '69' }), said('notAskable', null, { departement: '69' }, null, true)],
  ['on the line', aRequest({ zones: [{ place: 'danger', radiusMetres: 500 }] }), aUnit({ travel: { danger: 500 } }), said('protectiveZone', null, { place: 'danger', metres: 500, radiusMetres: 500 }, null, false)],
  ['second of two', aRequest({ zones: [{ place: 'far', radiusMetres: 500 }, { place: 'danger', radiusMetres: 900 }] }), aUnit({ travel: { far: 501, danger: 0 } }), said('protectiveZone', null, { place: 'danger', metres: 0, radiusMetres: 900 }, null, false)],
  ['not known', aRequest({ zones: [{ place: 'danger', radiusMetres: 0 }] }), aUnit({ travel: { danger: null } }), said('protectiveZone', null, { place: 'danger', metres: null, radiusMetres: 0 }, null, false)],
  ['', aRequest({ measure: 'wardOfState' }), aUnit({ authorised: { measures: ['judgeOpp'] } }), said('unauthorisedMeasure', null, { measure: 'wardOfState' }, null, false)],
  ['one night', aRequest(), aUnit({ authorised: { until: '2026-03-12' } }), said('authorisationEnds', null, { until: '2026-03-12', nights: 1 }, { kind: 'nights', nights: 1, from: '2026-03-13' }, true)],
  ['before the first', aRequest(), aUnit({ authorised: { until: '2026-03-10' } }), said('authorisationEnds', null, { until: '2026-03-10', nights: 3 }, { kind: 'nights', nights: 3, from: '2026-03-11' }, true)],
  ['four nights', aRequest({ nights: { first: '2026-03-11', last: '2026-03-15' } }), aUnit({ authorised: { until: '2026-03-11' } }), said('authorisationEnds', null, { until: '2026-03-11', nights: 4 }, { kind: 'nights', nights: 4, from: '2026-03-12' }, false)],
  ['', aRequest(), aUnit({ declared: { care: ['relay', 'emergency'] } }), said('careKind', null, { care: 'planned' }, null, true)],
  ['too early', anEmergency({ arrivalMinute: 479 }), aUnit({ admission: { from: 480, to: 1200 } }), said('admissionHour', null, { from: 480, to: 1200, arrival: 479 }, { kind: 'minutes', minutes: 1 }, true)],
  ['too late', anEmergency({ arrivalMinute: 1200 }), aUnit({ admission: { from: 480, to: 1200 } }), said('admissionHour', null, { from: 480, to: 1200, arrival: 1200 }, { kind: 'minutes', minutes: 720 }, true)],
  ['ten kilometres', aRequest(radius), aUnit({ travel: { home: 20_000 } }), said('beyondRadius', null, { metres: 20_000, radiusMetres: 10_000, beyond: 10_000 }, { kind: 'distance', metres: 10_000 }, true)],
  ['more', aRequest(radius), aUnit({ travel: { home: 20_001 } }), said('beyondRadius', null, { metres: 20_001, radiusMetres: 10_000, beyond: 10_001 }, { kind: 'distance', metres: 10_001 }, false)],
  ['', aRequest(), silentHost(), said('nothingPublished', null, {}, null, true)],
  ['too young', aRequest(), aUnit({ authorised: { ages: { min: 8, max: 12 } } }), said('authorisedAge', 'c1', { min: 8, max: 12, tooYoung: true, years: 7, months: null }, { kind: 'age', years: 1, months: null }, false)],
  ['too old', aRequest(), aUnit({ authorised: { ages: { min: 0, max: 6 } } }), said('authorisedAge', 'c1', { min: 0, max: 6, tooYoung: false, years: 7, months: null }, { kind: 'age', years: 1, months: null }, false)],
  ['too young, by months', aRequest({ people: [aChild({ born: '2020-12' })] }), aUnit({ declared: { ages: { min: 6, max: 12 } } }), said('declaredAge', 'c1', { min: 6, max: 12, tooYoung: true, years: 5, months: 3 }, { kind: 'age', years: 1, months: 9 }, true)],
  ['too old, by months', aRequest({ people: [aChild({ born: '2011-06' })] }), aUnit({ declared: { ages: { min: 6, max: 12 } } }), said('declaredAge', 'c1', { min: 6, max: 12, tooYoung: false, years: 14, months: 8 }, { kind: 'age', years: 2, months: 21 }, true)],
  ['three years too old', aRequest({ people: [aChild({ age: 15 })] }), aUnit({ declared: { ages: { min: 6, max: 12 } } }), said('declaredAge', 'c1', { min: 6, max: 12, tooYoung: false, years: 15, months: null }, { kind: 'age', years: 3, months: null }, false)],
  ['', aRequest(), aUnit({ authorised: { sexes: ['male'] } }), said('authorisedSex', 'c1', { sex: 'female' }, null, false)],
  ['', aRequest(), aUnit({ declared: { sexes: ['male'] } }), said('declaredSex', 'c1', { sex: 'female' }, null, true)],
  ['', aRequest({ people: [aChild({ kind: 'parentWithInfant', age: 20 })] }), aUnit({ declared: { care: ['planned'] } }), said('infantToo', 'c1', {}, null, true)],
  ['one', aRequest({ people: [aChild({ needs: ['autism', 'nightStaff'] })] }), aUnit({ declared: { capabilities: ['autism'] } }), said('missingNeeds', 'c1', { missing: 'nightStaff', count: 1 }, { kind: 'needs', missing: 1 }, true)],
  ['two', aRequest({ people: [aChild({ needs: ['autism', 'nightStaff'] })] }), aUnit(), said('missingNeeds', 'c1', { missing: 'autism,nightStaff', count: 2 }, { kind: 'needs', missing: 2 }, false)],
  ['', aRequest({ settledSiblings: [settled], apart: [['elder', 'c1']] }), aUnit(), said('apartFromSettled', 'c1', {}, null, false)],
  ['', aRequest({ settledSiblings: [{ ...settled, siteId: 'elsewhere' }], together: [['c1', 'elder']] }), aUnit(), said('togetherWithSettled', 'c1', {}, null, false)],
  ['', aRequest(), aFosterHome({ authorised: { free: free(0) } }), said('approvedNumber', 'c1', { asked: 1, free: 0, missing: 1, nights: 3, from: '2026-03-11', ceiling: 'places' }, { kind: 'places', missing: 1, nights: 3, from: '2026-03-11' }, true)],
  ['girls', aRequest(), aUnit({ authorised: { free: free(2, { female: 0 }) } }), said('authorisedNumber', 'c1', { asked: 1, free: 2, missing: 1, nights: 3, from: '2026-03-11', ceiling: 'female' }, { kind: 'places', missing: 1, nights: 3, from: '2026-03-11' }, true)],
  ['the last night', aRequest(), aUnit({ declared: { free: [...free(2, { last: '2026-03-12' }), ...free(0, { first: '2026-03-13' })] } }), said('declaredPlaces', 'c1', { asked: 1, free: 0, missing: 1, nights: 1, from: '2026-03-13', ceiling: 'places' }, { kind: 'places', missing: 1, nights: 1, from: '2026-03-13' }, true)],
  ['a leave of two nights', aRequest(), aFosterHome({ closed: [{ first: '2026-03-12', last: '2026-03-13', places: 0, closed: null, by: 'host' }] }), said('closed', 'c1', { asked: 1, missing: 1, nights: 2, from: '2026-03-12', closed: null, home: true }, { kind: 'nights', nights: 2, from: '2026-03-12' }, true)],
  ['a leave of four nights', aRequest({ nights: { first: '2026-03-11', last: '2026-03-14' } }), aFosterHome({ closed: [{ first: '2026-03-01', last: null, places: 0, closed: null, by: 'host' }] }), said('closed', 'c1', { asked: 1, missing: 1, nights: 4, from: '2026-03-11', closed: null, home: true }, { kind: 'nights', nights: 4, from: '2026-03-11' }, false)],
  ['a leave of three', aRequest(), aFosterHome({ closed: [{ first: '2026-03-01', last: null, places: 0, closed: null, by: 'host' }] }), said('closed', 'c1', { asked: 1, missing: 1, nights: 3, from: '2026-03-11', closed: null, home: true }, { kind: 'nights', nights: 3, from: '2026-03-11' }, true)],
  ['by an authority', aRequest(), aUnit({ closed: [{ first: '2026-03-13', last: null, places: 0, closed: 4, by: 'decision' }] }), said('closedByDecision', 'c1', { asked: 1, missing: 1, nights: 1, from: '2026-03-13', closed: 4, home: false }, { kind: 'nights', nights: 1, from: '2026-03-13' }, false)],
  ['', aRequest({ people: [aChild({ age: 2 })] }), aUnit({ underThree: { limit: 3, hosted: 3 } }), said('underThree', 'c1', { limit: 3, hosted: 3, asked: 1 }, null, false)],
  ['a parent comes with an infant', aRequest({ people: [aChild({ kind: 'parentWithInfant', age: 20 })] }), aUnit({ underThree: { limit: 1, hosted: 1 } }), said('underThree', 'c1', { limit: 1, hosted: 1, asked: 1 }, null, false)],
];

describe('what each rule says, whole', () => {
  it.each(SAID.map(([title, request, host, expected]) => [`${expected.rule}${title ? `, ${title}` : ''}`, request, host, expected] as const))('%s', (_, request, host, expected) => {
    expect(refusalsOf(request, host)).toEqual([expected]);
  });

  it('of a host closed by itself one night and by an authority another', () => {
    const closed: Candidate['closed'] = [{ first: '2026-03-11', last: '2026-03-11', places: 0, closed: 1, by: 'host' }, { first: '2026-03-13', last: null, places: 0, closed: 2, by: 'decision' }];
    expect(refusalsOf(aRequest(), aUnit({ closed })).map(({ rule, figures }) => [rule, figures['nights'], figures['from'], figures['closed']])).toEqual([
      ['closed', 1, '2026-03-11', 1], ['closedByDecision', 1, '2026-03-13', 2],
    ]);
  });

  it('of nothing where as many places stay open as are asked, whoever closed the others', () => {
    const open = (by: 'host' | 'decision') => aUnit({ closed: [{ first: '2026-03-01', last: null, places: 1, closed: 3, by }] });
    expect([refusalsOf(aRequest(), open('host')), refusalsOf(aRequest(), open('decision'))]).toEqual([[], []]);
  });

  it('of no child of three or more, even where too many under three live already', () => {
    expect(refusalsOf(aRequest(), aUnit({ underThree: { limit: 3, hosted: 5 } }))).toEqual([]);
  });

  it('of no radius where none is wanted, of an hour to the minute, of an infant once', () => {
    expect(refusalsOf(aRequest({ searchPlace: 'home' }), aUnit({ travel: { home: 90_000 } }))).toEqual([]);
    expect([480, 1199].map((arrivalMinute) => refusalsOf(anEmergency({ arrivalMinute }), aUnit({ admission: { from: 480, to: 1200 } })))).toEqual([[], []]);
    const parent = aRequest({ care: 'parentWithChild', people: [aChild({ kind: 'parentWithInfant', age: 20 })] });
    expect(refusalsOf(parent, aUnit({ declared: { care: ['planned'] } })).map(({ rule }) => rule)).toEqual(['careKind']);
  });

  it('of a group', () => {
    const together = (host: Candidate) => match(aRequest({ people: siblings(1, 2, 7) }), [host], PLANNED, EVENING).fitting[0]!.allTogether.map(({ waivableBy: _, ...refusal }) => refusal);
    expect(together(aUnit({ underThree: { limit: 3, hosted: 2 } }))).toEqual([said('underThree', null, { limit: 3, hosted: 2, asked: 2 }, null, false)]);
    expect(together(aUnit({ declared: { siblingsAtMost: 1 } }))).toEqual([said('siblingsAtMost', null, { asked: 3, most: 1 }, { kind: 'siblings', over: 2 }, true)]);
    expect(together(aUnit({ declared: { siblingsAtMost: 3 } }))).toEqual([]);
    expect(together(aUnit({ declared: { free: free(1) } }))).toEqual([said('declaredPlaces', null, { asked: 3, free: 1, missing: 2, nights: 3, from: '2026-03-11', ceiling: 'places' }, { kind: 'places', missing: 2, nights: 3, from: '2026-03-11' }, false)]);
    expect(together(aUnit({ authorised: { free: free(3, { female: 1 }) } }))).toEqual([said('authorisedNumber', null, { asked: 3, free: 3, missing: 1, nights: 3, from: '2026-03-11', ceiling: 'female' }, { kind: 'places', missing: 1, nights: 3, from: '2026-03-11' }, true)]);
    expect(together(aUnit({ authorised: { free: free(3, { male: 0 }) } }))).toEqual([]); // the boy alone is refused already, the girls fit
  });
});

describe('who may set a rule aside, and where it comes from', () => {
  it.each<[RuleCode, string, string | null]>([
    ['suspended', 'law CASF L.421-6', null], ['excludedHost', 'request excludedHostIds', null], ['refusedByHost', 'declaration refusedHostIds', null],
    ['notAskable', 'decision CASF L.228-3', 'departement'], ['protectiveZone', 'request zones', null], ['unauthorisedMeasure', 'law CASF L.313-10', null],
    ['authorisationEnds', 'law CASF L.313-1', null], ['careKind', 'declaration declared.care', 'hostYes'], ['admissionHour', 'declaration admission', 'hostYes'],
    ['beyondRadius', 'request radiusMetres', 'worker'], ['nothingPublished', 'declaration declared.free', 'hostYes'], ['authorisedAge', 'law CASF L.313-1', null],
    ['authorisedSex', 'law CASF L.313-1', null], ['declaredAge', 'declaration declared.ages', 'hostYes'], ['declaredSex', 'declaration declared.sexes', 'hostYes'],
    ['infantToo', 'declaration declared.care', 'hostYes'], ['missingNeeds', 'request needs', 'worker'], ['apartFromSettled', 'request apart', null],
    ['togetherWithSettled', 'request together', null], ['approvedNumber', 'law CASF L.421-5', 'departement'], ['authorisedNumber', 'law CASF L.313-1', 'departement'],
    ['closed', 'declaration closed', 'hostYes'], ['closedByDecision', 'decision CASF L.313-16', null],
    ['declaredPlaces', 'declaration declared.free', 'hostYes'], ['underThree', 'law CASF D.316-2', null], ['siblingsAtMost', 'declaration declared.siblingsAtMost', 'hostYes'],
  ])('%s: %s, %s', (code, source, waiver) => {
    const rule = RULES.find((one) => one.code === code)!;
    expect(RULES).toHaveLength(26); // a new rule comes with a line here
    expect([`${rule.source.kind} ${rule.source.reference}`, rule.waivableBy]).toEqual([source, waiver]);
  });
});
