import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePolicy, parsePolicyDraft } from './parse-policy.js';
import { PLANNED, TONIGHT } from './policy.js';
import { RUNS } from './testing/runs.js';

const codes = (value: unknown) => {
  const parsed = parsePolicy(value);
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${code} at ${field}`);
};

describe('parsePolicy', () => {
  it('reads the defaults back from JSON', () => {
    for (const policy of [TONIGHT, PLANNED]) expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, policy });
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', null, ['notAPolicy at ']],
    ['a list', [], ['notAPolicy at ']],
    ['a text', 'planned', ['notAPolicy at ']],
    ['an empty object', {}, ['name', 'version', 'tiers', 'travelBandsMetres', 'siteBandsMetres', 'freshnessBandsHours', 'plans'].map((field) => `fieldMissing at ${field}`)],
    ['an unknown field', { ...PLANNED, price: 1 }, ['fieldUnknown at price']],
    ['a prototype', JSON.parse(`{"__proto__": {}, ${JSON.stringify(PLANNED).slice(1)}`), ['fieldUnknown at __proto__']],
    ['a field with an unspeakable name', { ...PLANNED, ['\u001b[31m'.repeat(20)]: 1 }, [`fieldUnknown at ${'??31m'.repeat(8)}`]],
    ['a number for a name', { ...PLANNED, name: 1 }, ['wrongType at name']],
    ['a text for a version', { ...PLANNED, version: '1' }, ['wrongType at version']],
    ['tiers that are no list', { ...PLANNED, tiers: 'siblings' }, ['wrongType at tiers']],
    ['tiers that are an object', { ...PLANNED, tiers: { length: 7 } }, ['wrongType at tiers']],
    ['a tier that is no text', { ...PLANNED, tiers: [...PLANNED.tiers.slice(0, 6), null] }, ['wrongType at tiers.6']],
    ['a band that is a text', { ...PLANNED, travelBandsMetres: [1, '2', null] }, ['wrongType at travelBandsMetres.1', 'wrongType at travelBandsMetres.2']],
    ['a million bands', { ...PLANNED, travelBandsMetres: new Array(1_000_000).fill(1) }, ['bandsTooMany at travelBandsMetres']],
    ['no list of bands', { ...PLANNED, siteBandsMetres: null }, ['wrongType at siteBandsMetres']],
    ['plans that are a list', { ...PLANNED, plans: [20] }, ['wrongType at plans']],
    ['bands of the right type and wrong all the same', { ...PLANNED, freshnessBandsHours: [3, 2] }, ['bandsNotAscending at freshnessBandsHours.1']],
    ['an unknown name', { ...PLANNED, name: 'sunday' }, ['nameUnknown at name']],
  ])('refuses %s, by field', (_, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  it('never throws, and gives only what checkPolicy accepts', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constant(PLANNED.tiers), fc.array(fc.integer({ min: -5, max: 50 }), { maxLength: 4 }));
    const almost = fc.record({ name: fc.oneof(field, fc.constant('planned')), version: field, tiers: field, travelBandsMetres: field, siteBandsMetres: field, freshnessBandsHours: field, plans: field }, { requiredKeys: [] });
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), almost), (value) => {
      const parsed = parsePolicy(value);
      if (!parsed.ok) expect(parsed.problems.every(({ message }) => message.fr !== '' && message.en !== '')).toBe(true);
    }), { seed: 3, numRuns: RUNS });
  });

  it('lets a draft leave its version out, and nothing else', () => {
    const { version: _, ...draft } = PLANNED;
    expect(parsePolicyDraft(draft)).toEqual({ ok: true, policy: PLANNED });
    expect(parsePolicyDraft({ ...draft, version: 'x' })).toMatchObject({ ok: false, problems: [{ field: 'version', code: 'wrongType' }] });
    expect(parsePolicyDraft(null)).toMatchObject({ ok: false, problems: [{ code: 'notAPolicy' }] });
  });
});
