import type { Demand } from '../facts.js';
import type { Candidate, FreePlaces } from '../types.js';

/** A count that the plans chosen at one host may not pass together. */
interface CeilingOf<Code extends string> {
  readonly code: Code;
  /** Tells two ceilings of one code apart. */
  readonly name: string;
  /** Free places by night; null where the host sets no such limit. */
  readonly runs: (host: Candidate) => readonly FreePlaces[] | null;
  /** Whether nights of which the runs say nothing have no limit; otherwise they have no place. */
  readonly openElsewhere: boolean;
  /** The figure of one run; null = no limit. */
  readonly of: (run: FreePlaces) => number | null;
  /** How many of it one person takes. */
  readonly takes: (person: Demand) => number;
}

const ceiling = <Code extends string>(code: Code, runs: CeilingOf<Code>['runs'], of: CeilingOf<Code>['of'], takes: CeilingOf<Code>['takes'], name: string = code): CeilingOf<Code> => ({ code, name, runs, openElsewhere: code === 'closed', of, takes });

const authorised = (host: Candidate) => host.authorised.free;
/** A host that published nothing refuses by a rule of its own; when it says yes all the same, there is nothing to count. */
const declared = (host: Candidate) => (host.declared.free.length === 0 ? null : host.declared.free);
/** Children under three: one figure for the whole stay, read as a run without end. */
const underThree = ({ underThree: law }: Candidate): FreePlaces[] | null => (
  law === null ? null : [{ first: '0001-01-01', last: null, places: Math.max(0, law.limit - law.hosted), female: null, male: null }]);

/** What closures leave free, on the nights on which there are any. */
const closed = (host: Candidate): FreePlaces[] => host.closed.map(({ first, last, places }) => ({ first, last, places, female: null, male: null }));

/** Every count that requests share at a host. A new kind of limit is one line here. */
export const CEILINGS = [
  ceiling('authorisedPlaces', authorised, ({ places }) => places, ({ size }) => size),
  ceiling('authorisedFemale', authorised, ({ female }) => female, ({ female }) => female),
  ceiling('authorisedMale', authorised, ({ male }) => male, ({ male }) => male),
  ceiling('declaredPlaces', declared, ({ places }) => places, ({ size }) => size),
  ceiling('declaredFemale', declared, ({ female }) => female, ({ female }) => female),
  ceiling('declaredMale', declared, ({ male }) => male, ({ male }) => male),
  ceiling('closed', closed, ({ places }) => places, ({ size }) => size),
  ceiling('underThree', underThree, ({ places }) => places, ({ underThree: young }) => young),
] as const;

export type Ceiling = CeilingOf<CeilingCode>;
export type CeilingCode = (typeof CEILINGS)[number]['code'] | 'authorisedAges' | 'declaredAges';

/** The ceilings by age that a host sets on some night: as many counts as there are ranges of age. */
export function ageCeilings(host: Candidate): Ceiling[] {
  return ([['authorisedAges', authorised], ['declaredAges', declared]] as const).flatMap(([code, runs]) => {
    const ranges = new Map((runs(host) ?? []).flatMap(({ ages }) => ages ?? []).map(({ min, max }) => [`${min}-${max}`, { min, max }]));
    return [...ranges.values()].map(({ min, max }) => ceiling<CeilingCode>(code, runs,
      ({ ages }) => (ages ?? []).filter((range) => range.min === min && range.max === max).reduce<number | null>((least, { places }) => Math.min(least ?? places, places), null),
      // Only who is surely of these ages: where the day of birth decides, it is asked before anyone is refused.
      ({ ages }) => ages.filter(({ youngest, oldest }) => youngest >= min && oldest <= max).length, `${code} ${min}-${max}`));
  });
}
