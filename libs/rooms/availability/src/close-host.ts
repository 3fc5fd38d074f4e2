import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS, invalid, problem, Refused } from '@ugo/access';
import { lockHosts } from '@ugo/directory';
import { type Clock, type Day, type Ids, tonight, zoneOf } from '@ugo/domain/kernel';
import { type Em, inDepartements } from '@ugo/persistence';
import { Closure } from './availability.schema.js';
import { nightProblems } from './nights.js';
import { OfferRefresh } from './refresh-offers.js';

/** Places to close, and under which field of the caller's form a problem is told. */
export interface PlacesToClose {
  readonly departement: string;
  readonly hostId: string;
  /** Null = tonight. */
  readonly firstNight: Day | null;
  readonly lastNight: Day | null;
  /** Null = all. */
  readonly places: number | null;
  readonly reason: string;
  readonly field: string;
}

/** Closes places of a host in the caller's unit of work, also for other rooms ("no staff until Monday" is a refusal and a closure at once). */
@Injectable()
export class CloseHost {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids, private readonly offers: OfferRefresh) {}

  /** A place that is held is not closed under the child it waits for: its hold is given back first. @throws Refused */
  close(em: Em, { departement, hostId, lastNight, places, reason, field, ...asked }: PlacesToClose): Promise<void> {
    return inDepartements(em, [departement], async () => {
      const now = this.clock.now();
      const night = tonight(now, zoneOf(departement));
      const firstNight = asked.firstNight ?? night;
      const problems = nightProblems(['firstNight', firstNight], [field, lastNight], night);
      if (problems.length > 0) throw new Refused(invalid(problems));
      await lockHosts(em, [hostId]);
      await em.insertMany(Closure, [{ id: this.ids.next(), departement, hostId, firstNight, lastNight, places, reason, createdAt: now, reopenedAt: null }]);
      await this.offers.changed(em, [hostId]);
      const until = await heldUntil(em, hostId, firstNight, lastNight, now);
      if (until) throw new Refused(invalid([heldPlaces(field, until, zoneOf(departement))]));
    });
  }
}

/** When the last hold ends that the open places of these nights no longer bear; null = none. */
async function heldUntil(em: Em, hostId: string, first: Day, last: Day | null, now: Date): Promise<Date | null> {
  const [row] = await em.execute<{ until: Date | string | null }[]>(`
    select max(c.expires_at) as until from claim c
    where c.host_id = ? and c.kind = 'hold' and c.ended_at is null and c.expires_at > ? and exists (
      select 1 from generate_series(greatest(c.first_night, ?::date), least(c.last_night, ?::date), interval '1 day') n (night)
      left join place_limit l on l.host_id = c.host_id and l.intermittent = c.intermittent and n.night between l.first_night and l.last_night
      where (c.weekdays is null or extract(isodow from n.night)::int = any (c.weekdays))
        and coalesce(l.open, 0) < (
          select count(*) from claim o where o.host_id = c.host_id and o.intermittent = c.intermittent and o.kind <> 'option' and o.ended_at is null
            and (o.expires_at is null or o.expires_at > ?) and o.first_night <= n.night and (o.last_night is null or o.last_night >= n.night)
            and (o.weekdays is null or extract(isodow from n.night)::int = any (o.weekdays))))`, [hostId, now, first, last, now]);
  return row?.until ? new Date(row.until) : null;
}

function heldPlaces(field: string, until: Date, timeZone: string) {
  const at = (locale: string): string => until.toLocaleString(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  return problem(field, 'heldPlaces', [
    `Une place est réservée jusqu’au ${at('fr-FR')} : rendez-la d’abord.`, `A place is held until ${at('en-GB')}: give it back first.`,
  ]);
}
