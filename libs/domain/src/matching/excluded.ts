import type { Asked } from './facts.js';
import { refusalsOf } from './judge.js';
import type { Judgement } from './judge.js';
import type { Counts, Excluded, Refusal } from './result.js';
import { RULES } from './rules/index.js';

/** Where a row keeps what its reasons are worked out from, out of sight of JSON, copies and comparisons. */
const JUDGED = Symbol('judged');

interface Judged {
  readonly judgement: Judgement;
  readonly asked: Asked;
  made: readonly Refusal[] | null;
}

/** One getter for all rows: made for each, it would cost ten times as much as the row. */
const REFUSALS: PropertyDescriptor & ThisType<{ readonly [JUDGED]: Judged }> = {
  enumerable: true,
  get() {
    const judged = this[JUDGED];
    return judged.made ??= refusalsOf(judged.judgement, judged.asked);
  },
};

/** A host that is no place. Thousands are counted, a page of them is read: the reasons are worked out when somebody reads them, once. */
function excludedHost(judgement: Judgement, asked: Asked): Excluded {
  const { hostId, siteId } = judgement.host.candidate;
  const judged: Judged = { judgement, asked, made: null };
  const row = Object.defineProperty({ hostId, siteId }, JUDGED, { value: judged });
  return Object.defineProperty(row, 'refusals', REFUSALS) as unknown as Excluded;
}

/** Rules that fail for somebody, as bits. */
function failedFor({ failed, failedBy }: Judgement): number {
  return failedBy.reduce((all, own) => all | own, failed);
}

/** The hosts that are no place for at least one of the people. */
export function excludedOf(judgements: readonly Judgement[], asked: Asked): Excluded[] {
  const excluded: Excluded[] = [];
  for (const judgement of judgements) if (failedFor(judgement) !== 0) excluded.push(excludedHost(judgement, asked));
  return excluded;
}

/** How many hosts each rule refuses; a host counts once for each of its rules, whomever it refuses. */
export function countByRule(judgements: readonly Judgement[]): Counts['byRule'] {
  const counts = new Array<number>(RULES.length).fill(0);
  for (const judgement of judgements) {
    const failed = failedFor(judgement);
    for (let at = 0; failed >> at; at += 1) counts[at]! += (failed >> at) & 1;
  }
  return Object.fromEntries(RULES.flatMap(({ code }, at) => (counts[at]! > 0 ? [[code, counts[at]!]] : [])));
}
