import type { Actor } from '@ugo/access';
import { isDecidedNotCarriedOut, requestClocks } from '@ugo/domain/placement';
import { seesHosts } from './placement-request.policy.js';
import type { ReferralRow, RequestPersonRow, ShownPerson } from './placement-request.schema.js';
import type { PlacementRequestView, ReceivedReferral, ReferralView, RequestedPerson } from './placement-request.types.js';
import type { RequestSubject } from './request-work.js';

const iso = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

/** A person as a host that is asked reads it. */
export function shownPerson({ key, kind, sex, birthMonth, completedYears, needs, wished }: RequestPersonRow): ShownPerson {
  return { key, kind, sex, birthMonth: birthMonth ?? null, completedYears: completedYears ?? null, needs, wished };
}

const person = (shown: ShownPerson): RequestedPerson => ({ ...shown, needs: [...shown.needs], wished: [...shown.wished] });

/** A request for someone who may read it; where it goes only for whom the place is no secret. */
export function requestView({ request, people, referrals, now, zone, settings }: RequestSubject, actor: Actor): PlacementRequestView {
  const { id, departement, reference, state, urgency, mode, care, measure, firstNight, lastNight, sleepsAt, relativesAssessed, secret, closeReason, version, followedBy } = request;
  const clocks = requestClocks({
    measure: measure as never, measureStart: request.measureStart ?? null, acts: request.acts, urgency: urgency as never, submittedAt: request.submittedAt ?? null, state, now, zone, settings,
  });
  return {
    id, departement, reference, state, urgency, mode, care, measure, firstNight, lastNight, sleepsAt: sleepsAt ?? null, relativesAssessed, secret, closeReason: closeReason ?? null, version, followedBy, onCallBy: request.onCallBy ?? null,
    createdAt: request.createdAt.toISOString(),
    decidedNotCarriedOut: isDecidedNotCarriedOut({ state, decidedAt: request.decidedAt ?? null, now }),
    people: people.map((one) => person(shownPerson(one))),
    clocks: clocks.map(({ code, label, due, source, status, estimated }) => ({ code, label: label.fr, labelEn: label.en, due: due.toISOString(), source, status, estimated })),
    referrals: seesHosts(actor, request) ? referrals.map((one) => referralView(one, people)) : [],
  };
}

/** A referral for who follows the request. */
export function referralView(row: ReferralRow, people: readonly RequestPersonRow[]): ReferralView {
  const { id, hostId, state, askedAtOnce, hasOption, channel, saidBy, reason, visitPlanned } = row;
  const keys = (ids: readonly string[]): string[] => people.filter((one) => ids.includes(one.id)).map(({ key }) => key);
  return {
    id, hostId, state, askedAtOnce, hasOption, channel: channel ?? null, saidBy: saidBy ?? null, reason: reason ?? null, visitPlanned,
    personKeys: keys(row.personIds), acceptedKeys: keys(row.acceptedIds), askedAt: row.askedAt.toISOString(),
    dueAt: iso(row.dueAt), readAt: iso(row.readAt), answeredAt: iso(row.answeredAt), arrivalAt: iso(row.arrivalAt),
  };
}

/** A referral for the host asked: what it needs to decide, from the referral itself. */
export function receivedView(row: ReferralRow): ReceivedReferral {
  const { id, hostId, state, departement, firstNight, lastNight, care, measure, urgency, askedAtOnce, visitPlanned, personIds, acceptedIds, shown } = row;
  return {
    id, hostId, state, departement, firstNight, lastNight, care, measure, urgency, askedAtOnce, visitPlanned,
    people: shown.map(person), askedAt: row.askedAt.toISOString(), dueAt: iso(row.dueAt), arrivalAt: iso(row.arrivalAt),
    channel: row.channel ?? null, saidBy: row.saidBy ?? null, answeredAt: iso(row.answeredAt), noteUntil: iso(row.noteUntil),
    acceptedKeys: shown.filter((_, index) => acceptedIds.includes(personIds[index]!)).map(({ key }) => key),
  };
}
