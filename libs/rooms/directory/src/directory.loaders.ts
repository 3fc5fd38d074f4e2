import { Injectable } from '@nestjs/common';
import { type Actor, Work } from '@ugo/access';
import DataLoader from 'dataloader';
import type { EstablishmentView } from './establishment.types.js';
import { type CapacityRows, readCapacityRows } from './host-capacity.js';
import type { HostCard } from './host.types.js';
import { ListEstablishments } from './list-establishments.use-case.js';
import { ListHosts } from './list-hosts.use-case.js';
import { grouped } from './sql.js';

/** The dated rows of one host. */
export type HostHistory = { readonly [Table in keyof CapacityRows]: CapacityRows[Table] extends ReadonlyMap<string, infer Rows> ? Rows : never };

/** Loaders of one request: what many fields ask is read at once. */
export interface Loaders {
  readonly establishments: DataLoader<string, EstablishmentView | null>;
  readonly hosts: DataLoader<string, HostCard | null>;
  readonly units: DataLoader<string, HostCard[]>;
  readonly history: DataLoader<string, HostHistory>;
}

/** Gives each request its own loaders: what one person may see is never kept for another. */
@Injectable()
export class DirectoryLoaders {
  readonly #byRequest = new WeakMap<object, Loaders>();

  constructor(private readonly work: Work, private readonly hosts: ListHosts, private readonly establishments: ListEstablishments) {}

  of(request: object, actor: Actor): Loaders {
    let loaders = this.#byRequest.get(request);
    if (!loaders) this.#byRequest.set(request, loaders = this.make(actor));
    return loaders;
  }

  private make(actor: Actor): Loaders {
    return {
      establishments: new DataLoader(async (ids) => {
        const found = await this.establishments.byId(actor, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
      hosts: new DataLoader(async (ids) => {
        const found = await this.hosts.byId(actor, ids);
        return ids.map((id) => found.get(id) ?? null);
      }),
      units: new DataLoader(async (ids) => {
        const found = grouped(await this.hosts.unitsOf(actor, ids), ({ establishmentId }) => establishmentId ?? '');
        return ids.map((id) => found.get(id) ?? []);
      }),
      history: new DataLoader(async (ids) => {
        const rows = await this.work.read(actor, (em) => readCapacityRows(em, ids));
        return ids.map((id) => ({
          authorisations: rows.authorisations.get(id) ?? [], approvals: rows.approvals.get(id) ?? [], derogations: rows.derogations.get(id) ?? [],
          suspensions: rows.suspensions.get(id) ?? [], leave: rows.leave.get(id) ?? [],
        }));
      }),
    };
  }
}
