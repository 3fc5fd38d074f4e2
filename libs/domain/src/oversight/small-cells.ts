/** Fewer people than this are not shown: a figure about them would be a figure about somebody (secret statistique, as INSEE applies it). */
export const LEAST_PEOPLE = 11;

/** Whether a number of people is shown: nobody, or enough. */
export const isShown = (people: number): boolean => people === 0 || people >= LEAST_PEOPLE;

/**
 * Which cells of a table are hidden when their total is shown: those under {@link LEAST_PEOPLE}, and then the smallest of the others until
 * those hidden are at least two and together at least as many people, so that none is the total less what is shown. A total that is
 * hidden itself hides them all. The same cells always give the same answer: asked again, nothing more comes out.
 */
export function hiddenCells(people: readonly number[], total: number = people.reduce((all, one) => all + one, 0)): boolean[] {
  if (!isShown(total)) return people.map(() => true);
  const hidden = people.map((one) => !isShown(one));
  const size = (): number => people.reduce((all, one, index) => all + (hidden[index] ? one : 0), 0);
  const count = (): number => hidden.filter(Boolean).length;
  const next = people.map((one, index) => ({ one, index })).filter(({ one }) => one >= LEAST_PEOPLE).sort((a, b) => a.one - b.one || a.index - b.index);
  while (count() > 0 && (count() < 2 || size() < LEAST_PEOPLE) && next.length > 0) hidden[next.shift()!.index] = true;
  // Alone and with nothing else to hide behind: a cell of nobody hides with it.
  if (count() === 1) for (const [index, one] of people.entries()) if (one === 0) hidden[index] = true;
  return hidden;
}

/** The same list of counts, with what is hidden left out. */
export function shownCounts(people: readonly number[]): (number | null)[] {
  const hidden = hiddenCells(people);
  return people.map((one, index) => (hidden[index] ? null : one));
}
