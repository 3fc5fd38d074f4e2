import type { Actor } from '@ugo/access';
import type { Measure } from '@ugo/domain/kernel';
import {
  FREE_NOW_LABELS, freeNowStatus, inFreeNowOrder, isDecidedNotCarriedOut, type RequestClock, requestClocks, RESERVED_STAY_LABEL, reservedStayClock, type Urgency,
} from '@ugo/domain/placement';
import { askedForm } from './asked-form.view.js';
import type { FreeNowAskRow } from './free-now.schema.js';
import { follows, seesHosts } from './placement-request.policy.js';
import { NO_KEY, type PlacementRequestRow, type ReferralRow, type RequestPersonRow, type ShownPerson } from './placement-request.schema.js';
import type { FreeNowView, PlacementRequestView, ReceivedReferral, ReferralView, RequestedPerson } from './placement-request.types.js';
import type { RequestSubject } from './request-work.js';

const iso = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

/** A person as a host that is asked reads it. */
export function shownPerson({ key, kind, sex, birthMonth, completedYears, needs, wished }: RequestPersonRow): ShownPerson {
  return { key, kind, sex, birthMonth: birthMonth ?? null, completedYears: completedYears ?? null, needs, wished };
}

const person = (shown: ShownPerson): RequestedPerson => ({ ...shown, needs: [...shown.needs], wished: [...shown.wished] });

/** A request for someone who may read it; where it goes only for whom the place is no secret. */
export function requestView(subject: RequestSubject, actor: Actor): PlacementRequestView {
  const { request, people, referrals, freeNow, now, zone, settings } = subject;
  const { id, departement, reference, state, urgency, mode, care, measure, firstNight, lastNight, sleepsAt, relativesAssessed, secret, closeReason, version, followedBy } = request;
  return {
    id, departement, reference, state, urgency, mode, care, measure, firstNight, lastNight, sleepsAt: sleepsAt ?? null, relativesAssessed, secret, closeReason: closeReason ?? null, version, followedBy, onCallBy: request.onCallBy ?? null,
    createdAt: request.createdAt.toISOString(),
    decidedNotCarriedOut: isDecidedNotCarriedOut({ state, decidedAt: request.decidedAt ?? null, now }),
    people: people.map((one) => person(shownPerson(one))),
    clocks: [...clocksOf(request, { now, zone, settings }), ...(seesHosts(actor, request) ? reservedClocks(subject) : [])].sort((a, b) => a.due.getTime() - b.due.getTime())
      .map(({ code, label, due, source, status, estimated }) => ({ code, label: label.fr, labelEn: label.en, due: due.toISOString(), source, status, estimated })),
    referrals: seesHosts(actor, request) ? referrals.map((one) => referralView(one, people)) : [],
    asked: follows(actor, request) ? askedForm(request.input) : null,
    freeNow: seesHosts(actor, request) ? inFreeNowOrder(freeNow.map(asked), now).map(({ row }) => freeNowView(row, now)) : [],
  };
}

/** The delays that run on a request. */
export function clocksOf({ measure, measureStart, acts, urgency, submittedAt, state }: PlacementRequestRow, at: Pick<RequestSubject, 'now' | 'zone' | 'settings'>): readonly RequestClock[] {
  return requestClocks({ measure: measure as Measure, measureStart: measureStart ?? null, acts, urgency: urgency as Urgency, submittedAt: submittedAt ?? null, state, ...at });
}

const asked = (row: FreeNowAskRow) => ({ row, answer: row.answer ?? null, until: row.until ?? null, expiresAt: row.expiresAt, rank: row.rank });

function freeNowView(row: FreeNowAskRow, now: Date): FreeNowView {
  const { hostId, rank, places, reason } = row;
  const status = freeNowStatus(asked(row), now);
  const { fr, en } = FREE_NOW_LABELS[status];
  return {
    hostId, status, label: fr, labelEn: en, rank, places, reason: reason ?? null,
    askedAt: row.askedAt.toISOString(), expiresAt: row.expiresAt.toISOString(), answeredAt: iso(row.answeredAt), until: iso(row.until),
  };
}

/** Until the arrival the request shows how long a reserved place will be lived in, counted from its first night; then the stay does. */
function reservedClocks({ people, referrals, now, zone, settings }: RequestSubject): (Omit<RequestClock, 'code' | 'day' | 'soonFrom'> & { readonly code: string })[] {
  const awaited = referrals.filter(({ state, acceptedIds, maxStayDays }) => state === 'taken' && maxStayDays != null && people.some(({ id, arrivedOn }) => acceptedIds.includes(id) && arrivedOn == null));
  return awaited.map(({ firstNight, maxStayDays }) => {
    const { due, status } = reservedStayClock({ firstNight, maxStayDays: maxStayDays!, now, zone, settings });
    return { code: 'reservedStay', label: RESERVED_STAY_LABEL, due, status, source: 'placement.reservedStayDays', estimated: true };
  });
}

/** A referral for who follows the request. */
export function referralView(row: ReferralRow, people: readonly RequestPersonRow[]): ReferralView {
  const { id, hostId, state, firstNight, lastNight, askedAtOnce, hasOption, channel, saidBy, reason, visitPlanned, reserved, maxStayDays } = row;
  const keys = (ids: readonly string[]): string[] => people.filter((one) => ids.includes(one.id)).map(({ key }) => key);
  return {
    id, hostId, state, firstNight, lastNight, askedAtOnce, hasOption, channel: channel ?? null, saidBy: saidBy ?? null, reason: reason ?? null, visitPlanned, reserved, maxStayDays: maxStayDays ?? null,
    personKeys: keys(row.personIds), acceptedKeys: keys(row.acceptedIds), askedAt: row.askedAt.toISOString(),
    dueAt: iso(row.dueAt), readAt: iso(row.readAt), answeredAt: iso(row.answeredAt), arrivalAt: iso(row.arrivalAt),
  };
}

/** A referral for the host asked: what it needs to decide, from the referral itself. */
export function receivedView(row: ReferralRow): ReceivedReferral {
  const { id, hostId, state, departement, firstNight, lastNight, care, measure, urgency, askedAtOnce, visitPlanned, reserved, personIds, acceptedIds, shown } = row;
  return {
    id, hostId, state, departement, firstNight, lastNight, care, measure, urgency, askedAtOnce, visitPlanned, reserved,
    people: shown.filter(({ key }) => key !== NO_KEY).map(person), askedAt: row.askedAt.toISOString(), dueAt: iso(row.dueAt), arrivalAt: iso(row.arrivalAt),
    channel: row.channel ?? null, saidBy: row.saidBy ?? null, answeredAt: iso(row.answeredAt), noteUntil: iso(row.noteUntil),
    acceptedKeys: shown.filter(({ key }, index) => key !== NO_KEY && acceptedIds.includes(personIds[index]!)).map(({ key }) => key),
  };
}
