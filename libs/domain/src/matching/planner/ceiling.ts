import { compareVectors } from '../components.js';

/** How often the ceiling is raised before it is taken away. */
const MOST_RISES = 10;

/** Separated, pairs on a site, pairs in a unit, band of the distance: the components of the siblings, which come first by law. */
export type Ties = readonly [separated: number, sitePairs: number, unitPairs: number, distance: number];

/**
 * What the search may not go beyond for now, in ties and distance: it begins with the best that could be, and rises to the least that
 * was left out. Most searches end before far plans are ever looked at. After some rises nothing is held back any more.
 */
export class Ceiling {
  private rises = 0;
  private next: Ties | null = null;

  constructor(private top: Ties | null) {}

  /** Nothing beyond it is looked at; null = nothing is held back. */
  get ties(): Ties | null {
    return this.top;
  }

  /** Whether this is beyond; the least of what is becomes the next ceiling. */
  isBelow(ties: Ties): boolean {
    if (this.top === null || compareVectors(this.top, ties) >= 0) return false;
    this.leaveOut(ties);
    return true;
  }

  /** Notes what is left out without being looked at. */
  leaveOut(ties: Ties): void {
    if (this.next === null || compareVectors(this.next, ties) > 0) this.next = ties;
  }

  /** Rises; false when nothing was left out below it. */
  rise(): boolean {
    if (this.next === null) return false;
    this.rises += 1;
    this.top = this.rises < MOST_RISES ? this.next : null;
    this.next = null;
    return true;
  }
}
