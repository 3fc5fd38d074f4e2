import type { KnownAge, Measure } from '@ugo/domain/kernel';
import type { Acts } from '@ugo/domain/measures';
import { type AgeBand, ageBandOn, isWaiting, REQUEST_STATES, type ReferralState, type Urgency } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';

/** Requests of a Département, or of some of its territories, that were submitted within two instants (the second not included). */
export interface FlowScope {
  readonly departement: string;
  /** Null = the whole Département. */
  readonly territoryIds: readonly string[] | null;
  readonly from: Date;
  readonly until: Date;
}

/** A person who was asked for, as figures need it: no month of birth. What became anonymous still counts. */
export interface FlowPerson {
  readonly personId: string;
  /** Finds the person in the plans of its searches; never leaves the figures. */
  readonly key: string;
  readonly requestId: string;
  readonly territoryId: string | null;
  readonly kind: string;
  readonly sex: 'female' | 'male';
  readonly needs: readonly string[];
  /** On the first night asked; null = not known. */
  readonly ageBand: AgeBand | null;
  /** People of the request. */
  readonly size: number;
  readonly urgency: Urgency;
  readonly measure: Measure | null;
  readonly measureStart: Date | null;
  readonly acts: Acts;
  readonly state: string;
  readonly secret: boolean;
  readonly submittedAt: Date;
  readonly closedAt: Date | null;
  readonly arrivedOn: string | null;
}

/** A host that was asked for them. */
export interface FlowReferral {
  readonly id: string;
  readonly requestId: string;
  readonly hostId: string;
  readonly state: ReferralState;
  readonly personIds: readonly string[];
  readonly acceptedIds: readonly string[];
  readonly answeredAt: Date | null;
  readonly channel: string | null;
  readonly reason: string | null;
  readonly arrivalAt: Date | null;
  readonly secret: boolean;
}

type Ms<T> = { readonly [K in keyof T]: T[K] extends Date ? number : T[K] extends Date | null ? number | null : T[K] };
type PersonRow = Omit<Ms<FlowPerson>, 'ageBand'> & { readonly knownBand: AgeBand | null; readonly birthMonth: string | null; readonly years: number | null; readonly firstNight: string };

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;
const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));
const WAITING = REQUEST_STATES.filter((state) => isWaiting(state) && state !== 'draft').map((state) => `'${state}'`).join(', ');

function bandOf({ knownBand, birthMonth, years, firstNight }: PersonRow): AgeBand | null {
  const age: KnownAge | null = birthMonth !== null ? { birthMonth } : years !== null ? { completedYears: years } : null;
  return knownBand ?? (age && ageBandOn(age, firstNight));
}

const COLUMNS = `p.id as "personId", p.key, p.request_id as "requestId", r.territory_id as "territoryId", p.kind, p.sex, array_to_json(p.needs) as needs, p.age_band as "knownBand", p.birth_month as "birthMonth", p.completed_years as years,
  r.first_night::text as "firstNight", (count(*) over (partition by p.request_id))::int as size, r.urgency, r.measure, ${ms('r.measure_start')} as "measureStart", r.acts, r.state, r.secret,
  ${ms('r.submitted_at')} as "submittedAt", ${ms('r.closed_at')} as "closedAt", p.arrived_on::text as "arrivedOn"`;

const personOf = ({ measureStart, submittedAt, closedAt, knownBand, birthMonth, years, firstNight, ...row }: PersonRow): FlowPerson => ({
  ...row, ageBand: bandOf({ knownBand, birthMonth, years, firstNight } as PersonRow),
  measureStart: instant(measureStart), submittedAt: new Date(submittedAt), closedAt: instant(closedAt),
});

const territories = (ids: readonly string[] | null): { readonly sql: string; readonly params: readonly string[] } => (
  ids === null ? { sql: '', params: [] } : { sql: 'and r.territory_id = any (?::uuid[])', params: [`{${ids.join(',')}}`] });

/** Everybody asked for in the period, and every host asked for them: two statements, whatever the size. */
export async function readFlow(em: Em, { departement, territoryIds, from, until }: FlowScope): Promise<{ readonly people: FlowPerson[]; readonly referrals: FlowReferral[] }> {
  const { sql, params } = territories(territoryIds);
  const within = `r.departement = ? and r.state <> 'draft' and r.submitted_at >= ? and r.submitted_at < ? ${sql}`;
  const given = [departement, from, until, ...params];
  const people = await em.execute<PersonRow[]>(`select ${COLUMNS} from placement_request r join request_person p on p.request_id = r.id where ${within}`, given);
  const referrals = await em.execute<Ms<FlowReferral>[]>(`
    select f.id, f.request_id as "requestId", f.host_id as "hostId", f.state, array_to_json(f.person_ids) as "personIds", array_to_json(f.accepted_ids) as "acceptedIds",
      ${ms('f.answered_at')} as "answeredAt", f.channel, f.reason, ${ms('f.arrival_at')} as "arrivalAt", (f.secret or r.secret) as secret
    from placement_request r join referral f on f.request_id = r.id and f.departement = r.departement where ${within}`, given);
  return {
    people: people.map(personOf),
    referrals: referrals.map(({ answeredAt, arrivalAt, ...row }) => ({ ...row, answeredAt: instant(answeredAt), arrivalAt: instant(arrivalAt) })),
  };
}

/** Everybody who waits now, whenever the request was submitted: one statement. Who has arrived while others of the request wait is not among them. */
export async function readWaiting(em: Em, { departement, territoryIds }: Pick<FlowScope, 'departement' | 'territoryIds'>): Promise<FlowPerson[]> {
  const { sql, params } = territories(territoryIds);
  const rows = await em.execute<PersonRow[]>(`
    select ${COLUMNS} from placement_request r join request_person p on p.request_id = r.id
    where r.departement = ? and r.state in (${WAITING}) and r.submitted_at is not null and p.arrived_on is null ${sql}`, [departement, ...params]);
  return rows.map(personOf);
}
