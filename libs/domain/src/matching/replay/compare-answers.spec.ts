import { describe, expect, it } from '@jest/globals';
import { match } from '../testing/checked-match.js';
import { PLANNED, TONIGHT } from '../policy.js';
import type { MatchResult, Plan } from '../result.js';
import { aChild, aFosterHome, anEmergency, aRequest, aUnit, EVENING, free, fullHost, siblings } from '../testing/builders.js';
import { sayAnswerDifference } from '../texts/replay.js';
import type { Policy } from '../types.js';
import type { AnswerDifference } from './answer-difference.js';
import { compareAnswers, comparePolicies } from './compare-answers.js';

const request = aRequest({ people: [aChild({ key: 'Secret', visitPlaces: ['father'], wished: ['autism'] })] });
const hosts = [
  aUnit({ hostId: 'near', travel: { father: 9_000 } }), aUnit({ hostId: 'middle', travel: { father: 30_000 }, declared: { capabilities: ['autism'] } }),
  aUnit({ hostId: 'far', travel: { father: 60_000 } }), fullHost({ hostId: 'full', travel: { father: 0 } }), fullHost({ hostId: 'full too' }),
];
const answer = (policy: Policy = PLANNED, list = hosts, asked = request): MatchResult => match(asked, list, policy, EVENING);
/** As a database gives it back. */
const kept = (result: MatchResult): MatchResult => JSON.parse(JSON.stringify(result), (_, value: unknown) => (
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value)) as MatchResult;
const differences = (then: MatchResult, now: MatchResult) => compareAnswers(kept(then), now).differences;
const brief = ({ part, kind, rank, tier, code, field, then, now }: AnswerDifference) => `${part} ${kind} ${[rank, tier, code, field].filter((one) => one !== null).join(' ')}: ${then} ${now}`;
const withPlan = (change: (plan: Plan) => Partial<Plan>): MatchResult => {
  const result = answer();
  return { ...result, plans: result.plans.map((plan, index) => (index === 1 ? { ...plan, ...change(plan) } : plan)) };
};

describe('an answer compared with the one that was kept', () => {
  it('is the same when nothing changed, whatever the database did to its keys', () => {
    for (const asked of [request, aRequest({ people: siblings(4, 6) }), anEmergency({ people: siblings(4, 6, 8, 9, 10) })]) {
      const policy = asked.mode === 'tonight' ? TONIGHT : PLANNED;
      expect(compareAnswers(kept(answer(policy, hosts, asked)), answer(policy, hosts, asked))).toEqual({ differences: [], notCompared: [] });
    }
  });

  it('differs when a band of the policy was changed: canary', () => {
    const found = differences(answer(), answer({ ...PLANNED, travelBandsMetres: [5_000, 25_000, 50_000, 100_000] }));
    expect(found.map(brief)).toEqual(['plans value 2 travel visitsWorst: 0 1']);
    expect(found.map((one) => sayAnswerDifference(one).replace(/\u00a0/g, ' '))).toEqual(['Les propositions : mêmes lieux, autre valeur, rang 2 (les trajets, visitsWorst) : 0 alors, 1 maintenant.']);
    expect(found.map((one) => sayAnswerDifference(one, 'en'))).toEqual(['The plans: same hosts, another value, rank 2 (travel, visitsWorst): 0 then, 1 now.']);
  });

  it('says which component put another place first', () => {
    expect(differences(answer(), answer({ ...PLANNED, tiers: ['siblings', 'known', 'travel', 'needs', 'chance', 'exceptions', 'scarcity'] })).map(brief)).toEqual(['plans place 1: needsMet visitsWorst', 'plans components 3: needsMet visitsWorst']);
    const better = [...hosts.slice(1), aUnit({ hostId: 'near', travel: { father: 9_000 }, declared: { capabilities: ['autism'] } })];
    expect(differences(answer(), answer(PLANNED, better)).map(brief)).toContain('plans place 1 travel visitsWorst: 2 0');
  });

  it('says how many there are, and which rule refused more', () => {
    const fuller = hosts.map((host) => (host.hostId === 'far' ? fullHost({ hostId: 'far' }) : host));
    expect(differences(answer(), answer(PLANNED, fuller)).map(brief)).toEqual(expect.arrayContaining([
      'plans number : 3 2', 'counts number fitting: 3 2', 'counts number excluded: 2 3', 'counts number byRule.declaredPlaces: 2 3', 'nearMisses number : 2 3',
    ]));
  });

  it.each<[string, MatchResult, string]>([
    ['a question', withPlan(() => ({ questions: [{ code: 'confirmDay', personKey: 'Secret', hostId: 'h', figures: {} }] })), 'plans detail 2 questions: null null'],
    ['a figure behind a value', withPlan(({ components }) => ({ components: components.map((one) => (one.code === 'visitsWorst' ? { ...one, data: [{ ...one.data[0]!, metres: 9_001 }] } : one)) })), 'plans detail 2 travel visitsWorst data: null null'],
    ['a draw', withPlan(({ components }) => ({ components: components.map((one) => (one.code === 'drawn' ? { ...one, value: 1 } : one)) })), `plans value 2 draw drawn: ${answer().plans[1]!.vector.at(-1)} 1`],
    ['a component that is gone', withPlan(({ components }) => ({ components: components.slice(0, -1) })), 'plans components 2: drawn null'],
    ['a proof', { ...answer(), effort: { ...answer().effort, proven: false } }, 'proven field : true false'],
    ['places kept apart', { ...answer(), reserved: [{ hostId: 'kept', siteId: 's', places: 1, people: [], longestStay: null, warnings: [] }] }, 'reserved number : 0 1'],
    ['another near miss', { ...answer(), nearMisses: answer().nearMisses.map((one, index) => (index === 1 ? { ...one, refusals: [] } : one)) }, 'nearMisses detail 2: null null'],
    ['a split beside', { ...answer(), splitBeside: { plan: answer().plans[0]!, because: [] } }, 'splitBeside number : 0 1'],
    ['a bridge', { ...answer(), bridges: [{ switchNight: '2026-03-12', tonight: answer().plans[0]!, then: answer().plans[1]!, vector: [], moving: [] }] }, 'bridges number : 0 1'],
  ])('sees %s', (_, now, expected) => {
    const found = differences(answer(), now);
    expect(found.map(brief)).toEqual([expected]);
    for (const language of ['fr', 'en'] as const) expect(sayAnswerDifference(found[0]!, language)).not.toMatch(/undefined|Secret/);
  });

  it('sees a bridge that changes on another night or to another host, and another reason for a split', () => {
    const bridged = (switchNight: string, then = 1): MatchResult => ({ ...answer(), bridges: [{ switchNight, tonight: answer().plans[0]!, then: answer().plans[then]!, vector: [], moving: [] }] });
    expect(differences(bridged('2026-03-12'), bridged('2026-03-13')).map(brief)).toEqual(['bridges field 1 switchNight: 2026-03-12 2026-03-13']);
    expect(differences(bridged('2026-03-12'), bridged('2026-03-12', 2)).map(brief)).toEqual(['bridges place 1 travel visitsWorst: 0 3']);
    const beside = (split: number, plan = 0): MatchResult => ({ ...answer(), splitBeside: { plan: answer().plans[plan]!, because: [{ tier: 'travel', code: 'visitsWorst', together: 3, split }] } });
    expect(differences(beside(1), beside(0)).map(brief)).toEqual(['splitBeside detail because: null null']);
    expect(differences(beside(1), beside(1, 1)).map(brief)).toEqual(['splitBeside place needs needsMet: -1 0']);
  });

  it('compares what both have: an older answer may lack parts and fields', () => {
    const { bridges: _, splitBeside: __, ...older } = kept(answer());
    const bare = { ...older, plans: older.plans.map(({ warnings: ___, ...plan }) => plan as Plan) };
    expect(compareAnswers(bare, answer())).toEqual({ differences: [], notCompared: ['bridges', 'splitBeside'] });
  });

  it('never says anything about the people, however many answers differ', () => {
    const other = match(request, [aFosterHome({ hostId: 'x' })], { ...PLANNED, tiers: [...TONIGHT.tiers] }, EVENING);
    const found = differences(answer(), other);
    expect(found.length).toBeGreaterThan(3);
    expect(JSON.stringify(found) + found.map((one) => sayAnswerDifference(one)).join()).not.toMatch(/Secret|autism/);
  });

  it('takes free places that changed for what they are', () => {
    const changed = hosts.map((host) => (host.hostId === 'near' ? { ...host, declared: { ...host.declared, free: free(0) } } : host));
    expect(differences(answer(), answer(PLANNED, changed)).length).toBeGreaterThan(0);
  });
});

describe('the policy that was kept', () => {
  it('is the one of its name and version, or each field that is otherwise is named', () => {
    expect(comparePolicies(JSON.parse(JSON.stringify(PLANNED)) as Policy, PLANNED)).toEqual([]);
    const found = comparePolicies({ ...PLANNED, travelBandsMetres: [1_000], plans: 3 }, PLANNED);
    expect(found.map(brief)).toEqual(['policy field travelBandsMetres: [1000] [10000,25000,50000,100000]', 'policy field plans: 3 20']);
    expect(comparePolicies({ ...PLANNED, version: 7 }, null).map((one) => sayAnswerDifference(one, 'en'))).toEqual(['The stored policy: no version 7 of that name was ever signed.']);
  });
});
