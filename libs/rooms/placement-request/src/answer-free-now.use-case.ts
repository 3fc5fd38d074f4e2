import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, IDS, Work } from '@ugo/access';
import { ConfirmByLink } from '@ugo/availability';
import { readHostFacts } from '@ugo/directory';
import { type Clock, type Ids, zoneOf } from '@ugo/domain/kernel';
import { type FreeNowAnswer, type FreeNowMinutes, type FreeNowReason, looksForHosts } from '@ugo/domain/placement';
import { OneTapLinks } from '@ugo/notification';
import { type Em, OutboxEvent } from '@ugo/persistence';
import { auditSubject, type AuditSubject } from './audit-subject.js';
import { FreeNowAsk, type FreeNowAskRow } from './free-now.schema.js';
import { PlacementRequest } from './placement-request.schema.js';
import { REQUEST_CHANGED, RequestWork } from './request-work.js';

/** What a host says by its link. */
export interface FreeNowSaid {
  readonly answer: FreeNowAnswer;
  /** Of a yes: for how long it speaks; null = open. */
  readonly minutes: FreeNowMinutes | null;
  /** Of a no; null = not said. */
  readonly reason: FreeNowReason | null;
}

/** What a link shows. `over`: nobody looks for a place any more. */
export type FreeNowPage =
  | { readonly kind: 'question'; readonly hostName: string; readonly places: number }
  | { readonly kind: 'answered'; readonly answer: FreeNowAnswer; readonly at: string; readonly now: boolean }
  | { readonly kind: 'unknown' | 'late' | 'over' };

/** Refused answers that leave an audit line, for one link: more tell nothing more. */
const AUDITED_TRIES = 5;
const MS_PER_MINUTE = 60_000;
const FRESH = { refresh: true, disableIdentityMap: true } as const;

/**
 * A host answers "free right now?" by its link, once. Looking changes nothing, so that who opens links before people do (mail scanners) answers
 * nothing. A yes confirms what the host publishes and takes no place; a no puts it in question with its owner.
 */
@Injectable()
export class AnswerFreeNow {
  constructor(
    private readonly work: Work, private readonly requests: RequestWork, private readonly links: OneTapLinks, private readonly declaration: ConfirmByLink, private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids,
  ) {}

  async look(token: string): Promise<FreeNowPage> {
    const link = this.links.read(token);
    if (!link?.genuine) return { kind: 'unknown' };
    return this.work.system(async (em) => {
      const ask = await em.findOne(FreeNowAsk, { id: link.id });
      const request = ask && await em.findOne(PlacementRequest, { id: ask.requestId });
      if (!ask || !request) return { kind: 'unknown' };
      return this.closed(ask, looksForHosts(request.state)) ?? this.question(em, ask);
    });
  }

  async answer(token: string, said: FreeNowSaid): Promise<FreeNowPage> {
    const link = this.links.read(token);
    if (!link) return { kind: 'unknown' };
    return this.work.systemChange(async (em) => {
      const seen = await em.findOne(FreeNowAsk, { id: link.id });
      if (!seen) return { kind: 'unknown' };
      const { request } = await this.requests.locked(em, seen.requestId);
      if (!link.genuine) return this.refuse(em, seen, request.secret, { kind: 'unknown' });
      const ask = await em.findOneOrFail(FreeNowAsk, { id: seen.id }, FRESH);
      const closed = this.closed(ask, looksForHosts(request.state));
      return closed ? this.refuse(em, ask, request.secret, closed) : this.write(em, ask, request.secret, said);
    });
  }

  private async write(em: Em, ask: FreeNowAskRow, secret: boolean, { answer, minutes, reason }: FreeNowSaid): Promise<FreeNowPage> {
    const now = this.clock.now();
    const until = answer === 'yes' && minutes ? new Date(now.getTime() + minutes * MS_PER_MINUTE) : null;
    await em.nativeUpdate(FreeNowAsk, { id: ask.id }, { answer, answeredAt: now, until, reason: answer === 'no' ? reason : null });
    await em.nativeUpdate(PlacementRequest, { id: ask.requestId }, { lastContactAt: now });
    await this.declaration.say(em, { hostId: ask.hostId, departement: ask.hostDepartement }, answer === 'yes');
    await this.audit.write(em, { ...auditedAs(ask, secret), actorId: null, action: 'answerFreeNow', details: { answer, minutes, reason } });
    await em.insert(OutboxEvent, { id: this.ids.next(), departement: ask.departement, type: REQUEST_CHANGED, subjectId: ask.requestId, createdAt: now, sequence: null });
    return { kind: 'answered', answer, at: this.clockText(ask, now), now: true };
  }

  /** Writes nothing but that somebody tried. */
  private async refuse(em: Em, ask: FreeNowAskRow, secret: boolean, page: FreeNowPage): Promise<FreeNowPage> {
    const counted = await em.execute<unknown[]>('update free_now_ask set refused_tries = refused_tries + 1 where id = ? and refused_tries < ? returning id', [ask.id, AUDITED_TRIES]);
    if (counted.length > 0) await this.audit.write(em, { ...auditedAs(ask, secret), actorId: null, action: 'refuseFreeNow', details: { link: WHY[page.kind] } });
    return page;
  }

  /** Why the link answers no more; null = it still does. */
  private closed(ask: FreeNowAskRow, looking: boolean): FreeNowPage | null {
    if (ask.answer && ask.answeredAt) return { kind: 'answered', answer: ask.answer, at: this.clockText(ask, ask.answeredAt), now: false };
    if (ask.expiresAt <= this.clock.now()) return { kind: 'late' };
    return looking ? null : { kind: 'over' };
  }

  private async question(em: Em, { hostId, places }: FreeNowAskRow): Promise<FreeNowPage> {
    const [host] = await readHostFacts(em, [hostId]);
    return host ? { kind: 'question', hostName: host.name, places } : { kind: 'over' };
  }

  private clockText({ hostDepartement }: FreeNowAskRow, at: Date): string {
    return at.toLocaleTimeString('fr-FR', { timeZone: zoneOf(hostDepartement), hour: '2-digit', minute: '2-digit' });
  }
}

/** Of a secret request the host's side alone: the question's id bears the time at which that request asked (ADR 12). */
const auditedAs = ({ id, departement, hostDepartement, hostId }: FreeNowAskRow, secret: boolean): AuditSubject & { readonly departement: string } => ({
  departement: secret ? hostDepartement : departement, ...auditSubject({ secret, hostId }, 'host', { subjectType: 'freeNowAsk', subjectId: id }),
});

/** As the audit says it. */
const WHY: Readonly<Record<FreeNowPage['kind'], string>> = { question: 'open', answered: 'used', unknown: 'altered', late: 'late', over: 'over' };
