import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, grantsFor, Work } from '@ugo/access';
import { findWorkers } from '@ugo/account';
import type { Colleague } from './colleague.types.js';

/** To whom a request may be handed over: the Département's workers, by name, without the one who asks. */
@Injectable()
export class ListColleagues {
  constructor(private readonly work: Work) {}

  execute(actor: Actor, departement: string): Promise<Colleague[]> {
    if (grantsFor(actor, 'placement.follow', departement).length === 0) throw forbidden();
    return this.work.read(actor, async (em) => {
      const workers = await findWorkers(em, departement);
      return workers.filter(({ accountId }) => accountId !== actor.accountId).map(({ accountId, displayName }) => ({ id: accountId, displayName }));
    });
  }
}
