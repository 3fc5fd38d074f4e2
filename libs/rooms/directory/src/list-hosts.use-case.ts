import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, cursorId, type Page, pageOf, Work } from '@ugo/access';
import { type Clock, dayIn, type Day, zoneOf } from '@ugo/domain/kernel';
import type { HostsArgs } from './dto/hosts.args.js';
import { findHostIds, type HostFilter } from './find-hosts.js';
import { readHostCards } from './host-cards.js';
import type { HostCard } from './host.types.js';

/** Hosts of the directory that the actor may see one by one, by name. Two statements, whatever the page. */
@Injectable()
export class ListHosts {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  async page(actor: Actor, { first, after, ...filter }: HostsArgs): Promise<Page<HostCard>> {
    const cards = await this.read(actor, filter, cursorId(after), first + 1);
    return pageOf(cards, first, ({ id }) => id, (card) => card);
  }

  /** One host; null when it is missing and when it is not the actor's to see. */
  async one(actor: Actor, id: string): Promise<HostCard | null> {
    const [card] = await this.read(actor, { ids: [id], closedToo: true }, null, 1);
    return card ?? null;
  }

  /** Several at once, by id; those that are missing or not the actor's to see are absent. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, HostCard>> {
    return new Map((await this.read(actor, { ids, closedToo: true }, null, ids.length)).map((card) => [card.id, card]));
  }

  /** The open units of establishments. */
  unitsOf(actor: Actor, establishmentIds: readonly string[]): Promise<HostCard[]> {
    return this.read(actor, { establishmentIds }, null, MOST_UNITS);
  }

  private read(actor: Actor, filter: HostFilter, afterId: string | null, limit: number): Promise<HostCard[]> {
    const today: Day = dayIn(this.clock.now(), zoneOf(actor.departement));
    return this.work.read(actor, async (em) => {
      const ids = await findHostIds(em, actor, filter, { afterId, limit, today });
      const cards = await readHostCards(em, actor, ids, today);
      return ids.flatMap((id) => cards.get(id) ?? []);
    });
  }
}

/** More than a page of establishments has. */
const MOST_UNITS = 5_000;
