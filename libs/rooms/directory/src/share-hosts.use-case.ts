import { Injectable } from '@nestjs/common';
import { type Actor, type CommandInput, notFound, type Refusal } from '@ugo/access';
import type { DepartementCode } from '@ugo/domain/kernel';
import { type Em, Departement } from '@ugo/persistence';
import { mayOn } from './directory.policy.js';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import type { ShareHostsInput, UnshareHostsInput } from './dto/decisions.inputs.js';
import { reachOf, readHostFacts } from './host-facts.js';
import { lockHosts } from './host-locks.js';
import type { SharedHosts } from './share.types.js';
import { idArray } from './sql.js';

/** The Département of a host decides which neighbour may see it, and ask it (ADR 1). */
@Injectable()
export class ShareHosts {
  constructor(private readonly directory: DirectoryWork) {}

  /** Shows hosts to a neighbour, or changes whether it may ask them. */
  share(actor: Actor, input: ShareHostsInput): Promise<SharedHosts | Refusal> {
    return this.change(actor, 'shareHosts', input, (em, departement) => em.execute<unknown[]>(`
      insert into host_share (host_id, neighbour, departement, may_ask) select id, ?, ?, ? from unnest(?::uuid[]) as id
      on conflict (host_id, neighbour) do update set may_ask = excluded.may_ask where host_share.may_ask <> excluded.may_ask returning host_id`,
    [input.neighbour, departement, input.mayAsk, idArray(input.hostIds)]));
  }

  /** Hides hosts from a neighbour again. */
  unshare(actor: Actor, input: UnshareHostsInput): Promise<SharedHosts | Refusal> {
    return this.change(actor, 'unshareHosts', input, (em, departement) => em.execute<unknown[]>(
      'delete from host_share where departement = ? and neighbour = ? and host_id = any(?::uuid[]) returning host_id', [departement, input.neighbour, idArray(input.hostIds)]));
  }

  private async change(
    actor: Actor, action: string, input: CommandInput & UnshareHostsInput, write: (em: Em, departement: DepartementCode) => Promise<unknown[]>,
  ): Promise<SharedHosts | Refusal> {
    const { neighbour, hostIds } = input;
    const hosts = await this.directory.read(actor, (em) => readHostFacts(em, hostIds));
    const departement = hosts[0]?.departement;
    if (departement === undefined || hosts.length < hostIds.length || !hosts.every((host) => mayOn(actor, 'directory.manage', reachOf(host)))) return notFound();
    const command = { permission: 'directory.manage', action, input, details: { neighbour, hosts: hostIds.length } } as const;
    return this.directory.reached(actor, departement, command, async (em) => {
      refuseIf(hosts.some((host) => host.departement !== departement) ? [wrong('hostIds', 'severalDepartements')] : []);
      refuseIf(neighbour === departement || await em.count(Departement, { code: neighbour }) === 0 ? [wrong('neighbour', 'unknownNeighbour')] : []);
      await lockHosts(em, hostIds);
      const changed = await write(em, departement);
      return { answer: { neighbour, hostIds: [...hostIds], changed: changed.length }, subjectType: 'departement', subjectId: neighbour };
    });
  }
}
