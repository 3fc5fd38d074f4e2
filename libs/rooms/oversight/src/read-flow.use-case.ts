import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, Work } from '@ugo/access';
import { addDays, type Clock, dayIn, tonight, zoneOf } from '@ugo/domain/kernel';
import { monthsFrom, nextMonth, waitingFigures } from '@ugo/domain/oversight';
import { requestClocks, type RequestState } from '@ugo/domain/placement';
import { readRhythms } from '@ugo/availability';
import { readWaiting, settingsOf } from '@ugo/placement-request';
import { readStaysWithin } from '@ugo/stay';
import type { MonthsArgs } from './dto/months.args.js';
import { acrossOf, distancesOf, monthOf, refusalsOf } from './flow-figures.js';
import { figuresReach } from './flow-reach.js';
import type { FlowFigures } from './flow.types.js';
import type { WaitingNow } from './waiting.types.js';
import { readJourneys, sitesOf } from './journeys.js';

/** How long children wait, and what becomes of them: of a manager's Département or territories, counted as people. */
@Injectable()
export class ReadFlow {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Who waits now, since when, with what urgency and clocks. Where they go is in none of it, so people of secret requests count. */
  waiting(actor: Actor, departement: string): Promise<WaitingNow> {
    const territoryIds = figuresReach(actor, departement);
    return this.work.read(actor, async (em) => {
      const now = this.clock.now();
      const zone = zoneOf(departement);
      const settings = await settingsOf(em, departement, dayIn(now, zone));
      const people = await readWaiting(em, { departement, territoryIds });
      const groups = [...Map.groupBy(people, ({ requestId }) => requestId).values()].map((group) => {
        const [first] = group as [typeof group[number]];
        const children = group.filter(({ kind }) => kind === 'child').length;
        return {
          since: first.submittedAt, urgency: first.urgency, children, others: group.length - children,
          clocks: requestClocks({ ...first, state: first.state as RequestState, now, zone, settings }),
        };
      });
      const { clocks, bands, byUrgency, children, others } = waitingFigures(groups, now);
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'readWaiting', subjectType: 'figures', subjectId: null });
      return {
        computedAt: now.toISOString(), wholeDepartement: territoryIds === null, requests: groups.length, children, others, bands: [...bands], byUrgency: [...byUrgency],
        clocks: clocks.map(({ label, ...clock }) => ({ ...clock, label: label.fr, labelEn: label.en })),
      };
    });
  }

  /** From request to arrival, by the month of the request. */
  flow(actor: Actor, { departement, firstMonth, lastMonth }: MonthsArgs): Promise<FlowFigures> {
    const territoryIds = figuresReach(actor, departement);
    return this.work.read(actor, async (em) => {
      const now = this.clock.now();
      const zone = zoneOf(departement);
      const [first, last, today] = [`${firstMonth}-01`, addDays(`${nextMonth(lastMonth)}-01`, -1), tonight(now, zone)];
      const months = monthsFrom(firstMonth, lastMonth);
      const settings = await settingsOf(em, departement, last < today ? last : today);
      const journeys = await readJourneys(em, { departement, territoryIds, firstMonth, lastMonth, zone });
      const within = (await readStaysWithin(em, { departement, first, last })).filter(({ territoryId }) => territoryIds === null || (territoryId !== null && territoryIds.includes(territoryId)));
      const rhythms = await readRhythms(em, within.map(({ hostDepartement }) => hostDepartement), within.map(({ id }) => id));
      const nights = within.map((stay) => ({ ...stay, weekdays: rhythms.get(stay.id) }));
      const sites = await sitesOf(em, journeys.flatMap(({ stay, stayNow }) => [stay?.hostId ?? [], stayNow?.hostId ?? []].flat()));
      const counted = { now, today, zone, settings, sites, stays: nights.filter((one) => one.departement === departement) };
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'readFlow', subjectType: 'figures', subjectId: null, details: { firstMonth, lastMonth } });
      return {
        computedAt: now.toISOString(), wholeDepartement: territoryIds === null, requests: new Set(journeys.map(({ person }) => person.requestId)).size,
        months: months.map((month) => monthOf(month, journeys, counted)), ...refusalsOf(journeys), distances: distancesOf(journeys), across: acrossOf(nights, months, today),
      };
    });
  }
}
