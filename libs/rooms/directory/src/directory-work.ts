import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Change, CLOCK, type CommandInput, type HostReach, invalid, notFound, type Permission, type Problem, type Refusal, Refused, Work } from '@ugo/access';
import { type Clock, type Day, type DepartementCode, tonight, zoneOf } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { mayOn, reachOfPlace } from './directory.policy.js';
import { wrong } from './directory-problems.js';
import { HostChanges } from './host-changes.port.js';
import { readHostCards } from './host-cards.js';
import { type HostFacts, reachOf, readHostFacts } from './host-facts.js';
import { lockHosts } from './host-locks.js';
import type { HostChanged } from './host.types.js';

/** What is to be done: the permission it takes, and the audit's verb. */
export interface DirectoryCommand {
  readonly permission: Permission;
  readonly action: string;
  readonly input: CommandInput;
  readonly details?: Record<string, unknown>;
}

/** A host that is being changed, locked, as it is now. */
export interface HostSubject {
  readonly facts: HostFacts;
  /** The night that is tonight where the host is. */
  readonly night: Day;
}

/** What every change of the directory has in common: reach, locks, the other rooms told, the answer. */
@Injectable()
export class DirectoryWork {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock, private readonly changes: HostChanges) {}

  now(): Date {
    return this.clock.now();
  }

  /** The night that is tonight in the Département. */
  night(departement: DepartementCode): Day {
    return tonight(this.clock.now(), zoneOf(departement));
  }

  read<T>(actor: Actor, work: (em: Em) => Promise<T>): Promise<T> {
    return this.work.read(actor, work);
  }

  /** Changes one host; `act` gives warnings, or throws {@link Refused}. */
  async onHost(actor: Actor, hostId: string, command: DirectoryCommand, act: (em: Em, subject: HostSubject) => Promise<Problem[] | void>): Promise<HostChanged | Refusal> {
    const [facts] = await this.work.read(actor, (em) => readHostFacts(em, [hostId]));
    if (!facts || !mayOn(actor, command.permission, reachOf(facts))) return notFound();
    return this.onPlace(actor, reachOf(facts), command, async (em) => {
      await lockHosts(em, [hostId]);
      const [now] = await readHostFacts(em, [hostId]);
      const warnings = await act(em, { facts: now!, night: this.night(facts.departement) });
      return this.hostChanged(em, actor, hostId, warnings ?? []);
    });
  }

  /** Changes something of a Département: refused unless one of the actor's roles goes as far as `reach`. */
  async onPlace<T>(
    actor: Actor, reach: HostReach | DepartementCode, command: DirectoryCommand, act: (em: Em) => Promise<Change<T>>,
  ): Promise<T | Refusal> {
    const place = typeof reach === 'string' ? reachOfPlace(reach) : reach;
    return mayOn(actor, command.permission, place) ? this.reached(actor, place.departement, command, act) : notFound();
  }

  /** The same where the caller has already checked what the actor's roles reach, thing by thing. */
  reached<T>(actor: Actor, departement: DepartementCode, { action, input, details }: DirectoryCommand, act: (em: Em) => Promise<Change<T>>): Promise<T | Refusal> {
    return this.work.change(actor, { action, idempotencyKey: input.idempotencyKey, input, departement }, async (em) => {
      const change = await act(em);
      return { ...change, details: { ...details, ...change.details } };
    });
  }

  /** Tells the other rooms, and whoever watches, and answers with the host as the actor sees it. */
  async hostChanged(em: Em, actor: Actor, hostId: string, warnings: readonly Problem[]): Promise<Change<HostChanged>> {
    await this.changes.changed(em, [hostId]);
    const host = (await readHostCards(em, actor, [hostId], this.night(actor.departement))).get(hostId);
    if (!host) throw new Refused(notFound());
    return {
      answer: { host, warnings: [...warnings] }, subjectType: 'host', subjectId: hostId,
      details: warnings.length > 0 ? { warnings: warnings.map(({ code }) => code) } : {}, events: [{ type: HOST_CHANGED, subjectId: hostId }],
    };
  }

  /** Tells the other rooms of hosts that a change of their site or territory touches. */
  async hostsTouched(em: Em, hostIds: readonly string[]): Promise<void> {
    if (hostIds.length > 0) await this.changes.changed(em, hostIds);
  }
}

/** What a host can take may have changed: whoever watches availability reads it again. */
const HOST_CHANGED = 'availabilityChanged';

/** Throws a refusal that names every problem, if there is one. */
export function refuseIf(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refused(invalid(problems));
}

/** Two callers took the same number or reference at once: the second is told so, like one who came later. */
export async function orTaken<T>(field: string, work: Promise<T | Refusal>): Promise<T | Refusal> {
  try {
    return await work;
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return invalid([wrong(field, 'taken')]);
    throw error;
  }
}
