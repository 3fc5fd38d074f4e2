import { Injectable } from '@nestjs/common';
import { type Actor, invalid, notFound, type Problem, type Refusal, Refused, Work } from '@ugo/access';
import { type ClaimRow, PlaceClaims } from '@ugo/availability';
import { lockHosts, readHostFacts } from '@ugo/directory';
import { addDays, type Day } from '@ugo/domain/kernel';
import { checkStay, comesAfter, keepsPlaces, type PlacementSettings, relayLast, type StayKind } from '@ugo/domain/placement';
import { type Em, inDepartements } from '@ugo/persistence';
import { auditSubject, hasArrived, PlacementRequest, Referral, ReferralWork, type ReferralRow, RequestPerson, type RequestPersonRow, type RequestSubject, REQUEST_CHANGED, RequestWork } from '@ugo/placement-request';
import type { AdmitInput } from './dto/admit.input.js';
import { FormerStays, type Former } from './former-stays.js';
import { clockSetBack, nightsTaken, noHold, outsideHold, told, unknownKey } from './stay.errors.js';
import { roleOn, type StayRole } from './stay.policy.js';
import { Stay, type StayRow } from './stay.schema.js';
import type { Admission } from './stay.types.js';
import { stayViews } from './stay.view.js';
import { FRESH, StayWork, type StaySubject } from './stay-work.js';

/** Someone who arrives, on the claim that held the place. */
interface Arrival {
  readonly person: RequestPersonRow;
  readonly claim: ClaimRow;
  readonly former: Former | null;
  readonly kind: StayKind;
  readonly expectedExit: Day;
}

/** Children arrive: the places held become stays, and the request is done when the last of them is there. */
@Injectable()
export class Admit {
  constructor(
    private readonly work: Work, private readonly requests: RequestWork, private readonly referrals: ReferralWork, private readonly claims: PlaceClaims,
    private readonly stays: StayWork, private readonly formers: FormerStays,
  ) {}

  async execute(actor: Actor, input: AdmitInput): Promise<Admission | Refusal> {
    const seen = await this.work.read(actor, async (em) => {
      const referral = await em.findOne(Referral, { id: input.referralId });
      const role = referral && await roleOn(em, actor, await linked(em, referral));
      return role ? { referral, role } : null;
    });
    if (!seen) return notFound();
    const { departement, hostDepartement } = seen.referral;
    return this.work.change(actor, { action: 'admit', idempotencyKey: input.idempotencyKey, input, departement: seen.role === 'host' ? hostDepartement : departement }, (em) => (
      inDepartements(em, [departement, hostDepartement], async () => {
        const stays = await this.admit(em, actor, seen, input);
        const answer = { stays: await stayViews(em, this.claims, stays.map((stay) => ({ stay, role: seen.role })), stays[0]!.recordedAt) };
        return {
          answer, ...auditSubject(stays[0]!, seen.role, { subjectType: 'stay', subjectId: stays[0]!.id }), details: { people: stays.length, kind: stays[0]!.kind, moved: input.formerStays.length },
          events: [{ type: REQUEST_CHANGED, subjectId: seen.referral.requestId }],
        };
      })));
  }

  private async admit(em: Em, actor: Actor, { referral: { id, requestId, hostId, hostDepartement }, role }: { referral: ReferralRow; role: StayRole }, input: AdmitInput): Promise<StayRow[]> {
    const subject = await this.requests.locked(em, requestId);
    const referral = subject.referrals.find((one) => one.id === id);
    if (!referral || !(await roleOn(em, actor, await linked(em, referral)))) throw new Refused(notFound());
    if (referral.state !== 'taken') throw new Refused(noHold());
    if (referral.takenAt && referral.takenAt > subject.now) throw new Refused(clockSetBack());
    const given = await this.formers.given(em, actor, role, input.formerStays);
    const departements = [hostDepartement, ...given.map(({ stay }) => stay.hostDepartement)];
    await inDepartements(em, departements, () => lockHosts(em, [...new Set([hostId, ...given.map(({ stay }) => stay.hostId)])].sort()));
    const formers = await this.formers.current(em, given);
    const moment = await this.stays.moment(em, subject.request.departement);
    const admittedOn = input.admittedOn ?? moment.night;
    const arrivals = await this.arrivals(em, { subject, referral, moment, formers }, input, admittedOn);
    await this.referrals.move(em, referral, 'admit', subject.now);
    await this.formers.leave(em, formers, { input, admittedOn, measure: subject.request.measure, today: moment.today });
    const short = await this.claims.reshape(em, [hostDepartement], hostId, arrivals.map(({ person, claim, expectedExit }) => ({
      claimId: claim.id, kind: 'stay', firstNight: admittedOn, lastNight: addDays(expectedExit, -1), ...(role === 'host' ? { beyondDeclared: true } : {}),
      ...(person.completedYears == null ? {} : { completedYears: person.completedYears }),
    })));
    if (short.length > 0) throw new Refused(nightsTaken('expectedExit', short));
    const rows = await this.rows(em, subject, referral, arrivals, admittedOn, input);
    await em.insertMany(Stay, rows);
    await this.arrived(em, subject, referral, arrivals, admittedOn);
    return rows;
  }

  private async arrivals(
    em: Em, { subject, referral, moment, formers }: { subject: RequestSubject; referral: ReferralRow; moment: Omit<StaySubject, 'stay' | 'role'>; formers: readonly Former[] }, input: AdmitInput, admittedOn: Day,
  ): Promise<Arrival[]> {
    const held = (await this.claims.of(em, [referral.hostDepartement], referral.id)).filter(({ kind }) => kind === 'hold');
    const expected = subject.people.filter((one) => held.some(({ personId }) => personId === one.id));
    if (expected.length === 0) throw new Refused(noHold());
    const keys = input.personKeys?.length ? input.personKeys : expected.map(({ key }) => key);
    const problems: Problem[] = [];
    const arrivals: Arrival[] = [];
    for (const [index, key] of keys.entries()) {
      const person = expected.find((one) => one.key === key);
      if (!person) { problems.push(unknownKey(`personKeys.${index}`)); continue; }
      const claim = held.find(({ personId }) => personId === person.id)!;
      const former = formers.find(({ personKey }) => personKey === key) ?? null;
      const kind = input.kind ?? kindOf(referral);
      const expectedExit = input.expectedExit ?? expectedOf(claim, kind, admittedOn, moment.settings);
      const others = await this.stays.others(em, referral.departement, former?.stay.childId ?? person.id, former && (kind !== 'relay' || input.formerPlace === 'givenBack') ? [former.stay.id] : []);
      const found = told(checkStay({ kind, admittedOn, exitOn: expectedExit, weekdays: claim.weekdays ?? null, others, today: moment.night, settings: moment.settings }))
        .map((one) => (one.field === 'exitOn' ? { ...one, field: 'expectedExit' } : one));
      problems.push(...found);
      if (admittedOn < claim.firstNight || (claim.lastNight != null && admittedOn > claim.lastNight)) problems.push(outsideHold());
      arrivals.push({ person, claim, former, kind, expectedExit });
    }
    formers.forEach(({ personKey, field }) => { if (!keys.includes(personKey)) problems.push(unknownKey(`${field}.personKey`)); });
    const once = problems.filter((one, index) => problems.findIndex(({ field, code }) => field === one.field && code === one.code) === index);
    if (once.length > 0) throw new Refused(invalid(once));
    return arrivals;
  }

  private async rows(em: Em, { request, now }: RequestSubject, referral: ReferralRow, arrivals: readonly Arrival[], admittedOn: Day, input: AdmitInput): Promise<StayRow[]> {
    const [facts] = await readHostFacts(em, [referral.hostId]);
    return arrivals.map(({ person, claim, former, kind, expectedExit }): StayRow => ({
      id: claim.id, departement: request.departement, hostDepartement: referral.hostDepartement, hostId: referral.hostId, requestId: request.id, referralId: referral.id, personId: person.id,
      childId: former?.stay.childId ?? person.id, territoryId: request.territoryId ?? null, kind, admittedOn, expectedExit, exitOn: null, exitReason: null,
      secret: request.secret, formerId: former?.stay.id ?? null, renewals: 0, familyConsultedOn: input.familyConsultedOn ?? null, judgeToldOn: input.judgeToldOn ?? null,
      judgeToldBy: former && input.isEmergency && !input.judgeToldOn ? this.formers.urgentNotice(request.measure, now) : null,
      missedDuties: former ? [...former.missed] : [], sourceReference: null, recordedAt: now, fictitious: facts?.fictitious ?? false,
    }));
  }

  /**
   * When everybody whom the host expected is there its hold runs no longer; when everybody of the request is, it waits no more. Whoever moves on
   * to the next part of a bridge has not arrived yet: the request goes on waiting until then.
   */
  private async arrived(em: Em, subject: RequestSubject, referral: ReferralRow, arrivals: readonly Arrival[], admittedOn: Day): Promise<void> {
    const moveOn = subject.referrals.filter((one) => keepsPlaces(one.state) && !hasArrived(one) && comesAfter(one, referral)).flatMap(({ personIds, acceptedIds }) => (acceptedIds.length > 0 ? acceptedIds : personIds));
    const ids = arrivals.map(({ person }) => person.id).filter((id) => !moveOn.includes(id));
    const there = (await em.find(Stay, { referralId: referral.id }, FRESH)).map(({ personId }) => personId);
    await em.nativeUpdate(RequestPerson, { id: { $in: ids } }, { arrivedOn: admittedOn });
    const waiting = subject.people.filter(({ id, arrivedOn }) => arrivedOn == null && !ids.includes(id));
    if (referral.acceptedIds.every((id) => there.includes(id))) await em.nativeUpdate(Referral, { id: referral.id }, { dueAt: null });
    if (waiting.length === 0) await this.requests.move(em, subject, 'admit');
    else await em.nativeUpdate(PlacementRequest, { id: subject.request.id }, { lastContactAt: subject.now });
  }
}

/** What a referral says of who may link its child to its host. */
async function linked(em: Em, { departement, hostId, requestId }: ReferralRow): Promise<Parameters<typeof roleOn>[2]> {
  const request = await em.findOne(PlacementRequest, { id: requestId }, FRESH);
  return { departement, hostId, requestId, territoryId: request?.territoryId ?? null, secret: request?.secret ?? true };
}

const kindOf = ({ care, weekdays }: ReferralRow): StayKind => (
  weekdays ? 'sequential' : care === 'relay' || care === 'emergency' ? care : 'ordinary');

/** As asked for, within what a relay may last. */
function expectedOf(claim: ClaimRow, kind: StayKind, admittedOn: Day, settings: PlacementSettings): Day {
  const asked = addDays(claim.lastNight ?? admittedOn, 1);
  const longest = kind === 'relay' ? addDays(relayLast(admittedOn, 0, settings), 1) : asked;
  return asked < longest ? asked : longest;
}
