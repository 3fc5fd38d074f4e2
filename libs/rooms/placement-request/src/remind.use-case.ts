import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Work } from '@ugo/access';
import { type Clock, dayIn, wallTime, zoneOf } from '@ugo/domain/kernel';
import type { PlacementSettings } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { PlacementRequest, type PlacementRequestRow, Referral, type ReferralRow } from './placement-request.schema.js';
import { clocksOf } from './placement-request.view.js';
import { settingsOf } from './request-work.js';
import { TellPeople } from './tell-people.js';

const MS_PER_MINUTE = 60_000;
/** Nobody is told of the day's arrivals before. */
const MORNING_MINUTE = 7 * 60;
const AT_ONCE = 200;

type SettingsFor = (departement: string) => Promise<PlacementSettings>;

/** What comes near without anybody doing anything: holds about to end, arrivals of the day, clocks about to run out. Each is told once, however often this runs. */
@Injectable()
export class Remind {
  constructor(private readonly work: Work, private readonly tell: TellPeople, @Inject(CLOCK) private readonly clock: Clock) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (let after: string | null = ''; after !== null;) after = await this.holds(after, now);
    for (let after: string | null = ''; after !== null;) after = await this.clocks(after, now);
  }

  /** A page of the places that are kept; gives where the next one begins, null = no more. */
  private holds(after: string, now: Date): Promise<string | null> {
    return this.work.system(async (em) => {
      const settings = settingsFor(em, now);
      const held = await em.find(Referral, { state: { $in: ['yes', 'taken'] }, dueAt: { $gt: now }, ...(after ? { id: { $gt: after } } : {}) }, { orderBy: { id: 'asc' }, limit: AT_ONCE, disableIdentityMap: true });
      const requests = new Map((await em.find(PlacementRequest, { id: { $in: [...new Set(held.map(({ requestId }) => requestId))] } }, { disableIdentityMap: true })).map((one) => [one.id, one]));
      for (const referral of held) {
        const request = requests.get(referral.requestId);
        if (request) await this.held(em, referral, request, now, settings);
      }
      return held.length < AT_ONCE ? null : held.at(-1)!.id;
    });
  }

  private async held(em: Em, referral: ReferralRow, request: PlacementRequestRow, now: Date, settings: SettingsFor): Promise<void> {
    const { id, departement, dueAt, arrivalAt, takenAt, state } = referral;
    const { holdWarningMinutes } = await settings(departement);
    const taken = state === 'taken';
    if (dueAt!.getTime() - now.getTime() <= holdWarningMinutes * MS_PER_MINUTE) {
      const once = `holdEnding:${id}:${dueAt!.toISOString()}`;
      await this.tell.follower(em, request, 'holdEnding', { once });
      if (taken) await this.tell.host(em, referral, 'holdEnding', { once: `${once}:host` });
    }
    // One that was taken today was told when it was taken.
    if (!taken || !arrivalAt || arrivalAt <= now || !isToday(arrivalAt, now, departement) || isToday(takenAt ?? now, now, departement)) return;
    if (wallTime(now, zoneOf(departement)).minute < MORNING_MINUTE) return;
    const once = `admissionToday:${id}:${dayIn(now, zoneOf(departement))}`;
    await this.tell.follower(em, request, 'admissionToday', { once });
    await this.tell.host(em, referral, 'admissionToday', { once: `${once}:host` });
  }

  /** A page of the requests that still run; gives where the next one begins, null = no more. */
  private clocks(after: string, now: Date): Promise<string | null> {
    return this.work.system(async (em) => {
      const settings = settingsFor(em, now);
      const requests = await em.find(PlacementRequest, { state: { $nin: ['draft', 'closed'] }, anonymisedAt: null, ...(after ? { id: { $gt: after } } : {}) }, { orderBy: { id: 'asc' }, limit: AT_ONCE, disableIdentityMap: true });
      for (const request of requests) {
        const soon = clocksOf(request, { now, zone: zoneOf(request.departement), settings: await settings(request.departement) }).filter(({ status }) => status === 'soon');
        for (const { code, due } of soon) await this.tell.follower(em, request, 'clockSoon', { once: `clockSoon:${request.id}:${code}:${due.toISOString()}` });
      }
      return requests.length < AT_ONCE ? null : requests.at(-1)!.id;
    });
  }
}

/** Whether the instant falls on the day of now, in the zone of the Département. */
function isToday(instant: Date, now: Date, departement: string): boolean {
  const zone = zoneOf(departement);
  return dayIn(instant, zone) === dayIn(now, zone);
}

/** The settings of each Département, read once a page. */
function settingsFor(em: Em, now: Date): SettingsFor {
  const known = new Map<string, Promise<PlacementSettings>>();
  return (departement) => {
    const settings = known.get(departement) ?? settingsOf(em, departement, dayIn(now, zoneOf(departement)));
    known.set(departement, settings);
    return settings;
  };
}
