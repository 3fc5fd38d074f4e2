import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, forbidden, Work } from '@ugo/access';
import { Account } from '@ugo/account';
import { type Clock, dayIn, type DepartementCode, zoneOf } from '@ugo/domain/kernel';
import { addMonths } from '@ugo/domain/measures';
import { CHOICE_KIND_LABELS, type ChoiceKind, choiceReasonLabel, validationStatus } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { overseen, type Where } from './choices.policy.js';
import type { ChoiceCount, RecordedChoiceView } from './choices.types.js';
import type { ChoiceCountsArgs } from './dto/choices.input.js';
import { seesHosts } from './placement-request.policy.js';
import { PlacementRequest } from './placement-request.schema.js';
import { RecordedChoice, type RecordedChoiceRow } from './recorded-choice.schema.js';
import { settingsOf } from './request-work.js';

/** The most pressing first; more than these is a figure, not a list to work on. */
const MOST = 200;

/** Reads recorded choices: a request's for who follows it, those of the night for the cadre who validates them, and counts of all. */
@Injectable()
export class ReadChoices {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Of a request, oldest first, for who may read where it goes. */
  ofRequest(actor: Actor, requestId: string): Promise<RecordedChoiceView[]> {
    return this.work.read(actor, async (em) => {
      const request = await em.findOne(PlacementRequest, { id: requestId });
      if (!request || !seesHosts(actor, request)) return [];
      return this.views(em, request.departement, await em.find(RecordedChoice, { requestId }, { orderBy: { chosenAt: 'asc', id: 'asc' }, disableIdentityMap: true }));
    });
  }

  /** Made at night and not validated yet, the most pressing first. */
  toValidate(actor: Actor, departement: DepartementCode): Promise<RecordedChoiceView[]> {
    const where = orForbidden(overseen(actor, departement));
    return this.work.read(actor, async (em) => {
      const ids = await em.execute<{ id: string }[]>(
        `select c.id from recorded_choice c where ${where.sql} and c.validate_by is not null and c.validated_at is null order by c.validate_by, c.id limit ${MOST}`, [...where.params]);
      const rows = await em.find(RecordedChoice, { id: { $in: ids.map(({ id }) => id) } }, { orderBy: { validateBy: 'asc', id: 'asc' }, disableIdentityMap: true });
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'listChoicesToValidate', subjectType: 'departement', subjectId: departement, details: { shown: rows.length } });
      return this.views(em, departement, rows);
    });
  }

  /** How many, by month, kind and reason. */
  counts(actor: Actor, { departement, months }: ChoiceCountsArgs): Promise<ChoiceCount[]> {
    const where = orForbidden(overseen(actor, departement));
    const zone = zoneOf(departement);
    const first = addMonths(`${dayIn(this.clock.now(), zone).slice(0, 7)}-01`, 1 - months);
    return this.work.read(actor, async (em) => {
      const rows = await em.execute<CountLine[]>(`
        select to_char(c.chosen_at at time zone ?, 'YYYY-MM') as month, c.kind, c.reason, count(*)::int as choices, count(distinct coalesce(c.request_id, c.stay_id))::int as requests,
          count(c.validate_by)::int as "atNight", count(*) filter (where c.validate_by is not null and c.validated_at is null)::int as "toValidate"
        from recorded_choice c where ${where.sql} and (c.chosen_at at time zone ?)::date >= ?::date group by 1, 2, 3 order by 1, 2, 3`, [zone, ...where.params, zone, first]);
      return rows.map((row) => ({ ...row, ...kindWords(row.kind), ...reasonWords(row.kind, row.reason) }));
    });
  }

  /** For who may read them, with the name of who chose: the one to speak to. */
  async views(em: Em, departement: DepartementCode, rows: readonly RecordedChoiceRow[]): Promise<RecordedChoiceView[]> {
    if (rows.length === 0) return [];
    const now = this.clock.now();
    const settings = await settingsOf(em, departement, dayIn(now, zoneOf(departement)));
    const names = new Map((await em.find(Account, { id: { $in: rows.map(({ chosenBy }) => chosenBy) } }, { fields: ['id', 'displayName'], disableIdentityMap: true })).map(({ id, displayName }) => [id, displayName]));
    return rows.map(({ id, kind, reason, rule, decision, people, chosenBy, chosenAt, validateBy, validatedAt }) => ({
      id, kind, reason, ...reasonWords(kind, reason), rule: rule ?? null, decision: decision ?? null, people, chosenBy, chosenByName: names.get(chosenBy) ?? null, chosenAt: chosenAt.toISOString(),
      validateBy: validateBy?.toISOString() ?? null, validatedAt: validatedAt?.toISOString() ?? null,
      status: validationStatus({ chosenAt, validateBy: validateBy ?? null, validatedAt: validatedAt ?? null }, now, settings),
    }));
  }
}

type CountLine = Pick<ChoiceCount, 'month' | 'reason' | 'choices' | 'requests' | 'atNight' | 'toValidate'> & { readonly kind: ChoiceKind };

const kindWords = (kind: ChoiceKind): Pick<ChoiceCount, 'kindLabel' | 'kindLabelEn'> => ({ kindLabel: CHOICE_KIND_LABELS[kind].fr, kindLabelEn: CHOICE_KIND_LABELS[kind].en });

function reasonWords(kind: ChoiceKind, reason: string): Pick<ChoiceCount, 'label' | 'labelEn'> {
  const { fr, en } = choiceReasonLabel(kind, reason);
  return { label: fr, labelEn: en };
}

function orForbidden(where: Where | null): Where {
  if (!where) throw forbidden();
  return where;
}
