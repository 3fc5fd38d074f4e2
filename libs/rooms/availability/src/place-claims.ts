import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS } from '@ugo/access';
import type { Clock, Day, DepartementCode, Ids } from '@ugo/domain/kernel';
import { type HostFacts, lockHosts, lockHostsOf, readHostFacts } from '@ugo/directory';
import { type Em, inDepartements } from '@ugo/persistence';
import { Claim, type ClaimKind, type ClaimRow } from './claim.schema.js';
import { accountFor, type ClaimAsked, type Shortage } from './free-for.js';
import { findTaken, type PlacesAsked } from './find-taken.js';
import { yesterday } from './host-work.js';
import { type HostRows, NO_ROWS, readHostRows } from './host-rows.js';
import { findOverNumber } from './over-number.js';
import { OfferRefresh } from './refresh-offers.js';
import { type ClaimChange, furtherNights } from './reshape-claims.js';
import { findUnderThreeShortage } from './under-three.js';

/** Rows, or hosts worked out, in one go. */
const AT_ONCE = 200;

/** The claims of one referral on one host. */
export interface ReferralClaims {
  readonly hostId: string;
  readonly referralId: string;
}

/**
 * The one door to a place (ADR 9): every option, hold and stay that comes from a request is taken, kept, moved and given back here. Hosts
 * are locked in the order of their ids, what is free is worked out from the rows under the lock, all is taken or nothing, and the
 * offers follow in the same transaction. Callers hold the lock of the request before they come.
 */
@Injectable()
export class PlaceClaims {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids, private readonly offers: OfferRefresh) {}

  /** Takes all the places asked, or none: then says what is missing at each host. The Départements are those of the hosts. */
  async take(em: Em, departements: readonly string[], asked: readonly ClaimAsked[], as: { readonly kind: ClaimKind; readonly expiresAt: Date | null }): Promise<Shortage[]> {
    return inDepartements(em, departements, async () => {
      const hostIds = [...new Set(asked.map(({ hostId }) => hostId))].sort();
      await this.lock(em, hostIds);
      const shortages: Shortage[] = [];
      for (const one of asked) {
        const made = await this.claimsFor(em, one, as);
        if ('missing' in made) shortages.push(made);
        else await em.insertMany(Claim, made);
      }
      if (shortages.length === 0) await this.offers.changed(em, hostIds);
      return shortages; // the caller refuses, and what was inserted goes with its transaction
    });
  }

  /**
   * What is missing for sure, before anything else is worked out: looked at without a lock, and once more when whoever is at these hosts has
   * finished. Of many who ask for a last place each loser then costs two statements. Nothing found promises nothing: `take` decides.
   * Only hosts of the caller's own Département; their locks are kept.
   */
  async taken(em: Em, departement: DepartementCode, asked: readonly PlacesAsked[]): Promise<Shortage[]> {
    if (asked.length === 0) return [];
    const look = (): Promise<Shortage[]> => findTaken(em, departement, asked, this.clock.now());
    const short = await look();
    return short.length === 0 && await lockHostsOf(em, departement, asked.map(({ hostId }) => hostId)) ? look() : short;
  }

  /** Makes what a referral keeps into something else, or keeps it longer: an option becomes a hold. Whoever lives there already is left alone: a stay has no term. */
  async change(em: Em, departements: readonly string[], { hostId, referralId }: ReferralClaims, to: { readonly kind?: 'hold'; readonly expiresAt: Date }): Promise<void> {
    await inDepartements(em, departements, async () => {
      await this.lock(em, [hostId]);
      await em.nativeUpdate(Claim, { referralId, hostId, kind: { $in: ['option', 'hold'] }, endedAt: null }, to);
      await this.offers.changed(em, [hostId]);
    });
  }

  /** Gives back what referrals claim, for all of their people or some; giving back twice changes nothing. Stays are not given back: they end. */
  async giveBack(em: Em, departements: readonly string[], referrals: readonly ReferralClaims[], personIds?: readonly string[]): Promise<void> {
    if (referrals.length === 0) return;
    await inDepartements(em, departements, async () => {
      const hostIds = referrals.map(({ hostId }) => hostId);
      await this.lock(em, hostIds);
      await em.nativeUpdate(Claim, {
        referralId: { $in: referrals.map(({ referralId }) => referralId) }, kind: { $in: ['option', 'hold'] }, endedAt: null, ...(personIds ? { personId: { $in: [...personIds] } } : {}),
      }, { endedAt: this.clock.now() });
      await this.offers.changed(em, hostIds);
    });
  }

  /** Makes claims on one host longer, shorter or into stays, all or none; the nights that are taken on top must be free. Says what is missing. */
  async reshape(em: Em, departements: readonly string[], hostId: string, changes: readonly ClaimChange[]): Promise<Shortage[]> {
    return inDepartements(em, departements, async () => {
      await this.lock(em, [hostId]);
      const shortages: Shortage[] = [];
      for (const change of changes) {
        const claim = await em.findOne(Claim, { id: change.claimId, hostId, endedAt: null }, { refresh: true, disableIdentityMap: true });
        const short = claim ? await this.shortOf(em, claim, change) : { hostId, missing: 1, from: change.firstNight ?? yesterday(this.clock.now()) };
        if (short) shortages.push(short);
        else await em.nativeUpdate(Claim, { id: change.claimId }, changed(change));
      }
      if (shortages.length === 0) await this.offers.changed(em, [hostId]);
      return shortages;
    });
  }

  /** What a change would miss, were there no reason to go above the number; null = its nights are free. */
  missing(em: Em, departements: readonly string[], hostId: string, change: ClaimChange): Promise<Shortage | null> {
    return inDepartements(em, departements, async () => {
      await this.lock(em, [hostId]);
      const claim = await em.findOne(Claim, { id: change.claimId, hostId, endedAt: null }, { refresh: true, disableIdentityMap: true });
      return claim && this.shortOf(em, claim, { ...change, overReason: null });
    });
  }

  /** Stays that came through no request: facts, there whether they fit or not (ADR 9). `left` are hosts that some of them were at before. */
  async record(em: Em, departements: readonly string[], stays: readonly ClaimRow[], left: readonly string[] = []): Promise<void> {
    await inDepartements(em, departements, async () => {
      const hostIds = [...new Set([...stays.map(({ hostId }) => hostId), ...left])];
      await this.lock(em, hostIds);
      for (let from = 0; from < stays.length; from += AT_ONCE) await em.upsertMany(Claim, stays.slice(from, from + AT_ONCE), { disableIdentityMap: true });
      for (let from = 0; from < hostIds.length; from += AT_ONCE) await this.offers.changed(em, hostIds.slice(from, from + AT_ONCE));
    });
  }

  /** Which of the hosts have more claims than the law's number on some night, from a night on. */
  overNumber(em: Em, departements: readonly string[], hostIds: readonly string[], from: Day): Promise<ReadonlySet<string>> {
    return inDepartements(em, departements, () => findOverNumber(em, hostIds, from, this.clock.now()));
  }

  /** Claims by their ids, as they are. */
  byIds(em: Em, departements: readonly string[], ids: readonly string[]): Promise<ClaimRow[]> {
    return inDepartements(em, departements, () => em.find(Claim, { id: { $in: [...ids] } }, { refresh: true, disableIdentityMap: true }));
  }

  /** What a referral claims now. */
  of(em: Em, departements: readonly string[], referralId: string): Promise<ClaimRow[]> {
    return inDepartements(em, departements, () => em.find(Claim, { referralId, endedAt: null }, { orderBy: { id: 'asc' }, refresh: true, disableIdentityMap: true }));
  }

  /** Locks the hosts, and ends what has run out there, so that nobody waits for the job that tells of it. */
  private async lock(em: Em, hostIds: readonly string[]): Promise<void> {
    await lockHosts(em, hostIds);
    await em.nativeUpdate(Claim, { hostId: { $in: [...hostIds] }, kind: { $in: ['option', 'hold'] }, endedAt: null, expiresAt: { $lte: this.clock.now() } }, { endedAt: this.clock.now() });
  }

  /** The nights taken on top are counted against the rows without the claim itself. A reason given for earlier nights is none for these. */
  private async shortOf(em: Em, claim: ClaimRow, change: ClaimChange): Promise<Shortage | null> {
    const nights = furtherNights(claim, change);
    if (!nights || change.overReason) return null;
    const [facts] = await readHostFacts(em, [claim.hostId]);
    const rows = (await readHostRows(em, [claim.hostId], yesterday(this.clock.now()))).get(claim.hostId) ?? NO_ROWS;
    const age = claim.birthMonth == null ? { completedYears: change.completedYears ?? 0 } : { birthMonth: claim.birthMonth };
    const asked: ClaimAsked = {
      hostId: claim.hostId, referralId: claim.referralId ?? claim.id, people: [{ personId: claim.personId ?? claim.id, sex: claim.sex, age }], nights, care: claim.intermittent ? 'relay' : 'planned',
      reserved: claim.reserved, beyondDeclared: change.beyondDeclared ?? claim.beyondDeclared, overReason: null,
    };
    const account = facts && accountFor(asked, facts, { ...rows, claims: rows.claims.filter(({ id }) => id !== claim.id) });
    if (!facts || !account) return null;
    const isOfUnknownAge = claim.birthMonth == null && change.completedYears === undefined; // not surely under three
    return 'missing' in account ? account : isOfUnknownAge ? null : findUnderThreeShortage(em, facts, asked, this.clock.now(), claim.id);
  }

  private async claimsFor(em: Em, asked: ClaimAsked, { kind, expiresAt }: { readonly kind: ClaimKind; readonly expiresAt: Date | null }): Promise<ClaimRow[] | Shortage> {
    const { hostId, nights, referralId, reserved, beyondDeclared, overReason } = asked;
    const [facts] = await readHostFacts(em, [hostId]);
    if (!facts) return { hostId, missing: asked.people.length, from: nights.first };
    const rows = (await readHostRows(em, [hostId], yesterday(this.clock.now()))).get(hostId) ?? NO_ROWS;
    const account = accountFor(asked, facts, rows);
    if ('missing' in account && (overReason === null || !isNumberShort(asked, facts, rows))) return account;
    const tooLittle = await findUnderThreeShortage(em, facts, asked, this.clock.now());
    if (tooLittle && overReason === null) return tooLittle;
    const intermittent = 'ledger' in account && account.ledger === 'intermittent';
    return asked.people.map(({ personId, sex, age }) => ({
      id: this.ids.next(), departement: facts.departement, hostId, kind, firstNight: nights.first, lastNight: nights.last as Day, weekdays: nights.weekdays ? [...nights.weekdays] : null,
      sex, birthMonth: 'birthMonth' in age ? age.birthMonth : null, intermittent, reserved, beyondDeclared, overReason: 'missing' in account || tooLittle ? overReason : null,
      referralId, personId, expiresAt, endedAt: null, fictitious: facts.fictitious,
    }));
  }
}

/** Whether it is the law's number that is short, which a decision may lift, and not the host's own words or closures, which its yes lifts. */
const isNumberShort = (asked: ClaimAsked, facts: HostFacts, rows: HostRows): boolean => 'missing' in accountFor({ ...asked, beyondDeclared: true }, facts, rows);

/** What a change writes: a stay has no term of its own, its last night says it. */
function changed({ claimId: _id, completedYears: _years, ...change }: ClaimChange): Partial<ClaimRow> {
  return change.kind === 'stay' ? { ...change, expiresAt: null } : change;
}
