import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, cursorId, type Page, pageOf, Work } from '@ugo/access';
import { type Clock, dayIn, zoneOf } from '@ugo/domain/kernel';
import type { EstablishmentsArgs } from './dto/hosts.args.js';
import { readEstablishments, readEstablishmentsById } from './establishment-views.js';
import type { EstablishmentView } from './establishment.types.js';

/** Establishments and placement services, by name. One statement, whatever the page. */
@Injectable()
export class ListEstablishments {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  page(actor: Actor, { first, after, ...filter }: EstablishmentsArgs): Promise<Page<EstablishmentView>> {
    const page = { afterId: cursorId(after), limit: first + 1, today: dayIn(this.clock.now(), zoneOf(actor.departement)) };
    return this.work.read(actor, async (em) => pageOf(await readEstablishments(em, actor, filter, page), first, ({ id }) => id, (each) => each));
  }

  /** Establishments by id; those that are missing or not the actor's to see are absent. */
  byId(actor: Actor, ids: readonly string[]): Promise<Map<string, EstablishmentView>> {
    return this.work.read(actor, (em) => readEstablishmentsById(em, actor, ids));
  }
}
