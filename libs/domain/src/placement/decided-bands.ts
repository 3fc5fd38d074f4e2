import type { PlacementSettings } from './settings.js';

const MS_PER_DAY = 86_400_000;
/** Bounds that every Département reads, in days since the decision, beside the delay after which it reports. */
const BOUNDS = [0, 1, 7] as const;

/** People whose placement was decided at the same instant and who wait. */
export interface DecidedGroup {
  readonly decidedAt: Date;
  readonly children: number;
  /** Young adults, pregnant women, parents with an infant. */
  readonly others: number;
}

/** Those who have waited since between so many days (elapsed time, of 24 hours). */
export interface DecidedBand {
  readonly fromDays: number;
  /** Not included; null = and more. */
  readonly toDays: number | null;
  readonly children: number;
  readonly others: number;
  /** Whether so long a wait is reported in this Département. */
  readonly reported: boolean;
}

/** "Decided, not carried out", by how long since: shortest first, empty bands included so that the figures of two days compare. */
export function decidedBands({ groups, now, settings: { undecidedReportDays } }: {
  readonly groups: readonly DecidedGroup[]; readonly now: Date; readonly settings: Pick<PlacementSettings, 'undecidedReportDays'>;
}): DecidedBand[] {
  const bounds = [...new Set([...BOUNDS, undecidedReportDays])].sort((a, b) => a - b);
  return bounds.map((fromDays, index) => {
    const toDays = bounds[index + 1] ?? null;
    const within = groups.filter(({ decidedAt }) => {
      const days = (now.getTime() - decidedAt.getTime()) / MS_PER_DAY;
      return days >= fromDays && (toDays === null || days < toDays);
    });
    const sum = (of: (group: DecidedGroup) => number): number => within.reduce((total, group) => total + of(group), 0);
    return { fromDays, toDays, children: sum(({ children }) => children), others: sum(({ others }) => others), reported: fromDays >= undecidedReportDays };
  });
}
