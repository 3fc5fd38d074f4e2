import type { Bilingual } from '../kernel/bilingual.js';
import type { Ages } from './capacity.types.js';

/** What a host sends to be published, before it is trusted: codes are still plain text. Days are `YYYY-MM-DD`; null = not said. */
export interface PublicationInput {
  readonly statement: StatementInput;
  /** First night. */
  readonly from: string;
  /** Last night; null = until further notice. */
  readonly until: string | null;
  readonly ages: Ages | null;
  readonly sexes: readonly string[] | null;
  readonly care: readonly string[];
  readonly measures: readonly string[] | null;
  readonly capabilities: readonly string[];
  readonly siblingsAtMost: number | null;
  readonly overOccupancy: { readonly places: number; readonly reason: string | null } | null;
  readonly closures: readonly ClosureInput[];
  /** For the intermittent places of a foster home. */
  readonly intermittent?: boolean;
}

/** Of the places free, at most so many for girls, for boys, for some ages. */
interface CeilingsInput {
  readonly female: number | null;
  readonly male: number | null;
  readonly agePlaces?: readonly (Ages & { readonly places: number })[];
}

export type StatementInput = CeilingsInput & (
  | { readonly kind: 'declaration'; readonly places: number }
  | {
    readonly kind: 'counts'; readonly capacity: number; readonly occupied: number;
    readonly exits: readonly MovementInput[]; readonly entries: readonly MovementInput[];
  });

export interface MovementInput {
  readonly on: string;
  readonly sex: string | null;
}

export interface ClosureInput {
  readonly from: string;
  readonly until: string | null;
  readonly places: number | 'all';
  readonly reason: string | null;
}

/** One thing wrong, with the path of its field: `statement.places`, `closures.0.reason`. */
export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
  readonly message: Bilingual;
}

export const PROBLEM_CODES = [
  'notAWholeNumber', 'notADay', 'inThePast', 'endBeforeBeginning', 'agesUpsideDown', 'agesOutOfBounds', 'ceilingAbovePlaces', 'ceilingsBelowPlaces',
  'agePlacesAbovePlaces', 'agePlacesTwice', 'agesNotAccepted',
  'aboveAuthorised', 'noAuthorisation', 'beyondAuthorisation', 'sexNotAuthorised', 'careNotAuthorised', 'measureNotAuthorised', 'agesNotAuthorised',
  'siblingsAbovePlaces', 'unknownCode', 'listEmpty', 'reasonMissing', 'occupiedAboveCapacity', 'exitsAboveOccupied', 'movementOutsideDates',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
