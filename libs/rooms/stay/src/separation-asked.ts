import type { PlacementRequestRow } from '@ugo/placement-request';

interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Whether the request asks that two of these people live apart (a judge’s decision, or the children’s interest): then nothing reunites them all. */
export function separationAsked({ input }: Pick<PlacementRequestRow, 'input'>, keys: readonly string[]): boolean {
  const apart = (input['apart'] ?? []) as readonly Pair[];
  return apart.some(({ one, other }) => keys.includes(one) && keys.includes(other));
}
