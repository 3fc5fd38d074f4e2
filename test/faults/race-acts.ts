import { HostChanges } from '@ugo/directory';
import { type Em, inTerritory } from '@ugo/persistence';
import { ExpireReferrals, SettleClosed } from '@ugo/placement-request';
import { change } from '../../apps/api/src/testing/availability-operations.js';
import { hostChange, requestChange } from '../../apps/api/src/testing/placement-operations.js';
import { ADMIT, stayChange } from '../../apps/api/src/testing/stay-operations.js';
import type { Outcome, RaceWorld } from './race-world.js';

/** Nobody's stay: what is asked of it before anybody has arrived. */
const NO_STAY = '00000000-0000-4000-8000-000000000000';

/** How far a referral has come when two acts race. */
export const STAGES = ['sent', 'yes', 'taken', 'admitted', 'left'] as const;
export type Stage = (typeof STAGES)[number];

/** A referral of two people on a host of two places. */
interface Scene {
  readonly request: string;
  readonly referral: string;
  readonly stay: string;
}

/** Each act, and the stages at which it can do something. */
const ACTS = {
  yes: ['sent'], no: ['sent'], take: ['yes'], withdraw: ['sent', 'yes', 'taken'], close: ['sent', 'yes', 'taken'], expire: ['sent', 'yes', 'taken'],
  ask: ['sent', 'yes', 'taken', 'left'], extend: ['yes', 'taken'], release: ['yes', 'taken'], admit: ['taken'], shorten: ['admitted'], exit: ['admitted'], correct: ['left'],
  closePlaces: ['sent', 'yes', 'taken', 'admitted', 'left'], closeSite: ['sent', 'taken', 'left'], suspend: ['sent', 'yes', 'taken', 'admitted', 'left'],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;
export type Act = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as Act[];

/** Stages at which both acts can do something; if there is none, those of the first. */
export function stagesOf(one: Act, other: Act): readonly Stage[] {
  const [own, others]: (readonly Stage[])[] = [ACTS[one], ACTS[other]];
  const both = own!.filter((stage) => others!.includes(stage));
  return both.length > 0 ? both : own!;
}

const HOSTED_ON = (hostId: string, siteId: string | null): string => `
  delete from closure where host_id = '${hostId}'; delete from suspension where host_id = '${hostId}'; update host set closed_on = null where id = '${hostId}';
  update claim set ended_at = now() where host_id = '${hostId}' and ended_at is null;
  update referral set state = 'withdrawn', ended_at = now(), due_at = null where host_id = '${hostId}' and state in ('sent', 'yes', 'taken');
  ${siteId ? `update establishment set closed_on = null where id = '${siteId}';` : ''}`;

/** The acts of one host's referrals, as whoever does them. */
export class RaceActs {
  private constructor(private readonly world: RaceWorld, readonly hostId: string, private readonly siteId: string | null, private readonly staff: string, private readonly administrator: string) {}

  /** A unit can be closed with its establishment, a home be suspended. */
  static async at(world: RaceWorld, type: 'unit' | 'home'): Promise<RaceActs> {
    const { hostId, establishmentId } = type === 'unit' ? await world.loire.unit('Deux actes', { places: 2 }) : { hostId: await world.loire.home('Deux actes', { places: 2 }), establishmentId: null };
    const staff = await world.loire.signedIn('hostStaff', '42', establishmentId ? { establishmentId } : { hostId });
    return new RaceActs(world, hostId, establishmentId, staff, await world.loire.signedIn('administrator'));
  }

  /** A new request whose referral has come so far. Where an act is the job that ends what has run out, its time is over. */
  async scene(stage: Stage, isDue: boolean): Promise<Scene> {
    const { world, hostId } = this;
    const request = await world.request(2);
    const referral = (await this.ask(request)).answer['referrals'].find(({ state }: { state: string }) => state === 'sent').id as string;
    const steps = STAGES.indexOf(stage);
    if (steps >= 1) await world.answer(referral, true, this.staff);
    if (steps >= 2) await world.take(referral);
    const stay = steps >= 3 ? (await this.acts.admit({ request, referral, stay: NO_STAY })).answer['stays'][0].id as string : NO_STAY;
    if (steps >= 4) await this.acts.exit({ request, referral, stay });
    if (isDue) {
      await world.rows(`update referral set due_at = '2026-11-20T21:00:00Z' where id = $1 and due_at is not null`, [referral]);
      await world.rows(`update claim set expires_at = '2026-11-20T21:00:00Z' where host_id = $1 and ended_at is null and expires_at is not null`, [hostId]);
    }
    return { request, referral, stay };
  }

  readonly acts: Readonly<Record<Act, (scene: Scene) => Promise<Outcome>>> = {
    yes: ({ referral }) => this.world.answer(referral, true, this.staff),
    no: ({ referral }) => this.world.answer(referral, false, this.staff),
    take: ({ referral }) => this.world.take(referral),
    withdraw: ({ referral }) => this.world.withdraw(referral),
    close: ({ request }) => this.world.close(request),
    expire: () => this.job(ExpireReferrals),
    ask: async () => this.ask(await this.world.request(2)),
    extend: ({ referral }) => this.world.send(requestChange('extendHold'), { referralId: referral, arrivalAt: '2026-11-21T02:00:00Z' }),
    release: ({ referral }) => this.world.send(hostChange('releaseHold'), { referralId: referral, reason: 'staff' }, this.staff),
    admit: ({ referral }) => this.world.send(ADMIT, { referralId: referral }, this.staff),
    shorten: ({ stay }) => this.world.send(stayChange('planExit'), { stayId: stay, expectedExit: '2026-11-21' }, this.staff),
    exit: ({ stay }) => this.world.send(stayChange('recordExit'), { stayId: stay, exitOn: '2026-11-20', reason: 'returnHome' }, this.staff),
    correct: ({ stay }) => this.world.send(stayChange('correctExit'), { stayId: stay }, this.staff),
    closePlaces: () => this.world.send(change('closePlaces'), { hostId: this.hostId, reason: 'noStaff' }, this.staff),
    closeSite: () => this.world.send('mutation ($input: CloseEstablishmentInput!) { closeEstablishment(input: $input) { __typename ... on Refusal { code } } }', { establishmentId: this.siteId, closedOn: '2026-11-20' }, this.administrator),
    suspend: () => this.world.send('mutation ($input: SuspendApprovalInput!) { suspendApproval(input: $input) { __typename ... on Refusal { code } } }', { hostId: this.hostId }, this.administrator),
  };

  /** What jobs do after closures and suspensions: what the open places no longer bear falls. */
  async settle(): Promise<void> {
    await this.job(SettleClosed);
  }

  /** Everything at the host ends and opens again, by the rows: the next race finds it empty. */
  async clear(): Promise<void> {
    await this.world.rows(HOSTED_ON(this.hostId, this.siteId));
    await inTerritory(this.world.ugo.database.orm.em as Em, 'system', (em) => this.world.ugo.app.get(HostChanges, { strict: false }).changed(em, [this.hostId]));
  }

  private ask(request: string): Promise<Outcome> {
    return this.world.ask(request, { hostId: this.hostId, personKeys: ['P0', 'P1'] });
  }

  private async job(it: typeof ExpireReferrals | typeof SettleClosed): Promise<Outcome> {
    await this.world.ugo.app.get<{ run(): Promise<unknown> }>(it, { strict: false }).run();
    return { code: 'OK', ms: 0, answer: {} };
  }
}
