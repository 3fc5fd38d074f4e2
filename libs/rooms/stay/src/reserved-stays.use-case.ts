import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, forbidden, grantsFor, isWholeDepartement, Work } from '@ugo/access';
import { addDays, type Clock, dayIn, type Day, type DepartementCode, zoneOf } from '@ugo/domain/kernel';
import { type PlacementSettings, reservedStayClock, stayedTooLong } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { Referral, settingsOf } from '@ugo/placement-request';
import type { StayRow } from './stay.schema.js';
import type { ReservedStayCounts } from './stay.types.js';

const YEAR_DAYS = 365;

/** What runs and what ran over on the Département's reserved emergency places; a secret stay is in no count. */
@Injectable()
export class CountReservedStays {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, departement: DepartementCode): Promise<ReservedStayCounts> {
    if (!grantsFor(actor, 'placement.oversee', departement).some(isWholeDepartement)) throw forbidden();
    return this.work.read(actor, async (em) => {
      const [now, zone] = [this.clock.now(), zoneOf(departement)];
      const today = dayIn(now, zone);
      const settings = await settingsOf(em, departement, today);
      const rows = await em.execute<{ admittedOn: Day; exitOn: Day | null; maxStayDays: number }[]>(`
        select s.admitted_on::text as "admittedOn", s.exit_on::text as "exitOn", f.max_stay_days as "maxStayDays" from stay s join referral f on f.id = s.referral_id
        where s.departement = ? and f.max_stay_days is not null and not s.secret and (s.exit_on is null or s.exit_on > ?::date)
          and not exists (select from placement_request r where r.id = s.request_id and r.secret)`, [departement, addDays(today, -YEAR_DAYS)]);
      const running = rows.filter(({ exitOn }) => exitOn === null).map(({ admittedOn, maxStayDays }) => reservedStayClock({ firstNight: admittedOn, maxStayDays, now, zone, settings }).status);
      return {
        living: running.length, soon: running.filter((status) => status === 'soon').length, over: running.filter((status) => status === 'over').length,
        endedOver: rows.filter(({ admittedOn, exitOn, maxStayDays }) => exitOn !== null && stayedTooLong(admittedOn, exitOn, maxStayDays)).length,
      };
    });
  }
}

/** The clocks of stays on reserved places, by stay: none where the place is an ordinary one. Two statements, whatever their number. */
export async function reservedClocks(em: Em, stays: readonly StayRow[], now: Date): Promise<ReadonlyMap<string, { readonly until: Day; readonly status: string | null }>> {
  const referrals = await em.find(Referral, { id: { $in: stays.flatMap(({ referralId }) => referralId ?? []) }, maxStayDays: { $ne: null } }, { fields: ['id', 'maxStayDays'], disableIdentityMap: true });
  const days = new Map(referrals.map(({ id, maxStayDays }) => [id, maxStayDays!]));
  const settings = new Map<string, PlacementSettings>();
  const clocks = new Map<string, { until: Day; status: string | null }>();
  for (const { id, departement, referralId, admittedOn, exitOn } of stays) {
    const maxStayDays = days.get(referralId ?? '');
    if (maxStayDays === undefined) continue;
    const zone = zoneOf(departement);
    if (!settings.has(departement)) settings.set(departement, await settingsOf(em, departement, dayIn(now, zone)));
    const { until, status } = reservedStayClock({ firstNight: admittedOn, maxStayDays, now, zone, settings: settings.get(departement)! });
    clocks.set(id, { until, status: exitOn == null ? status : null });
  }
  return clocks;
}
