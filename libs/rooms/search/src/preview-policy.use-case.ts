import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, invalid, notFound, problem, type Refusal, Refused, Work } from '@ugo/access';
import { type HostCard, readHostCards } from '@ugo/directory';
import type { Clock } from '@ugo/domain/kernel';
import { firstPlan, isSamePlan, parsePolicyDraft, type Plan, planFigures, type Policy } from '@ugo/domain/matching';
import { OfferCache } from './offer-cache.js';
import type { PolicyPreview } from './policy.types.js';
import { replay } from './replay.js';
import { managesPolicies } from './search.policy.js';
import { SearchGate } from './search-gate.js';
import { Search } from './search.schema.js';

const DAYS_LOOKED_AT = 31;
/** Searches replayed, the newest first: some ten milliseconds each, twice. */
export const MOST_SEARCHES = 500;
/** Searches read in one go: each holds the distances of all its hosts. */
const AT_ONCE = 10;
/** Searches shown one by one. */
const MOST_LINES = 100;
const MS_PER_DAY = 86_400_000;

/** The first plans of one search, under the policy it used and under the one previewed. */
interface Compared {
  readonly searchId: string;
  readonly createdAt: Date;
  readonly before: Plan | null;
  readonly after: Plan | null;
}

/** What a policy would have changed: the last month's searches of the Département answered again. Stores nothing. */
@Injectable()
export class PreviewPolicy {
  constructor(
    private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock, private readonly audit: AuditTrail,
    private readonly gate: SearchGate, private readonly offers: OfferCache,
  ) {}

  async execute(actor: Actor, departement: string, draft: unknown): Promise<PolicyPreview | Refusal> {
    if (!managesPolicies(actor, departement)) return notFound();
    const parsed = parsePolicyDraft(draft);
    if (!parsed.ok) return invalid(parsed.problems.map(({ field, code, message }) => problem(field === '' ? 'policy' : `policy.${field}`, code, [message.fr, message.en])));
    const since = new Date(this.clock.now().getTime() - DAYS_LOOKED_AT * MS_PER_DAY);
    const { ids, stored } = await this.searches(actor, departement, parsed.policy, since);
    const compared: Compared[] = [];
    try {
      for (let from = 0; from < ids.length; from += AT_ONCE) compared.push(...await this.compare(actor, ids.slice(from, from + AT_ONCE), parsed.policy));
    } catch (error) {
      if (error instanceof Refused) return error.refusal; // too many searches are being run: they come first
      throw error;
    }
    const changed = compared.filter(({ before, after }) => !isSamePlan(before, after));
    return {
      departement, since: since.toISOString(), stored, looked: compared.length, unreadable: ids.length - compared.length, changed: changed.length,
      before: planFigures(compared.map(({ before }) => before)), after: planFigures(compared.map(({ after }) => after)),
      lines: await this.lines(actor, changed.slice(0, MOST_LINES)),
    };
  }

  /** Which searches will be read: they hold children's months of birth and needs, so that is logged. */
  private searches(actor: Actor, departement: string, { name }: Policy, since: Date): Promise<{ ids: string[]; stored: number }> {
    return this.work.read(actor, async (em) => {
      const rows = await em.execute<{ id: string; stored: number }[]>(`
        select id, count(*) over ()::int as stored from search
        where departement = ? and summary is null and not secret and created_at >= ? and input->'policy'->>'name' = ? order by created_at desc, id desc limit ?`,
      [departement, since, name, MOST_SEARCHES]);
      await this.audit.write(em, {
        departement, actorId: actor.accountId, action: 'previewPolicy', subjectType: 'departement', subjectId: departement, details: { name, searches: rows.length },
      });
      return { ids: rows.map(({ id }) => id), stored: rows[0]?.stored ?? 0 };
    });
  }

  /** One batch, behind the gate: between two of them a worker's search may have its turn, and between two replays anybody. */
  private compare(actor: Actor, ids: readonly string[], policy: Policy): Promise<Compared[]> {
    return this.gate.through(async () => {
      const { rows, offers } = await this.work.read(actor, async (em) => {
        const found = await em.find(Search, { id: { $in: [...ids] } }, { fields: ['id', 'createdAt', 'input', 'offerIds', 'figures'], orderBy: { createdAt: 'desc', id: 'desc' } });
        return { rows: found, offers: await this.offers.known(em, found.flatMap(({ offerIds }) => offerIds)) };
      });
      const compared: Compared[] = [];
      for (const row of rows) {
        const seen = row.offerIds.map((id) => offers.get(id));
        // A version that has been erased, or a neighbour's host that is hidden again: this search can't be answered again.
        if (!seen.every((offer) => offer !== undefined)) continue;
        const [before, after] = [replay(row, seen), replay(row, seen, policy)];
        if (before && after) compared.push({ searchId: row.id, createdAt: row.createdAt, before: firstPlan(before), after: firstPlan(after) });
        await setImmediate();
      }
      return compared;
    });
  }

  private async lines(actor: Actor, changed: readonly Compared[]): Promise<PolicyPreview['lines']> {
    const hostIds = [...new Set(changed.flatMap(({ before, after }) => [...before?.hostIds ?? [], ...after?.hostIds ?? []]))];
    const cards = await this.work.read(actor, (em) => readHostCards(em, actor, hostIds));
    const seen = (plan: Plan | null): HostCard[] => (plan?.hostIds ?? []).flatMap((id) => cards.get(id) ?? []);
    return changed.map(({ searchId, createdAt, before, after }) => ({
      searchId, createdAt: new Date(createdAt).toISOString(), before: seen(before), after: seen(after),
    }));
  }
}
