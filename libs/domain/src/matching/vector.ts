import { componentsOf } from './components.js';
import type { Component } from './components.js';
import { demandOfGroup } from './facts.js';
import type { Asked, Demand, HostFacts, PersonFacts } from './facts.js';
import { siblingTies } from './siblings.js';
import type { Member, SiblingTies } from './siblings.js';

/** One person at one host. */
export interface Placed {
  readonly person: PersonFacts;
  readonly host: HostFacts;
}

/** The people of each host of a plan. */
export function groupsOf(placed: readonly Placed[]): Map<HostFacts, Demand> {
  const hosts = new Set(placed.map(({ host }) => host));
  return new Map([...hosts].map((host) => [host, demandOfGroup(placed.filter((one) => one.host === host).map(({ person }) => person))]));
}

/** The members of a plan's group, settled siblings among them. */
export function membersOf(placed: readonly Placed[], { settled }: Asked): Member[] {
  return [
    ...placed.map(({ person, host: { candidate, position } }): Member => ({
      key: person.person.key, hostId: candidate.hostId, siteId: candidate.siteId, position, settled: false,
    })),
    ...settled.map((sibling): Member => ({ ...sibling, settled: true })),
  ];
}

function siblingValue(code: Component['code'], ties: SiblingTies): number {
  switch (code) {
    case 'separated': return ties.separated.length;
    case 'sitePairs': return 0 - ties.sitePairs;
    case 'unitPairs': return 0 - ties.unitPairs;
    default: return ties.farthest?.band ?? 0;
  }
}

/**
 * The vector of a plan, from scratch: what the search adds up piece by piece must come to this.
 * One integer per component, in the policy's order, smaller is better.
 */
export function vectorOf(placed: readonly Placed[], asked: Asked): number[] {
  const ties = siblingTies(membersOf(placed, asked), asked);
  const groups = groupsOf(placed);
  return componentsOf(asked.policy).map((component) => {
    const { ofPerson, ofHost, ofGroup } = component;
    if (!ofPerson && !ofHost && !ofGroup) return siblingValue(component.code, ties);
    const parts = ofPerson ? placed.map(({ person, host }) => ofPerson(person, host, asked))
      : [...groups].map(([host, people]) => (ofHost ? ofHost(host, asked) : ofGroup!(people, host, asked)));
    const total = component.combine === 'sum' ? parts.reduce((sum, part) => sum + part, 0) : Math.max(0, ...parts);
    return total === 0 ? 0 : total; // never -0, which JSON would turn into 0
  });
}
