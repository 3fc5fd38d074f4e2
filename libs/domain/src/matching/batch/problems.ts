import type { Problem } from '../result.js';
import { frenchSpacing } from '../texts/format.js';

/** Most groups of one joint problem, and most places. */
export const MOST_GROUPS = 500;
export const MOST_PLACES = 2_000;
/** Most groups at places that are possible. */
export const MOST_PAIRS = 200_000;
/** Most requests taken together: a Département has some dozens who wait. */
export const MOST_REQUESTS = 200;
/** Longest the solver may be given, milliseconds. */
export const LONGEST_SOLVE_MS = 600_000;

const MESSAGES = {
  noGroup: { fr: 'Aucun groupe à placer.', en: 'There is no group to place.' },
  tooManyGroups: { fr: `Au plus ${MOST_GROUPS} groupes à la fois.`, en: `${MOST_GROUPS} groups at most at a time.` },
  tooManyPlaces: { fr: `Au plus ${MOST_PLACES} lieux à la fois.`, en: `${MOST_PLACES} places at most at a time.` },
  tooManyPairs: { fr: `Au plus ${MOST_PAIRS} couples possibles : écartez les lieux les moins bons de chaque groupe.`, en: `${MOST_PAIRS} possible pairs at most: leave out the worst places of each group.` },
  noRequest: { fr: 'Personne n’attend : il faut au moins une demande.', en: 'Nobody waits: at least one request is needed.' },
  tooManyRequests: { fr: `Au plus ${MOST_REQUESTS} demandes à la fois.`, en: `${MOST_REQUESTS} requests at most at a time.` },
  duplicateId: { fr: 'Cet identifiant figure deux fois.', en: 'This id is there twice.' },
  wrongLength: { fr: 'La liste n’a pas la bonne longueur.', en: 'The list has not the right length.' },
  badNumber: { fr: 'Il faut un nombre fini, positif ou nul.', en: 'A finite number is needed, zero or more.' },
  badWeight: { fr: 'Il faut un nombre fini, ou rien là où c’est impossible.', en: 'A finite number is needed, or null where it cannot be.' },
  badUrgency: { fr: 'L’urgence est un nombre entier, 0 pour la plus grande.', en: 'Urgency is a whole number, 0 for the most urgent.' },
  badLimit: { fr: 'La limite est un nombre entier positif, dans les bornes prévues.', en: 'The limit is a whole, positive number within its bounds.' },
} as const;

export type BatchProblemCode = keyof typeof MESSAGES;

/** One thing that is wrong with a joint problem, with the field's path. */
export function batchProblem(field: string, code: BatchProblemCode): Problem<BatchProblemCode> {
  return { field, code, message: { fr: frenchSpacing(MESSAGES[code].fr), en: MESSAGES[code].en } };
}

/** The input cannot be used: every problem is named. */
export class BadBatch extends RangeError {
  constructor(readonly problems: readonly Problem[]) {
    super(`joint problem: ${problems.map(({ code, field }) => `${code} at ${field}`).join(', ')}`);
    this.name = 'BadBatch';
  }
}

/** Whether it is a finite number, zero or more. */
export const isAmount = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** Problems of a limit that may be absent: a whole number from 1 to the most. */
export function limitProblems(field: string, value: number | undefined, most: number): Problem<BatchProblemCode>[] {
  return value === undefined || (Number.isInteger(value) && value >= 1 && value <= most) ? [] : [batchProblem(field, 'badLimit')];
}

/** Problems of ids that must differ. */
export function duplicateProblems(ids: readonly string[], field: (index: number) => string): Problem<BatchProblemCode>[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    const known = seen.has(id);
    seen.add(id);
    return known ? [batchProblem(field(index), 'duplicateId')] : [];
  });
}
