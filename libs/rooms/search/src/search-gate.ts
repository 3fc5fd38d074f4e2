import { type Refusal, refuse, Refused } from '@ugo/access';

const LONGEST_WAIT_MS = 1_500;
const RETRY_AFTER_SECONDS = 2;

/**
 * Lets so many searches run at once. A few more wait their turn shortly; past that, or past a second and a half,
 * a search is refused with a retry hint, so that a rush slows nobody who is already being served.
 */
export class SearchGate {
  private running = 0;
  private readonly waiting: { readonly enter: () => void; readonly timer: NodeJS.Timeout }[] = [];

  constructor(private readonly atOnce: number, private readonly mayWait = atOnce * 4, private readonly longestWaitMs = LONGEST_WAIT_MS) {}

  /** Runs the work when its turn comes. @throws Refused when there are too many. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.running < this.atOnce) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.mayWait) return Promise.reject(new Refused(tooMany()));
    return new Promise((entered, refused) => {
      const turn = {
        enter: entered,
        timer: setTimeout(() => {
          this.waiting.splice(this.waiting.indexOf(turn), 1);
          refused(new Refused(tooMany()));
        }, this.longestWaitMs),
      };
      this.waiting.push(turn);
    });
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (!next) {
      this.running -= 1;
      return;
    }
    clearTimeout(next.timer);
    next.enter(); // takes over the place that was left
  }
}

const tooMany = (): Refusal => refuse('TOO_MANY_SEARCHES', [
  'Trop de recherches en même temps : réessayez dans deux secondes.',
  'Too many searches at once: try again in two seconds.',
], [], RETRY_AFTER_SECONDS);
