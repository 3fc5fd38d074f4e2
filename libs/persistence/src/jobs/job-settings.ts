import type { JobData } from './job-data.js';

/** One try of a job. It may be made twice (a process that dies after the work and before saying so): the work must bear it. */
export type JobHandler = (data: JobData, job: { readonly id: string; readonly lastTry: boolean }) => Promise<void>;

/** How a job is tried. */
export interface JobSettings {
  /** Tries in all, before it is kept as failed (default 6). */
  readonly tries?: number;
  /** Seconds before the second try; each later one waits about twice as long, up to an hour (default 30). */
  readonly retrySeconds?: number;
  /** Seconds one try may take; after them it counts as failed, and so does one whose process died (default 120). */
  readonly longestSeconds?: number;
}

const DAY_SECONDS = 86_400;
const LONGEST_WAIT_SECONDS = 3_600;

/** As pg-boss keeps them with the queue. At most one job waits under one key (policy `short`). */
export function queueOptions({ tries = 6, retrySeconds = 30, longestSeconds = 120 }: JobSettings): object {
  return {
    policy: 'short', retryLimit: tries - 1, retryDelay: retrySeconds, retryBackoff: true, retryDelayMax: LONGEST_WAIT_SECONDS,
    expireInSeconds: longestSeconds, deleteAfterSeconds: 30 * DAY_SECONDS, retentionSeconds: 30 * DAY_SECONDS,
  };
}

/** A sweep is not tried again: the next one comes anyway. Done ones are forgotten after a day, which no interval exceeds. */
export function sweepOptions(longestSeconds = 600): object {
  return { policy: 'short', retryLimit: 0, expireInSeconds: longestSeconds, deleteAfterSeconds: 2 * DAY_SECONDS, retentionSeconds: DAY_SECONDS };
}
