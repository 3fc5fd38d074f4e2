import type { AnswerChannel, NoReason, ReferralState } from '@ugo/domain/placement';
import type { PlacementRequestRow, ReferralRow, RequestPersonRow } from '@ugo/placement-request';
import type { Draw } from './draw.js';
import type { AskedHost, PastOrder } from './past-rows.js';

const MS_PER_MINUTE = 60_000;
/** A host has so long to answer (minutes). */
const ANSWERS_WITHIN = 120;

/** Half of the answers came by telephone. */
const CHANNELS: readonly (readonly [weight: number, channel: AnswerChannel])[] = [[44, 'screen'], [42, 'telephone'], [14, 'link']];
const NO: readonly (readonly [weight: number, reason: NoReason])[] = [
  [30, 'capacity'], [18, 'profile'], [14, 'groupBalance'], [10, 'staff'], [8, 'distance'], [7, 'age'], [5, 'health'], [4, 'schooling'], [4, 'childOrParentsRefuse'],
];
/** What becomes of one who was asked and is not the place taken. */
const ENDS: readonly (readonly [weight: number, state: ReferralState])[] = [[72, 'no'], [16, 'expired'], [12, 'withdrawn']];

/** Between two instants, at a share of the way, to the minute. */
export const between = (from: Date, to: Date, share: number): Date => new Date(Math.round((from.getTime() + (to.getTime() - from.getTime()) * share) / MS_PER_MINUTE) * MS_PER_MINUTE);

/** Invents whom a request asked, and what each answered. */
export class PastReferrals {
  constructor(private readonly order: PastOrder, private readonly hosts: readonly AskedHost[], private readonly draw: Draw) {}

  /** Those asked in vain before the yes: more of them for who has needs or comes with brothers and sisters. */
  refused(request: PlacementRequestRow, people: readonly RequestPersonRow[], taken: readonly string[], until: Date): ReferralRow[] {
    const { draw } = this;
    const hard = people.some(({ needs }) => needs.length > 0) || people.length > 1;
    const count = draw.weighted(hard ? [20, 26, 24, 18, 12] : [46, 28, 16, 8, 2]);
    const ages = people.map(({ birthMonth }) => Number(request.firstNight.slice(0, 4)) - Number(birthMonth!.slice(0, 4)));
    const fitting = this.hosts.filter(({ hostId, minAge, maxAge, departement }) => departement === request.departement && !taken.includes(hostId) && ages.every((age) => age > minAge && age <= maxAge));
    return draw.some(fitting, count).map((host) => {
      const askedAt = between(request.submittedAt!, until, draw.next() * 0.6);
      const [state, answeredAt] = [draw.likely(ENDS), between(askedAt, until, 0.1 + draw.next() * 0.8)];
      return { ...this.referral(request, people, host, askedAt), state, ...(state === 'no' ? this.answer(host, answeredAt, this.reason(people)) : {}), endedAt: state === 'no' ? answeredAt : new Date(Math.min(until.getTime(), askedAt.getTime() + ANSWERS_WITHIN * MS_PER_MINUTE)) };
    });
  }

  /** The one whose yes was taken, where they arrived. */
  taken(request: PlacementRequestRow, people: readonly RequestPersonRow[], host: AskedHost, yesAt: Date, arrivalAt: Date): ReferralRow {
    const askedAt = between(request.submittedAt!, yesAt, 0.2 + this.draw.next() * 0.5);
    const takenAt = between(yesAt, arrivalAt, 0.1);
    return { ...this.referral(request, people, host, askedAt), state: 'taken', ...this.answer(host, yesAt, null), acceptedIds: people.map(({ id }) => id), arrivalAt, takenAt };
  }

  private reason(people: readonly RequestPersonRow[]): NoReason {
    if (people.length > 1 && this.draw.percent(35)) return 'siblings';
    return this.draw.likely(NO);
  }

  private answer({ type }: AskedHost, answeredAt: Date, reason: NoReason | null): Pick<ReferralRow, 'answeredAt' | 'answeredBy' | 'channel' | 'saidBy' | 'reason' | 'readAt'> {
    const channel = type === 'fosterHome' && this.draw.percent(40) ? 'service' : this.draw.likely(CHANNELS);
    return { answeredAt, answeredBy: channel === 'telephone' ? this.order.worker : null, channel, saidBy: channel === 'telephone' ? (type === 'fosterHome' ? 'fosterCarer' : 'headOfService') : null, reason, readAt: answeredAt };
  }

  private referral(request: PlacementRequestRow, people: readonly RequestPersonRow[], { hostId, type, departement }: AskedHost, askedAt: Date): ReferralRow {
    const { id: requestId, firstNight, lastNight, care, measure, mode, urgency } = request;
    return {
      id: this.draw.id(), departement: request.departement, hostDepartement: departement, requestId, hostId, hostType: type, state: 'sent', personIds: people.map(({ id }) => id),
      shown: people.map(({ key, kind, sex, birthMonth, needs }) => ({ key, kind, sex, birthMonth: birthMonth ?? null, completedYears: null, needs, wished: [] })),
      firstNight, lastNight, weekdays: null, care, measure, mode, urgency, askedAt, askedBy: this.order.worker, askedAtOnce: this.draw.int(1, 3), hasOption: true, reserved: false, maxStayDays: null, secret: false,
      dueAt: null, readAt: null, answeredAt: null, answeredBy: null, channel: null, saidBy: null, reason: null, acceptedIds: [], arrivalAt: null, visitPlanned: false, noteUntil: null, takenAt: null, endedAt: null,
    };
  }
}
