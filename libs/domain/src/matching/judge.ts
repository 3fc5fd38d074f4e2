import { demandOfGroup } from './facts.js';
import type { Asked, Demand, HostFacts } from './facts.js';
import type { Refusal } from './result.js';
import { GROUP_RULES, HOST_RULES, PERSON_RULES, refuse } from './rules/index.js';

/** What the rules say of one host. People are bits, in the order of {@link Asked.people}. */
export interface Judgement {
  readonly host: HostFacts;
  /** Reasons that hold for everyone. */
  readonly shared: readonly Refusal[];
  /** Reasons by person, in the order of the people. */
  readonly byPerson: readonly (readonly Refusal[])[];
  /** Who could live here, alone. */
  readonly fits: number;
}

const NOTHING: readonly Refusal[] = [];

/** Every group rule that refuses these people together. */
export function refusalsOfGroup(demand: Demand, host: HostFacts, asked: Asked): readonly Refusal[] {
  let found: Refusal[] | null = null;
  for (const rule of GROUP_RULES) {
    if (!rule.passes(demand, host, asked)) (found ??= []).push(refuse(rule, demand.personKey, rule.find(demand, host, asked)));
  }
  return found ?? NOTHING;
}

/** Whether these people can live here together; the rules that say why not are asked only then. */
export function takesTogether(demand: Demand, host: HostFacts, asked: Asked): boolean {
  for (const rule of GROUP_RULES) if (!rule.passes(demand, host, asked)) return false;
  return true;
}

/** Judges a host for each person alone: all the reasons, not the first. */
export function judge(host: HostFacts, asked: Asked): Judgement {
  let shared: Refusal[] | null = null;
  for (const rule of HOST_RULES) {
    const finding = rule.check(host, asked);
    if (finding) (shared ??= []).push(refuse(rule, null, finding));
  }
  let fits = 0;
  const byPerson: (readonly Refusal[])[] = [];
  for (const person of asked.people) {
    let own: Refusal[] | null = null;
    for (const rule of PERSON_RULES) {
      const finding = rule.check(person, host, asked);
      if (finding) (own ??= []).push(refuse(rule, person.person.key, finding));
    }
    const numbers = refusalsOfGroup(person.alone, host, asked);
    byPerson.push(own === null ? numbers : numbers.length === 0 ? own : [...own, ...numbers]);
    if (shared === null && own === null && numbers.length === 0) fits |= 1 << person.index;
  }
  return { host, shared: shared ?? NOTHING, byPerson, fits };
}

/** The demand of every subset of the people, by bits. */
export function demandsBySubset({ people }: Asked): readonly Demand[] {
  return Array.from({ length: 1 << people.length }, (_, mask) => (
    demandOfGroup(people.filter(({ index }) => (mask >> index) & 1))
  ));
}
