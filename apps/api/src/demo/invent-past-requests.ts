import type { ClaimRow } from '@ugo/availability';
import { addDays, type Capability, type Day, type Measure } from '@ugo/domain/kernel';
import { type Acts, atHour, type ClockCode, dueDates } from '@ugo/domain/measures';
import type { CloseReason, SleepsAt, SplitReason, StayKind, Urgency } from '@ugo/domain/placement';
import type { PlacementRequestRow, RequestPersonRow } from '@ugo/placement-request';
import type { Draw } from './draw.js';
import type { CameTogether } from './invent-former-stays.js';
import { between, PastReferrals } from './invent-past-referrals.js';
import type { AskedHost, PastOrder, PastRows } from './past-rows.js';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** Details of a search go a month after its request has ended (docs/retention.md). */
const DETAILS_MS = 31 * MS_PER_DAY;

/** From the shortest to the longest minutes between a request and the arrival. */
const DELAYS: Readonly<Record<Urgency, readonly [number, number]>> = { immediate: [60, 1_300], urgent: [240, 4_600], planned: [4_320, 65_000] };
/** Needs, the most frequent first; more than half of the people have none. */
const NEEDS: readonly (readonly [weight: number, needs: readonly Capability[]])[] = [
  [60, []], [11, ['behaviouralDisorder']], [10, ['psychologicalCare']], [8, ['violenceVictim']], [6, ['schoolDropout']], [3, ['autism']], [2, ['medicalCare']],
];
const MEASURES: Readonly<Record<'tonight' | 'planned', readonly (readonly [weight: number, measure: Measure])[]>> = {
  tonight: [[55, 'prosecutorOpp'], [25, 'provisionalShelter5d'], [20, 'judgeOpp']], planned: [[60, 'judicialPlacement'], [25, 'administrativePlacement'], [15, 'judgeOpp']],
};
const UNPLACED: readonly (readonly [weight: number, reason: CloseReason])[] = [[45, 'familySolution'], [25, 'thirdParty'], [20, 'measureLifted'], [10, 'otherDepartement']];
const SPLITS: readonly (readonly [weight: number, reason: SplitReason])[] = [[40, 'noPlaceTogether'], [25, 'onlySolutionTonight'], [15, 'differentNeeds'], [12, 'childInterest'], [8, 'judgeDecision']];
const EXITS = ['returnHome', 'returnHome', 'otherHost', 'otherHost', 'thirdParty', 'measureEnds', 'familyPlacement'] as const;

/** A request with its people, before it ends. */
interface Begun {
  readonly request: PlacementRequestRow;
  readonly people: RequestPersonRow[];
}

/** Somebody for whom no place has been found yet. */
interface WaitingGroup {
  readonly hours: number;
  readonly urgency: Urgency;
  readonly ages: readonly number[];
  readonly needs: readonly Capability[];
  readonly sleepsAt: SleepsAt;
}

/** Who waits in the Loire of the demo, tonight and for long. */
export const WAITING: readonly WaitingGroup[] = [
  { hours: 2, urgency: 'immediate', ages: [7, 10], needs: [], sleepsAt: 'police' }, { hours: 9, urgency: 'immediate', ages: [15], needs: ['runawayRisk'], sleepsAt: 'hospital' },
  { hours: 31, urgency: 'urgent', ages: [13], needs: ['behaviouralDisorder'], sleepsAt: 'hospital' }, { hours: 54, urgency: 'urgent', ages: [3, 5, 8], needs: [], sleepsAt: 'relatives' },
  { hours: 120, urgency: 'urgent', ages: [16], needs: ['behaviouralDisorder', 'schoolDropout'], sleepsAt: 'nonAuthorisedStructure' }, { hours: 300, urgency: 'planned', ages: [6], needs: [], sleepsAt: 'home' },
  { hours: 520, urgency: 'planned', ages: [9, 12], needs: [], sleepsAt: 'home' }, { hours: 1_000, urgency: 'planned', ages: [11], needs: ['autism'], sleepsAt: 'currentHost' },
];

/** Invents the requests by which people came, backwards from where and when they arrived. */
export class PastRequests {
  readonly rows: Pick<PastRows, 'requests' | 'people' | 'referrals' | 'stays' | 'choices'> = { requests: [], people: [], referrals: [], stays: [], choices: [] };
  readonly #referrals: PastReferrals;

  constructor(private readonly order: PastOrder, private readonly hosts: ReadonlyMap<string, AskedHost>, private readonly draw: Draw) {
    this.#referrals = new PastReferrals(order, [...hosts.values()], draw);
  }

  /** A request that ended where its people live or lived; several places = brothers and sisters apart. */
  arrived(group: readonly CameTogether[]): void {
    const { order: { now, zone }, draw } = this;
    const claims = group.flatMap((one) => [...one.claims]);
    const day = claims.map(({ firstNight }) => firstNight).sort().at(-1)!;
    const urgency = this.urgency(this.hosts.get(group[0]!.hostId)!.care);
    const arrival = new Date(atHour(day, urgency === 'planned' ? draw.int(10, 16) : draw.int(9, 21), zone).getTime() + draw.int(0, 59) * MS_PER_MINUTE);
    const { request, people } = this.begin(claims, urgency, day, (needs) => new Date(arrival.getTime() - this.minutes(urgency, claims.length, needs) * MS_PER_MINUTE));
    const submitted = request.submittedAt!;
    const isLiving = claims.some(({ lastNight }) => lastNight == null || lastNight >= this.order.today);
    const ended = new Date(Math.min(now.getTime(), arrival.getTime() + draw.int(1, 9) * MS_PER_DAY));
    this.end(request, isLiving ? { state: 'admitted', lastContactAt: ended } : { state: 'closed', closeReason: 'placed', closedAt: ended, lastContactAt: ended });
    const yesAt = between(submitted, arrival, 0.25 + draw.next() * 0.5);
    this.rows.referrals.push(...this.#referrals.refused(request, people, group.map(({ hostId }) => hostId), yesAt));
    let done = 0;
    for (const { hostId, claims: came } of group) {
      const there = people.slice(done, done += came.length);
      const referral = this.#referrals.taken(request, there, this.hosts.get(hostId)!, yesAt, arrival);
      this.rows.referrals.push(referral);
      for (const [index, claim] of came.entries()) this.stay(request, there[index]!, claim, referral.id, arrival);
    }
    if (group.length > 1) this.split(request, people.length, yesAt);
  }

  /** A request that ended without an arrival, after some had been asked. */
  unplaced(day: Day): void {
    const { order: { now, zone }, draw } = this;
    const born = `${Number(day.slice(0, 4)) - draw.int(4, 16)}-${String(draw.int(1, 12)).padStart(2, '0')}`;
    const submitted = atHour(addDays(day, -1), draw.int(9, 20), zone);
    const { request, people } = this.begin([{ sex: draw.pick(['female', 'male'] as const), birthMonth: born }], draw.pick(['urgent', 'planned'] as const), day, () => submitted);
    const closed = new Date(Math.min(now.getTime(), submitted.getTime() + draw.int(2, 20) * MS_PER_DAY));
    this.end(request, { state: 'closed', closeReason: draw.likely(UNPLACED), closedAt: closed, lastContactAt: closed });
    this.rows.referrals.push(...this.#referrals.refused(request, people, [], closed));
  }

  /** A request that waits still, for so many hours. */
  waits({ hours, urgency, ages, needs, sleepsAt }: WaitingGroup): void {
    const { order: { now, today, onCall }, draw } = this;
    const members = ages.map((age) => ({ sex: draw.pick(['female', 'male'] as const), birthMonth: `${Number(today.slice(0, 4)) - age - 1}-${String(draw.int(1, 12)).padStart(2, '0')}` }));
    const submitted = between(now, new Date(now.getTime() - hours * 60 * MS_PER_MINUTE), 1);
    const { request, people } = this.begin(members, urgency, urgency === 'planned' ? addDays(today, 7) : today, () => submitted);
    for (const person of people) person.needs = [...needs];
    Object.assign(request, { sleepsAt, followedBy: onCall, createdBy: onCall });
    this.rows.referrals.push(...this.#referrals.refused(request, people, [], now));
  }

  private urgency(care: readonly string[]): Urgency {
    if (!care.includes('planned')) return this.draw.likely([[60, 'immediate'], [35, 'urgent'], [5, 'planned']]);
    return this.draw.likely(care.includes('emergency') ? [[22, 'immediate'], [33, 'urgent'], [45, 'planned']] : [[2, 'immediate'], [18, 'urgent'], [80, 'planned']]);
  }

  /** Short delays are likelier than long ones; needs and brothers and sisters lengthen them. */
  private minutes(urgency: Urgency, size: number, needs: boolean): number {
    const [least, most] = DELAYS[urgency];
    return Math.round(least * (most / least) ** this.draw.next() * (needs ? 1.6 : 1) * (size > 1 ? 1.3 : 1));
  }

  private begin(members: readonly Pick<ClaimRow, 'sex' | 'birthMonth'>[], urgency: Urgency, firstNight: Day, submittedOf: (needs: boolean) => Date): Begun {
    const { order: { departement, zone, now, worker, communes }, draw, rows: { requests, people: everybody } } = this;
    const id = draw.id();
    const people = members.map(({ sex, birthMonth }, index): RequestPersonRow => ({
      id: draw.id(), departement, requestId: id, key: 'ABCDEFGH'[index]!, kind: isAdult(birthMonth!, firstNight) ? 'youngAdult' : 'child', sex, birthMonth: birthMonth!, completedYears: null,
      needs: [...draw.likely(NEEDS)], wished: [], arrivedOn: null, ageBand: null,
    }));
    const submittedAt = submittedOf(people.some(({ needs }) => needs.length > 0));
    const mode = urgency === 'planned' ? 'planned' : 'tonight';
    const care = urgency === 'planned' ? 'planned' : 'emergency';
    const measure = people.some(({ kind }) => kind === 'youngAdult') ? 'youngAdultContract' : draw.likely(MEASURES[mode]);
    const measureStart = new Date(submittedAt.getTime() - draw.int(30, 600) * MS_PER_MINUTE);
    const lastNight = addDays(firstNight, mode === 'tonight' ? 3 : 364);
    const request: PlacementRequestRow = {
      id, departement, territoryId: null, reference: `FICTIF-${String(requests.length + 1).padStart(4, '0')}`, state: 'searching', urgency, mode, care, measure, measureStart,
      acts: this.acts(measure, measureStart, zone, now), decidedAt: measureStart, sleepsAt: null, relativesAssessed: mode === 'tonight' ? 'emergency' : 'yes', secret: false, confidants: [],
      firstNight, lastNight, weekdays: null,
      input: {
        departement, mode, care, measure, firstNight, lastNight, weekdays: null, from: { insee: draw.pick(communes) }, radiusKm: null, preferredKinds: [], together: [], apart: [], zones: [], excludedHostIds: [],
        people: people.map(({ key, kind, sex, birthMonth, needs }) => ({ key, kind, sex, birthMonth, completedYears: null, needs, wished: [], knownHostIds: [], visits: [], school: null })),
      },
      createdAt: submittedAt, createdBy: worker, submittedAt, followedBy: worker, onCallBy: null, lastContactAt: submittedAt, closedAt: null, closeReason: null,
      legalHold: false, legalHoldReason: null, legalHoldAt: null, legalHoldBy: null, coarseAt: null, anonymisedAt: null, version: 1,
    };
    requests.push(request);
    everybody.push(...people);
    return { request, people };
  }

  /** Most acts of the law in time, some late, some that nobody wrote down. */
  private acts(measure: Measure, start: Date, zone: string, now: Date): Acts {
    const acts: Partial<Record<ClockCode, string>> = {};
    for (const { code } of dueDates(measure, start.toISOString(), zone)) {
      const due = dueDates(measure, start.toISOString(), zone, acts).find((one) => one.code === code)!;
      const after = due.estimated || code === 'end' ? null : new Date(Object.values(acts).at(-1) ?? start);
      const act = after && between(after, new Date(due.instant), this.draw.percent(8) ? 1.2 : 0.3 + this.draw.next() * 0.6);
      if (act && act < now && this.draw.percent(94)) acts[code] = act.toISOString();
    }
    return acts;
  }

  private end(request: PlacementRequestRow, ended: Partial<PlacementRequestRow>): void {
    Object.assign(request, ended);
    if (this.order.now.getTime() - request.lastContactAt.getTime() < DETAILS_MS || request.state !== 'closed') return;
    Object.assign(request, { coarseAt: request.closedAt, input: { ...request.input, from: null } });
  }

  private stay(request: PlacementRequestRow, person: RequestPersonRow, claim: ClaimRow, referralId: string, arrival: Date): void {
    const { order: { departement, today }, draw } = this;
    const isOver = claim.lastNight != null && claim.lastNight < today;
    person.arrivedOn = claim.firstNight;
    this.rows.stays.push({
      id: claim.id, departement, hostDepartement: claim.departement, hostId: claim.hostId, requestId: request.id, referralId, personId: person.id, childId: person.id, territoryId: null,
      kind: this.kind(request, claim), admittedOn: claim.firstNight, expectedExit: isOver || claim.lastNight == null ? null : addDays(claim.lastNight, 1), exitOn: isOver ? addDays(claim.lastNight!, 1) : null,
      exitReason: isOver ? draw.pick(EXITS) : null, secret: false, formerId: null, renewals: 0, familyConsultedOn: null, judgeToldOn: null, judgeToldBy: null, missedDuties: [], sourceReference: null,
      recordedAt: arrival, fictitious: true,
    });
  }

  private kind({ mode }: PlacementRequestRow, { hostId, firstNight, lastNight }: ClaimRow): StayKind {
    const { type, care } = this.hosts.get(hostId)!;
    const isShort = lastNight != null && lastNight < addDays(firstNight, 15);
    if (type === 'fosterHome' && isShort && care.includes('relay')) return 'relay';
    return mode === 'tonight' && (!care.includes('planned') || isShort) ? 'emergency' : 'ordinary';
  }

  private split(request: PlacementRequestRow, people: number, chosenAt: Date): void {
    const { order: { departement, worker, manager }, draw } = this;
    const atNight = request.urgency === 'immediate';
    this.rows.choices.push({
      id: draw.id(), departement, requestId: request.id, referralId: null, stayId: null, territoryId: null, secret: false, kind: 'split', reason: draw.likely(SPLITS), rule: null, decision: null, people,
      chosenBy: worker, chosenAt, validateBy: atNight ? new Date(chosenAt.getTime() + MS_PER_DAY) : null, validatedBy: atNight ? manager : null, validatedAt: atNight ? new Date(chosenAt.getTime() + MS_PER_DAY / 2) : null,
    });
  }
}

const isAdult = (birthMonth: string, day: Day): boolean => `${Number(birthMonth.slice(0, 4)) + 18}${birthMonth.slice(4)}` <= day.slice(0, 7);
