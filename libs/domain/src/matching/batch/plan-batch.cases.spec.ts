import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../kernel/index.js';
import { PLANNED } from '../policy.js';
import { aChild, aFosterHome, aRequest, aUnit, free, MORNING, siblings, TODAY } from '../testing/builders.js';
import type { Candidate, MatchRequest, Person } from '../types.js';
import type { BatchOptions, BatchProposal, BatchRequest } from './batch.types.js';
import { checkBatch } from './check-batch.js';
import { planBatch } from './plan-batch.js';
import { BadBatch } from './problems.js';
import type { Solver } from './solver.port.js';
import { referenceSolver } from './testing/reference-solver.js';

const waits = (id: string, people: Person[], change: Partial<MatchRequest> = {}, urgency = 0): BatchRequest => ({ urgency, request: aRequest({ id, people, ...change }) });
const run = (requests: readonly BatchRequest[], candidates: readonly Candidate[], options: BatchOptions = {}, solver = referenceSolver) => planBatch(requests, candidates, PLANNED, MORNING, solver, options);
const where = ({ chosen }: BatchProposal) => Object.fromEntries(chosen.map(({ requestId, plan }) => [requestId, plan.hostIds.join('+')]));
const girl = aChild();
const boy = aChild({ sex: 'male' });
const baby = aChild({ age: 1 });

describe('planBatch, what requests share', () => {
  it('lets nights that do not meet use the same place', async () => {
    const home = aFosterHome();
    const proposal = await run([waits('a', [girl]), waits('b', [girl], { nights: { first: addDays(TODAY, 3), last: addDays(TODAY, 5) } })], [home]);
    expect(where(proposal)).toEqual({ a: 'h1', b: 'h1' });
    const meeting = await run([waits('a', [girl]), waits('b', [girl], { nights: { first: addDays(TODAY, 2), last: addDays(TODAY, 5) } })], [home]);
    expect(meeting.unplaced).toMatchObject([{ why: 'placesTaken', bottlenecks: [{ hostId: 'h1', first: addDays(TODAY, 2), last: addDays(TODAY, 2), missing: 1 }] }]);
  });

  it.each<[string, Person, Candidate]>([
    ['authorisedPlaces', girl, aUnit({ authorised: { free: free(1) } })],
    ['authorisedFemale', girl, aUnit({ authorised: { free: free(4, { female: 1 }) } })],
    ['authorisedMale', boy, aUnit({ authorised: { free: free(4, { male: 1 }) } })],
    ['declaredPlaces', girl, aUnit({ declared: { free: free(1) } })],
    ['declaredFemale', girl, aUnit({ declared: { free: free(4, { female: 1 }) } })],
    ['declaredMale', boy, aUnit({ declared: { free: free(4, { male: 1 }) } })],
    ['closed', girl, aUnit({ closed: [{ first: TODAY, last: TODAY, places: 1, closed: 3, by: 'host' }] })],
    ['authorisedAges', girl, aUnit({ authorised: { free: free(4, { ages: [{ min: 6, max: 9, places: 1 }] }) } })],
    ['declaredAges', girl, aUnit({ declared: { free: free(4, { ages: [{ min: 0, max: 7, places: 1 }, { min: 8, max: 17, places: 3 }] }) } })],
    ['underThree', baby, aUnit({ underThree: { limit: 3, hosted: 2 } })],
  ])('keeps to %s, and names it', async (ceiling, person, host) => {
    const { chosen, unplaced } = await run([waits('a', [person]), waits('b', [person])], [host]);
    expect(chosen).toHaveLength(1);
    expect(unplaced).toMatchObject([{ why: 'placesTaken', placeable: 1, bottlenecks: [{ hostId: 'h1', ceiling, missing: 1, moreUrgent: false }] }]);
  });

  it.each<[string, Person, Candidate]>([
    ['a boy where girls are full', boy, aUnit({ declared: { free: free(4, { female: 1 }) } })],
    ['a girl where only other ages are full', girl, aUnit({ declared: { free: free(4, { ages: [{ min: 8, max: 17, places: 1 }] }) } })],
    ['a girl on nights on which nothing is closed', girl, aUnit({ closed: [{ first: addDays(TODAY, 9), last: null, places: 0, closed: null, by: 'host' }] })],
    ['an older child where little ones are', girl, aUnit({ underThree: { limit: 3, hosted: 2 } })],
  ])('lets in %s', async (_, person, host) => {
    expect((await run([waits('a', [_.includes('boy') ? girl : baby]), waits('b', [person])], [host])).unplaced).toEqual([]);
  });

  it('is bound by the smallest figure of those that get a place, where requests see a host differently', async () => {
    const sees = (id: string, places: number, people = [girl]): BatchRequest => ({ ...waits(id, people), candidates: [aUnit({ declared: { free: free(places) } })] });
    expect((await run([sees('a', 1), sees('b', 2)], [])).chosen).toHaveLength(1);
    expect((await run([sees('a', 2), sees('b', 3)], [])).chosen).toHaveLength(2);
    expect((await run([sees('a', 2), sees('b', 3, siblings(5, 6))], [])).gain.joint.childrenPlaced).toBe(2);
    expect((await run([sees('a', 0), sees('b', 3, siblings(5, 6, 7))], [])).gain.joint.childrenPlaced).toBe(3); // whoever gets no place binds nobody
  });

  it('lets two children share a place on different evenings of the week, and no more', async () => {
    const weekly = (id: string, weekdays: readonly number[]) => waits(id, [girl], { care: 'sequential', weekdays, nights: { first: TODAY, last: addDays(TODAY, 27) } });
    const home = aFosterHome({ declared: { free: free(1) }, authorised: { free: free(1) } });
    expect((await run([weekly('a', [5, 6]), weekly('b', [1, 2])], [home])).chosen).toHaveLength(2);
    expect((await run([weekly('a', [5, 6]), weekly('b', [6, 7])], [home])).chosen).toHaveLength(1);
    const weekends = aFosterHome({ declared: { free: [0, 7, 14, 21].map((week) => free(1, { first: addDays(TODAY, week + 2), last: addDays(TODAY, week + 3) })[0]!) } });
    expect((await run([weekly('a', [5, 6])], [weekends])).chosen).toHaveLength(1); // nothing is free on the evenings it does not ask
  });

  it('counts a host once however each request measures its way there', async () => {
    const seen = (id: string, metres: number): BatchRequest => ({ ...waits(id, [aChild({ visitPlaces: ['home'] })]), candidates: [aFosterHome({ travel: { home: metres } }), aFosterHome({ hostId: 'h2', travel: { home: 60_000 - metres } })] });
    expect(where(await run([seen('a', 1_000), seen('b', 59_000)], []))).toEqual({ a: 'h1', b: 'h2' });
    expect(where(await run([seen('a', 20_000), seen('b', 5_000)], []))).toEqual({ a: 'h2', b: 'h1' });
  });
});

describe('planBatch, in which order', () => {
  it('places one child of an urgent class before three of a later one', async () => {
    const proposal = await run([waits('urgent', [girl], {}, 0), waits('later', siblings(5, 6, 7), {}, 1)], [aUnit({ declared: { free: free(3) } })]);
    expect(where(proposal)).toEqual({ urgent: 'h1' });
    expect(proposal.unplaced).toMatchObject([{ requestId: 'later', urgency: 1, bottlenecks: [{ takenBy: ['urgent'], moreUrgent: true, missing: 1 }] }]);
    expect(proposal.bound.slice(0, 2)).toMatchObject([{ kind: 'placed', urgency: 0, value: 1, bound: 1, proven: true }, { kind: 'placed', urgency: 1, value: 0, bound: 0, proven: true }]);
  });

  it('places three rather than one within a class, and says what that wins', async () => {
    const proposal = await run([waits('a', [girl]), waits('b', siblings(5, 6, 7))], [aUnit({ declared: { free: free(3) } })]);
    expect(where(proposal)).toEqual({ b: 'h1' });
    expect(proposal.gain).toMatchObject({
      joint: { childrenPlaced: 3, requestsPlaced: 1, separated: 0, pairsTogether: 3 }, oneByOne: { childrenPlaced: 1, requestsPlaced: 1, pairsTogether: 0 },
      first: { kind: 'placed', urgency: 0, joint: 3, oneByOne: 1 },
    });
  });

  it('gives who can go elsewhere its second plan, and says which it is', async () => {
    const hosts = [aUnit({ declared: { free: free(3) }, travel: { home: 1_000 } }), aFosterHome({ hostId: 'h2', travel: { home: 80_000 } })];
    const proposal = await run([waits('a', [aChild({ visitPlaces: ['home'] })]), waits('b', siblings(5, 6, 7), {}, 3)], hosts);
    expect(proposal.chosen).toMatchObject([{ requestId: 'a', urgency: 0, rank: 2, people: 1, plan: { hostIds: ['h2'] }, best: { hostIds: ['h1'] } }, { requestId: 'b', urgency: 3, rank: 1, people: 3 }]);
    expect(proposal.prices).toMatchObject([{ hostId: 'h1', price: 1 }, { hostId: 'h2', price: 1 }]); // what is lost without one of theirs
  });

  it('orders each request by its own policy and all by the joint one', async () => {
    const hosts = [aFosterHome({ travel: { home: 80_000 }, freshness: { confirmedAt: MORNING.now } }), aFosterHome({ hostId: 'h2', travel: { home: 0 }, freshness: { confirmedAt: '2025-01-01T00:00:00Z' } })];
    const fresh = { ...PLANNED, tiers: ['siblings', 'chance', 'known', 'needs', 'travel', 'exceptions', 'scarcity'] } as const;
    const one = { ...waits('a', [aChild({ visitPlaces: ['home'] })]), policy: fresh };
    const proposal = await run([one], hosts);
    expect(proposal.chosen[0]).toMatchObject({ best: { hostIds: ['h1'] }, plan: { hostIds: ['h2'] }, rank: 2 });
  });

  it('prices a place by what is lost without it, and says how rare the host is', async () => {
    const rare = aUnit({ declared: { free: free(3) }, travel: { centre: 15_000 } });
    const far = aUnit({ hostId: 'h2', declared: { free: free(3) }, travel: { centre: 90_000 } });
    const requests = [waits('a', siblings(5, 6, 7), { searchPlace: 'centre' }), waits('b', [girl]), waits('c', [girl])];
    const proposal = await run(requests, [rare]);
    expect(proposal.prices).toMatchObject([{ hostId: 'h1', limits: [{ ceiling: 'declaredPlaces' }] }]);
    expect(proposal.prices[0]!.price).toBeCloseTo(1);
    const scarcity = async (hosts: Candidate[]) => (await run(requests, hosts)).chosen.find(({ requestId }) => requestId === 'a')!.scarcity;
    expect(await scarcity([rare])).toEqual([{ hostId: 'h1', people: 3, takers: 1, withinMetres: null }]);
    expect(await scarcity([rare, far])).toMatchObject([{ people: 3, takers: 1 }].map((one) => expect.objectContaining(one)));
    expect((await scarcity([rare, far]))[0]!.withinMetres).toBe(50_000);
  });
});

describe('planBatch, what it says of itself', () => {
  it('says what nobody could take anyway, and how many of its people could go somewhere', async () => {
    const { unplaced } = await run([waits('a', siblings(5, 6)), waits('b', [aChild({ age: 25 })])], [aFosterHome()]);
    expect(unplaced).toEqual([
      { requestId: 'a', urgency: 0, people: 2, why: 'noPlan', placeable: 1, bottlenecks: [] }, { requestId: 'b', urgency: 0, people: 1, why: 'noPlan', placeable: 0, bottlenecks: [] },
    ]);
  });

  it('says how many plans of each it looked at, and whose list was cut', async () => {
    const hosts = [aFosterHome(), aFosterHome({ hostId: 'h2' }), aFosterHome({ hostId: 'h3' })];
    expect((await run([waits('a', [girl])], hosts, { plansPerRequest: 2 })).columns).toEqual({ plansPerRequest: 2, total: 2, cutShort: ['a'], notProven: [] });
    expect((await run([waits('a', [girl])], hosts)).columns).toEqual({ plansPerRequest: 20, total: 3, cutShort: [], notProven: [] });
  });

  const contested = [waits('a', [girl]), waits('b', siblings(5, 6, 7)), waits('c', [girl])];
  const unit = [aUnit({ declared: { free: free(3) } })];
  const failed = { status: 'failed', values: [], objective: null, bound: null, duals: null, elapsedMs: 7 } as const;

  it.each<[string, Solver]>([
    ['fails', { solve: () => Promise.resolve(failed) }],
    ['rejects', { solve: () => Promise.reject(new Error('no')) }],
    ['takes all the time', { solve: () => Promise.resolve({ ...failed, elapsedMs: 1e9 }) }],
    ['claims what breaks a limit', { solve: ({ columns }) => Promise.resolve({ ...failed, status: 'optimal', values: columns.map(() => 1), objective: 9, bound: 9 }) }],
    ['calls a half-place a plan', { solve: ({ columns, rows }) => Promise.resolve({ ...failed, status: 'optimal', values: columns.map(() => 0.4), objective: 9, bound: NaN, duals: rows.map(() => NaN) }) }],
  ])('answers one by one with a solver that %s', async (_, solver) => {
    const proposal = await run(contested, unit, {}, solver);
    expect(where(proposal)).toEqual({ a: 'h1', c: 'h1' });
    expect(proposal.status === 'optimal').toBe(false);
    expect(proposal.bound[0]).toMatchObject({ kind: 'placed', value: 2, bound: 5, proven: false });
    expect(proposal).toMatchObject({ priced: false, prices: [], gain: { first: null } });
  });

  it('keeps what was found in time, with its bound', async () => {
    const cut: Solver = { solve: async (program) => {
      const answer = await referenceSolver.solve(program);
      return program.columns.some(({ integer }) => integer) ? { ...answer, status: 'feasible', bound: answer.objective! + 1 } : { ...failed, elapsedMs: 0 };
    } };
    const proposal = await run(contested, unit, {}, cut);
    expect(where(proposal)).toEqual({ b: 'h1' });
    expect(proposal.status).toBe('feasible');
    expect(proposal.bound[0]).toMatchObject({ value: 3, bound: 4, proven: false });
  });

  it('gives the solver what time is left, and nodes when asked', async () => {
    const asked: [number, number | null][] = [];
    const slow: Solver = { solve: async (program) => {
      asked.push([program.timeLimitMs, program.nodeLimit]);
      return { ...await referenceSolver.solve(program), duals: null, elapsedMs: 400 };
    } };
    await run(contested, unit, { timeLimitMs: 1_500, nodeLimit: 9 }, slow);
    expect(asked[0]).toEqual([1_500, 9]);
    expect(asked[1]).toEqual([1_100, 9]);
    expect(asked.at(-1)).toEqual([expect.any(Number), 9]);
    expect(asked.at(-1)![0]).toBeGreaterThanOrEqual(1_000); // prices are never given up
  });
});

describe('checkBatch', () => {
  const one = waits('a', [girl]);
  it.each<[string, readonly BatchRequest[], readonly Candidate[], BatchOptions]>([
    ['noRequest at requests', [], [], {}],
    ['tooManyRequests at requests', Array.from({ length: 1000 }, (_, index) => waits(`r${index}`, [girl])), [], {}],
    ['duplicateId at requests.1.request.id', [one, one], [], {}],
    ['badUrgency at requests.0.urgency', [{ ...one, urgency: -1 }], [], {}],
    ['badUrgency at requests.0.urgency', [{ ...one, urgency: NaN }], [], {}],
    ['badUrgency at requests.0.urgency', [{ ...one, urgency: 0.5 }], [], {}],
    ['nobody at requests.0.request.people', [waits('a', [])], [], {}],
    ['contradictoryPairs at requests.0.request.apart.0', [waits('a', siblings(5, 6), { together: [['c1', 'c2']], apart: [['c1', 'c2']] })], [], {}],
    ['duplicateId at candidates.1.hostId', [one], [aUnit(), aUnit()], {}],
    ['badCount at candidates.0.declared.free.0.places', [one], [aUnit({ declared: { free: free(-1) } })], {}],
    ['badCount at candidates.0.authorised.free.0.female', [one], [aUnit({ authorised: { free: free(1, { female: Infinity }) } })], {}],
    ['badCount at candidates.0.underThree.limit', [one], [aUnit({ underThree: { limit: NaN, hosted: 0 } })], {}],
    ['badCount at candidates.0.closed.0.places', [one], [aUnit({ closed: [{ first: '2026-03-11', last: null, places: -1, closed: null, by: 'host' }] })], {}],
    ['badCount at candidates.0.declared.free.0.ages.0.places', [one], [aUnit({ declared: { free: free(1, { ages: [{ min: 0, max: 5, places: -1 }] }) } })], {}],
    ['badCount at requests.0.candidates.0.declared.free.0.male', [{ ...one, candidates: [aUnit({ declared: { free: free(1, { male: NaN }) } })] }], [], {}],
    ['plansOutOfRange at requests.0.policy.plans', [{ ...one, policy: { ...PLANNED, plans: 0 } }], [], {}],
    ['badLimit at options.plansPerRequest', [one], [], { plansPerRequest: 101 }],
    ['badLimit at options.timeLimitMs', [one], [], { timeLimitMs: 0 }],
    ['badLimit at options.nodeLimit', [one], [], { nodeLimit: 0.5 }],
  ])('%s', async (said, requests, candidates, options) => {
    expect(checkBatch(requests, candidates, PLANNED, options).map(({ code, field }) => `${code} at ${field}`)).toEqual([said]);
    await expect(run(requests, candidates, options)).rejects.toBeInstanceOf(BadBatch);
  });

  it('names a joint policy that is wrong', () => {
    expect(checkBatch([one], [], { ...PLANNED, tiers: ['known'] }).map(({ field }) => field)).toEqual(expect.arrayContaining(['policy.tiers', 'policy.tiers.0']));
  });
});
