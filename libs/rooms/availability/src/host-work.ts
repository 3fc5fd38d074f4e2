import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, type CommandInput, invalid, notFound, type Permission, problem, Refusal, Refused, Work } from '@ugo/access';
import type { Confirmer } from '@ugo/domain/availability';
import { addDays, tonight, zoneOf, type Clock, type Day } from '@ugo/domain/kernel';
import { type HostFacts, lockHosts, readHostFacts } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import type { HostAvailability } from './availability.types.js';
import { availabilityView } from './availability.view.js';
import { grantsOn, isInsider, speaksAs } from './host-reach.js';
import { NO_ROWS, readHostRows, type HostRows } from './host-rows.js';
import { OfferRefresh } from './refresh-offers.js';

/** Told to whoever watches availability. */
export const AVAILABILITY_CHANGED = 'availabilityChanged';

/** A host that is being changed, locked, as it is now. */
export interface Subject {
  readonly facts: HostFacts;
  readonly rows: HostRows;
  readonly now: Date;
  /** The night that is tonight where the host is. */
  readonly night: Day;
  readonly accountId: string;
  /** As what the actor speaks. */
  readonly as: Confirmer;
}

/** What is to be done: the permission it takes, and the audit's verb. */
export interface HostCommand {
  readonly permission: Permission;
  readonly action: string;
  readonly input: CommandInput;
  readonly details?: Record<string, unknown>;
}

type Act = (em: Em, subject: Subject, index: number) => Promise<void>;

/** What every change of availability has in common: reach, locks, the offer, the event, the answer. */
@Injectable()
export class HostWork {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock, private readonly offers: OfferRefresh) {}

  /** Changes one host. */
  onHost(actor: Actor, hostId: string, command: HostCommand, act: Act): Promise<HostAvailability | Refusal> {
    return this.onHosts(actor, [hostId], command, act, ([host]) => host!);
  }

  /** Changes several hosts of one Département, all or none; they are locked in the order of their ids. */
  async onHosts<T>(actor: Actor, hostIds: readonly string[], command: HostCommand, act: Act, answer: (hosts: HostAvailability[]) => T): Promise<T | Refusal> {
    const seen = await this.work.read(actor, (em) => readHostFacts(em, hostIds));
    const departement = seen[0]?.departement;
    if (departement === undefined || !allReached(actor, command.permission, hostIds, seen)) return notFound();
    if (seen.some((facts) => facts.departement !== departement)) return invalid([severalDepartements()]);
    const { action, input, details } = command;
    return this.work.change(actor, { action, idempotencyKey: input.idempotencyKey, input, departement }, async (em) => {
      await lockHosts(em, hostIds);
      await this.act(em, actor, hostIds, command.permission, act);
      await this.offers.changed(em, hostIds);
      return {
        answer: answer(await this.views(em, actor, hostIds)), subjectType: 'host', subjectId: hostIds[0]!, details: { ...details, hosts: hostIds.length },
        events: hostIds.map((subjectId) => ({ type: AVAILABILITY_CHANGED, subjectId })),
      };
    });
  }

  private async act(em: Em, actor: Actor, hostIds: readonly string[], permission: Permission, act: Act): Promise<void> {
    const now = this.clock.now();
    const { facts, rows } = await this.readAll(em, hostIds);
    if (!allReached(actor, permission, hostIds, [...facts.values()])) throw new Refused(notFound());
    for (const [index, hostId] of hostIds.entries()) {
      const host = facts.get(hostId)!;
      const night = tonight(now, zoneOf(host.departement));
      await act(em, { facts: host, rows: rows.get(hostId) ?? NO_ROWS, now, night, accountId: actor.accountId, as: speaksAs(grantsOn(actor, permission, host), host) }, index);
    }
  }

  private async views(em: Em, actor: Actor, hostIds: readonly string[]): Promise<HostAvailability[]> {
    const { facts, rows } = await this.readAll(em, hostIds);
    return hostIds.map((hostId) => availabilityView(facts.get(hostId)!, rows.get(hostId) ?? NO_ROWS, this.clock.now(), isInsider(actor, facts.get(hostId)!)));
  }

  private async readAll(em: Em, hostIds: readonly string[]): Promise<{ facts: Map<string, HostFacts>; rows: ReadonlyMap<string, HostRows> }> {
    const facts = await readHostFacts(em, hostIds);
    const rows = await readHostRows(em, hostIds, yesterday(this.clock.now()));
    return { facts: new Map(facts.map((it) => [it.hostId, it])), rows };
  }
}

/** Stays that ended before are of no use tonight, in any zone. */
export const yesterday = (now: Date): Day => addDays(tonight(now, 'UTC'), -1);

function allReached(actor: Actor, permission: Permission, hostIds: readonly string[], seen: readonly HostFacts[]): boolean {
  return hostIds.every((id) => seen.some((facts) => facts.hostId === id && grantsOn(actor, permission, facts).length > 0));
}

const severalDepartements = () => problem('hostIds', 'severalDepartements', [
  'Ces lieux relèvent de plusieurs Départements : confirmez-les Département par Département.',
  'These hosts belong to several Départements: confirm them one Département at a time.',
]);
