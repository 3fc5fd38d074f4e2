/** The path through the points that are known, broken where nothing is. */
export const pathOf = (values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string => (
  values.map((value, index) => (value === null ? '' : `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x(index).toFixed(1)},${y(value).toFixed(1)}`)).join(''));
