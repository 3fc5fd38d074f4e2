import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, IDS, invalid, notFound, problem, type Refusal, refuse, Refused, Work } from '@ugo/access';
import { type Clock, type Day, dayIn, type Ids, zoneOf } from '@ugo/domain/kernel';
import { parsePolicyDraft, type Policy } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import type { PolicyVersion } from './policy-versions.js';
import { SearchPolicy } from './search.schema.js';
import { managesPolicies } from './search.policy.js';

/** What is signed: an order, for a Département, from a day on. */
export interface PolicyToSign {
  readonly idempotencyKey: string;
  readonly departement: string;
  /** First day on which it holds; null = today. */
  readonly from?: Day | null;
  /** As it came from outside: checked here, field by field. A version in it counts for nothing. */
  readonly policy: unknown;
}

/** Versions tried when another manager signs at the same moment. */
const TRIES = 5;

/** Signs an order: it gets the next version, holds from today or a later day, and is never changed afterwards. */
@Injectable()
export class SignPolicy {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids) {}

  /** @param through how it was signed, for the audit: the command line has no session that would tell */
  async execute(actor: Actor, input: PolicyToSign, through: 'api' | 'commandLine' = 'api'): Promise<PolicyVersion | Refusal> {
    const { departement, idempotencyKey } = input;
    if (!managesPolicies(actor, departement)) return notFound();
    return this.work.change(actor, { action: 'signPolicy', idempotencyKey, input, departement }, async (em) => {
      const now = this.clock.now();
      const today = dayIn(now, zoneOf(departement));
      const from = input.from ?? today;
      const draft = usable(input.policy, from, today);
      const { id, version } = await this.insert(em, departement, draft, { from, signedBy: actor.accountId, signedAt: now });
      const answer: PolicyVersion = {
        policy: { ...draft, version }, from, signedBy: actor.accountId, signedAt: now.toISOString(), status: from > today ? 'coming' : 'running',
      };
      return { answer, subjectType: 'policy', subjectId: id, details: { name: draft.name, version, from, through } };
    });
  }

  /**
   * Takes the next number. Whoever signs at the same moment waits for the unique key, finds the number taken and takes the one after it:
   * no error, which would end the transaction.
   */
  private async insert(
    em: Em, departement: string, draft: Policy, { from, signedBy, signedAt }: { readonly from: Day; readonly signedBy: string; readonly signedAt: Date },
  ): Promise<{ id: string; version: number }> {
    const id = this.ids.next();
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const last = await em.findOne(SearchPolicy, { departement, name: draft.name }, { orderBy: { version: 'desc' }, fields: ['version'] });
      const version = (last?.version ?? draft.version) + 1;
      const inserted = await em.execute<unknown[]>(`
        insert into search_policy (id, departement, name, version, valid_from, signed_by, signed_at, body) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (departement, name, version) do nothing returning id`,
      [id, departement, draft.name, version, from, signedBy, signedAt, JSON.stringify({ ...draft, version })]);
      if (inserted.length > 0) return { id, version };
    }
    throw new Refused(signedMeanwhile());
  }
}

/** The order to sign, without its version: 1, as the default's. @throws Refused naming each field */
function usable(policy: unknown, from: Day, today: Day): Policy {
  const parsed = parsePolicyDraft(policy);
  const problems = parsed.ok ? [] : parsed.problems.map(({ field, code, message }) => problem(field === '' ? 'policy' : `policy.${field}`, code, [message.fr, message.en]));
  if (from < today) problems.push(problem('from', 'retroactive', ['Une politique ne vaut jamais pour un jour passé.', 'A policy never holds for a day that is past.']));
  if (problems.length > 0 || !parsed.ok) throw new Refused(invalid(problems));
  return { ...parsed.policy, version: 1 };
}

const signedMeanwhile = (): Refusal => refuse('POLICY_SIGNED_MEANWHILE', [
  'D’autres versions de cette politique viennent d’être signées : relisez-les, puis recommencez.',
  'Other versions of this policy were signed just now: read them, then try again.',
], [], 1);
