import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, DepartementCode, Ids } from '@ugo/domain/kernel';
import { type Database, type Em, IdempotencyKey, inTerritory, OutboxEvent } from '@ugo/persistence';
import { type Actor, departementsOf } from './actor.js';
import { AuditTrail } from './audit-trail.js';
import { Refusal, refuse, Refused } from './refusal.js';
import { CLOCK, DATABASE, IDS } from './tokens.js';
import { withRetry } from './try-again.js';

/** A change someone asks for: what is written to the audit and what makes a repeated call harmless. */
export interface Command {
  /** Verb of the use case: the audit's action. */
  readonly action: string;
  /** The caller's key; the same key and input give the same answer and change nothing more. */
  readonly idempotencyKey: string;
  readonly input: unknown;
  readonly departement: DepartementCode;
}

/** What the change tells the audit and the outbox when it went through. */
export interface Change<T> {
  readonly answer: T;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details?: Record<string, unknown>;
  /** Whose audit tells of it, where only the change finds out; otherwise the command's Département. */
  readonly departement?: DepartementCode;
  /** Outbox events, by type and subject. */
  readonly events?: readonly { readonly type: string; readonly subjectId: string }[];
}

/** Units of work: the one door between use cases and the database. */
@Injectable()
export class Work {
  readonly #committed = new Set<() => void>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    private readonly audit: AuditTrail,
  ) {}

  /** Reads as the actor: row-level security shows the rows its Départements own or are shown. @throws Refused when the database can't just now */
  read<T>(actor: Actor, work: (em: Em) => Promise<T>): Promise<T> {
    return withRetry('undoneOrLost', () => inTerritory(this.database.orm.em as Em, departementsOf(actor), work));
  }

  /** The system's own work: sign-in, relay, sealer, imports. @throws Refused when the database can't just now */
  system<T>(work: (em: Em) => Promise<T>): Promise<T> {
    return withRetry('undone', () => inTerritory(this.database.orm.em as Em, 'system', work));
  }

  /** The same, for a change that leaves events in the outbox: they are told at once, not at the relay's next look. */
  async systemChange<T>(work: (em: Em) => Promise<T>): Promise<T> {
    const answer = await this.system(work);
    for (const listener of this.#committed) listener();
    return answer;
  }

  /** Calls the listener after each committed change that left events in the outbox; gives the way to stop it. */
  afterCommit(listener: () => void): () => void {
    this.#committed.add(listener);
    return () => this.#committed.delete(listener);
  }

  /**
   * Changes something, once: the change, its audit row, its events and its idempotency key commit together or not at all.
   * The answer must be plain JSON: it is kept to answer a repeated call.
   */
  async change<T>(actor: Actor, command: Command, work: (em: Em) => Promise<Change<T>>): Promise<T | Refusal> {
    const inputDigest = digest(command.input);
    let toldSomething = false;
    try {
      const answer = await withRetry('undoneOrLost', () => inTerritory(this.database.orm.em as Em, departementsOf(actor), async (em) => {
        const earlier = await this.claim(em, actor, command, inputDigest);
        if (earlier !== undefined) return earlier as T;
        const change = await work(em);
        await em.nativeUpdate(IdempotencyKey, { accountId: actor.accountId, key: command.idempotencyKey }, { answer: { value: change.answer as object }, subjectId: change.subjectId });
        await this.record(em, actor, command, change);
        toldSomething = (change.events ?? []).length > 0;
        return change.answer;
      }));
      if (toldSomething) for (const listener of this.#committed) listener();
      return answer;
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  /** What a call under this key was answered, for a change that takes its own subject away; null = there was none. */
  async answered<T>(actor: Actor, { action, input }: { readonly action: string; readonly input: { readonly idempotencyKey: string } }): Promise<T | null> {
    const earlier = await this.read(actor, (em) => em.findOne(IdempotencyKey, { accountId: actor.accountId, key: input.idempotencyKey, operation: action, inputDigest: digest(input) }));
    return earlier ? (earlier.answer as { value: T }).value : null;
  }

  private async claim(em: Em, actor: Actor, command: Command, inputDigest: string): Promise<unknown> {
    const claimed = await em.execute<unknown[]>(
      `insert into idempotency_key (account_id, key, departement, operation, input_digest, created_at)
       values (?, ?, ?, ?, ?, ?) on conflict do nothing returning key`,
      [actor.accountId, command.idempotencyKey, command.departement, command.action, inputDigest, this.clock.now()]);
    if (claimed.length > 0) return undefined;
    const earlier = await em.findOne(IdempotencyKey, { accountId: actor.accountId, key: command.idempotencyKey });
    if (!earlier || earlier.inputDigest !== inputDigest || earlier.operation !== command.action) throw new Refused(keyReused());
    return (earlier.answer as { value: unknown }).value;
  }

  private async record<T>(em: Em, actor: Actor, command: Command, change: Change<T>): Promise<void> {
    await this.audit.write(em, {
      departement: change.departement ?? command.departement, actorId: actor.accountId, action: command.action,
      subjectType: change.subjectType, subjectId: change.subjectId, details: change.details ?? {},
    });
    const createdAt = this.clock.now();
    const events = (change.events ?? []).map((event) => ({ id: this.ids.next(), departement: command.departement, ...event, createdAt, sequence: null }));
    if (events.length > 0) await em.insertMany(OutboxEvent, events);
  }
}

const digest = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

const keyReused = (): Refusal => refuse('IDEMPOTENCY_KEY_REUSED', [
  'Cette clé d’idempotence a déjà servi pour une autre demande : prenez-en une nouvelle.',
  'This idempotency key was already used for another request: take a new one.',
]);
