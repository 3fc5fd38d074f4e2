import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, forbidden, type Grant, grantsFor, isWholeDepartement, Work } from '@ugo/access';
import { type Clock, dayIn, zoneOf } from '@ugo/domain/kernel';
import { decidedBands, type DecidedGroup, isWaiting, REQUEST_STATES } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import type { DecidedNotCarriedOut } from './decided.types.js';
import { settingsOf } from './request-work.js';

const WAITING = REQUEST_STATES.filter(isWaiting).map((state) => `'${state}'`).join(', ');

/**
 * "Decided, not carried out" for managers, of their Département or territory: how many people wait, and since when; counts alone, never who.
 * People of a secret request count as others do, here and in `waitingNow`: a child who waits must be counted, and where it goes is in neither
 * figure (ADR 12).
 */
@Injectable()
export class CountDecided {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, departement: string): Promise<DecidedNotCarriedOut> {
    // A grant for hosts alone reaches no request.
    const grants = grantsFor(actor, 'placement.count', departement).filter((grant) => isWholeDepartement({ ...grant, territoryId: null }));
    if (grants.length === 0) throw forbidden();
    return this.work.read(actor, async (em) => {
      const now = this.clock.now();
      const settings = await settingsOf(em, departement, dayIn(now, zoneOf(departement)));
      const bands = decidedBands({ groups: await this.groups(em, departement, grants), now, settings });
      const sum = (of: 'children' | 'others'): number => bands.reduce((total, band) => total + band[of], 0);
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'countDecided', subjectType: 'placementRequest', subjectId: null });
      return { countedAt: now.toISOString(), children: sum('children'), others: sum('others'), bands };
    });
  }

  private async groups(em: Em, departement: string, grants: readonly Grant[]): Promise<DecidedGroup[]> {
    const territories = grants.some(isWholeDepartement) ? null : grants.flatMap(({ territoryId }) => territoryId ?? []);
    const rows = await em.execute<{ ms: number; children: number; others: number }[]>(`
      select extract(epoch from r.decided_at)::float8 * 1000 as ms, count(*) filter (where p.kind = 'child')::int as children, count(*) filter (where p.kind <> 'child')::int as others
      from placement_request r join request_person p on p.request_id = r.id
      where r.departement = ? and r.state in (${WAITING}) and r.decided_at <= ? and p.arrived_on is null
        ${territories ? 'and r.territory_id = any (?::uuid[])' : ''}
      group by r.decided_at`, [departement, this.clock.now(), ...(territories ? [`{${territories.join(',')}}`] : [])]);
    return rows.map(({ ms, children, others }) => ({ decidedAt: new Date(ms), children, others }));
  }
}
