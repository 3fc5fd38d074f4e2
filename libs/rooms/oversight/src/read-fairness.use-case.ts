import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, invalid, problem, type Refusal, Work } from '@ugo/access';
import { type Clock, tonight, zoneOf } from '@ugo/domain/kernel';
import type { QuarterArgs } from './dto/quarter.args.js';
import { fairnessOf } from './fairness-figures.js';
import type { Fairness } from './fairness.types.js';
import { figuresReach } from './flow-reach.js';
import { readJourneys } from './journeys.js';

/**
 * Whether children find a place as fast whoever they are. By whole civil quarters that are over, and nothing else: two periods that overlap,
 * or the same one on two days while requests still come, would give a hidden cell by subtraction.
 */
@Injectable()
export class ReadFairness {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(actor: Actor, { departement, quarter }: QuarterArgs): Promise<Fairness | Refusal> {
    const territoryIds = figuresReach(actor, departement);
    const [now, zone] = [this.clock.now(), zoneOf(departement)];
    const { firstMonth, lastMonth } = monthsOfQuarter(quarter);
    if (lastMonth >= tonight(now, zone).slice(0, 7)) return invalid([NOT_OVER]);
    return this.work.read(actor, async (em) => {
      // Of everybody, whoever reads: what one is not shown must not follow from what another is.
      const journeys = await readJourneys(em, { departement, territoryIds: null, firstMonth, lastMonth, zone });
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'readFairness', subjectType: 'figures', subjectId: null, details: { quarter } });
      return { computedAt: now.toISOString(), quarter, wholeDepartement: territoryIds === null, ...fairnessOf(journeys, territoryIds) };
    });
  }
}

/** First and last month of a quarter written `2026-Q3`. */
export function monthsOfQuarter(quarter: string): { readonly firstMonth: string; readonly lastMonth: string } {
  const [year, last] = [quarter.slice(0, 4), Number(quarter.slice(-1)) * 3];
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
  return { firstMonth: month(last - 2), lastMonth: month(last) };
}

const NOT_OVER = problem('quarter', 'notOver', ['Ce trimestre n’est pas achevé.', 'This quarter is not over.']);
