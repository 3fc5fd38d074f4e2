import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, Work } from '@ugo/access';
import { type Clock, dayIn, zoneOf } from '@ugo/domain/kernel';
import type { FosterHomeCount } from './host.types.js';

/** How many open foster homes there are and how many places they are approved for, by territory: figures that name no family. */
@Injectable()
export class CountFosterHomes {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor): Promise<FosterHomeCount[]> {
    const today = dayIn(this.clock.now(), zoneOf(actor.departement));
    return this.work.read(actor, (em) => em.execute<FosterHomeCount[]>(`
      select h.departement, t.id as "territoryId", count(*)::int as homes, coalesce(sum(a.places), 0)::int as places
      from host h
      left join lateral (select id from territory where departement = h.departement and h.commune_insee = any(communes) order by id limit 1) t on true
      left join lateral (select sum(places) as places from approval where host_id = h.id and valid_from <= ? and (valid_until is null or valid_until >= ?)) a on true
      where h.type = 'fosterHome' and (h.closed_on is null or h.closed_on > ?)
      group by h.departement, t.id order by h.departement, t.id nulls last`, [today, today, today]));
  }
}
