import { componentsOf } from './components.js';
import type { Component } from './components.js';
import type { Asked, HostFacts, PersonFacts } from './facts.js';
import { siblingTies } from './siblings.js';
import type { Member, SiblingTies } from './siblings.js';

/** One person at one host. */
export interface Placed {
  readonly person: PersonFacts;
  readonly host: HostFacts;
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
  const hosts = new Set(placed.map(({ host }) => host));
  return componentsOf(asked.policy).map((component) => {
    const { ofPerson, ofHost } = component;
    if (!ofPerson && !ofHost) return siblingValue(component.code, ties);
    const parts = ofPerson ? placed.map(({ person, host }) => ofPerson(person, host, asked)) : [...hosts].map((host) => ofHost!(host, asked));
    const total = component.combine === 'sum' ? parts.reduce((sum, part) => sum + part, 0) : Math.max(0, ...parts);
    return total === 0 ? 0 : total; // never -0, which JSON would turn into 0
  });
}
