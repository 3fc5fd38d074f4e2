import type { StayKind } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';

/** A stay as figures need it. */
export interface FlowStay {
  readonly id: string;
  readonly requestId: string | null;
  /** Null once it is anonymous. */
  readonly personId: string | null;
  readonly referralId: string | null;
  readonly hostId: string;
  /** Who pays: the child's Département (CASF L.228-3). */
  readonly departement: string;
  readonly hostDepartement: string;
  readonly territoryId: string | null;
  readonly kind: StayKind;
  readonly admittedOn: string;
  readonly exitOn: string | null;
  readonly recordedAt: Date;
  /** By the judge's order, of the stay or of its request (Code civil 375-7 al. 6): no figure says where it is. */
  readonly secret: boolean;
}

type Row = Omit<FlowStay, 'recordedAt'> & { readonly ms: number };

const COLUMNS = `(secret or exists (select from placement_request r where r.id = stay.request_id and r.secret)) as secret, id, request_id as "requestId", person_id as "personId", referral_id as "referralId", host_id as "hostId", departement, host_departement as "hostDepartement", territory_id as "territoryId",
  kind, admitted_on::text as "admittedOn", exit_on::text as "exitOn", (extract(epoch from recorded_at) * 1000)::float8 as ms`;

const stayOf = ({ ms, ...row }: Row): FlowStay => ({ ...row, recordedAt: new Date(ms) });

/** Stays that came of some requests, the earliest first: one statement. */
export async function readStaysOf(em: Em, requestIds: readonly string[]): Promise<FlowStay[]> {
  return (await em.execute<Row[]>(`select ${COLUMNS} from stay where request_id = any (?::uuid[]) order by admitted_on, recorded_at, id`, [`{${requestIds.join(',')}}`])).map(stayOf);
}

/** Stays with a night in a period, of a Département's children anywhere and of anybody's at its hosts: one statement. */
export async function readStaysWithin(em: Em, { departement, first, last }: { readonly departement: string; readonly first: string; readonly last: string }): Promise<FlowStay[]> {
  const rows = await em.execute<Row[]>(`select ${COLUMNS} from stay where ? in (departement, host_departement) and admitted_on <= ? and (exit_on is null or exit_on > ?)`, [departement, last, first]);
  return rows.map(stayOf);
}
