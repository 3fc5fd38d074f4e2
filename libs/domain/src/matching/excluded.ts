import type { Asked } from './facts.js';
import { refusalsOf } from './judge.js';
import type { Judgement } from './judge.js';
import type { Counts, Excluded, Refusal } from './result.js';
import { RULES } from './rules/index.js';

/**
 * A host that is no place. Thousands are counted, a page of them is read: the reasons are worked out when somebody reads them, once.
 * They are a property of the row itself, so that JSON, a copy or a comparison finds plain data.
 */
class ExcludedHost implements Excluded {
  declare readonly refusals: readonly Refusal[];
  readonly hostId: string;
  readonly siteId: string;
  #made: readonly Refusal[] | null = null;
  readonly #judgement: Judgement;
  readonly #asked: Asked;

  constructor(judgement: Judgement, asked: Asked) {
    this.hostId = judgement.host.candidate.hostId;
    this.siteId = judgement.host.candidate.siteId;
    this.#judgement = judgement;
    this.#asked = asked;
    Object.defineProperty(this, 'refusals', REFUSALS);
  }

  static refusalsOf(row: ExcludedHost): readonly Refusal[] {
    return row.#made ??= refusalsOf(row.#judgement, row.#asked);
  }
}

/** One for all rows: a getter made for each would cost ten times as much as the row. */
const REFUSALS: PropertyDescriptor & ThisType<ExcludedHost> = {
  enumerable: true,
  get() {
    return ExcludedHost.refusalsOf(this);
  },
};

/** Rules that fail for somebody, as bits. */
function failedFor({ failed, failedBy }: Judgement): number {
  return failedBy.reduce((all, own) => all | own, failed);
}

/** The hosts that are no place for at least one of the people. */
export function excludedOf(judgements: readonly Judgement[], asked: Asked): Excluded[] {
  const excluded: Excluded[] = [];
  for (const judgement of judgements) if (failedFor(judgement) !== 0) excluded.push(new ExcludedHost(judgement, asked));
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
