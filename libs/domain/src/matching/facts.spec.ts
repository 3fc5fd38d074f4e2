import { describe, expect, it } from '@jest/globals';
import { ask, demandOfGroup, hostsInOrder } from './facts.js';
import { PLANNED } from './policy.js';
import { aChild, aFosterHome, aRequest, aUnit, EVENING, siblings } from './testing/builders.js';
import type { MatchRequest } from './types.js';

const asked = (change: Partial<MatchRequest> = {}) => ask(aRequest(change), PLANNED, EVENING);
const elder = { key: 'elder', hostId: 'h9', siteId: 's9', position: null };
const twin = { key: 'twin', hostId: 'h7', siteId: 's7', position: null };

describe('who is asked for', () => {
  it('is in the order of the keys', () => {
    const [one, two, three] = siblings(4, 6, 8);
    expect([[one, two, three], [three, one, two], [two, three, one]].map((people) => asked({ people: people.map((each) => each!) }).people.map(({ index, person }) => [index, person.key])))
      .toEqual([1, 2, 3].map(() => [[0, 'c1'], [1, 'c2'], [2, 'c3']]));
  });

  it('knows the sites of the settled siblings it must be with or apart from, and of no other', () => {
    const { people } = asked({ people: siblings(4, 6), settledSiblings: [elder, twin], apart: [['c1', 'elder']], together: [['twin', 'c2'], ['c1', 'c2']] });
    expect(people.map(({ notAt, onlyAt }) => ({ notAt, onlyAt }))).toEqual([{ notAt: ['s9'], onlyAt: [] }, { notAt: [], onlyAt: ['s7'] }]);
  });

  it('counts under three surely, perhaps, or with a parent', () => {
    const alone = (change: Parameters<typeof aChild>[0]) => {
      const { underThree, perhapsUnderThree } = asked({ people: [aChild(change)] }).people[0]!.alone;
      return [underThree, perhapsUnderThree];
    };
    expect([alone({ age: 2 }), alone({ age: 3 }), alone({ born: '2023-03' }), alone({ age: 17, kind: 'parentWithInfant' })]).toEqual([[1, 0], [0, 0], [0, 1], [1, 0]]);
  });

  it('adds up as a group', () => {
    const people = [...siblings(2, 6, 1, 9), aChild({ key: 'c5', born: '2023-03', sex: 'male' }), aChild({ key: 'c6', born: '2023-03', sex: 'male' })];
    expect(demandOfGroup(asked({ people }).people)).toMatchObject({ personKey: null, size: 6, female: 2, male: 4, underThree: 2, perhapsUnderThree: 2 });
    expect(demandOfGroup(asked().people)).toMatchObject({ personKey: 'c1', size: 1 });
  });
});

describe('the hosts', () => {
  const ids = (...hostIds: string[]) => hostsInOrder(hostIds.map((hostId) => aUnit({ hostId })), asked()).map(({ index, candidate }) => [index, candidate.hostId]);

  it('are in the order of their ids, whatever the order given', () => {
    const inOrder = [[0, 'a'], [1, 'b'], [2, 'c']];
    expect([ids('a', 'b', 'c'), ids('c', 'b', 'a'), ids('b', 'c', 'a'), ids('a', 'c', 'b')]).toEqual([1, 2, 3, 4].map(() => inOrder));
  });

  it('are there once each', () => {
    expect(() => ids('a', 'a')).toThrow(RangeError);
    expect(() => ids('b', 'a', 'b')).toThrow(RangeError);
  });

  it('are where the first of their site is that says so, when several people could be there', () => {
    const site = ['a', 'b', 'c'].map((hostId, index) => aFosterHome({ hostId, siteId: 's', position: index === 0 ? null : { x: index, y: 0 } }));
    const positions = (change: Partial<MatchRequest>) => hostsInOrder([...site, aFosterHome({ hostId: 'd', siteId: 't', position: null })], asked(change)).map(({ position }) => position?.x ?? null);
    expect(positions({ people: siblings(4, 6) })).toEqual([1, 1, 1, null]);
    expect(positions({ settledSiblings: [elder] })).toEqual([1, 1, 1, null]);
    expect(positions({})).toEqual([null, 1, 2, null]); // one alone is nowhere at a distance
  });
});
