import { Injectable } from '@nestjs/common';
import { type Actor, badCursor, cursorText, type Page, pageOf, Work } from '@ugo/access';
import type { HostSharesArgs } from './dto/shares.args.js';
import type { HostShareView } from './share.types.js';
import { isId } from './sql.js';

/** Which hosts are shared with which neighbours: the actor's Départements' own decisions, and those in their favour. */
@Injectable()
export class ListHostShares {
  constructor(private readonly work: Work) {}

  execute(actor: Actor, { first, after, neighbour = null }: HostSharesArgs): Promise<Page<HostShareView>> {
    const [afterNeighbour = null, afterHost = null] = cursorText(after)?.split(' ') ?? [];
    if (after && (!afterNeighbour || !/^\w{2,3}$/.test(afterNeighbour) || !afterHost || !isId(afterHost))) throw badCursor();
    return this.work.read(actor, async (em) => {
      const rows = await em.execute<HostShareView[]>(`
        select host_id as "hostId", departement, neighbour, may_ask as "mayAsk" from host_share
        where (?::text is null or neighbour = ?) and (?::text is null or (neighbour, host_id) > (?, ?::uuid)) order by neighbour, host_id limit ?`,
      [neighbour, neighbour, afterNeighbour, afterNeighbour, afterHost, first + 1]);
      return pageOf(rows, first, (row) => `${row.neighbour} ${row.hostId}`, (row) => row);
    });
  }
}
