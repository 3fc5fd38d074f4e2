import type { HostCapacity, LeaveKind } from '@ugo/domain/availability';
import type { CareKind, Measure, Sex } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { grouped, idArray } from './sql.js';

interface Dated { readonly hostId: string; readonly from: string; readonly until: string | null }

/** A row of the table `authorisation`, as the database gives it. */
export interface AuthorisationLine extends Dated {
  readonly id: string; readonly authorised: number; readonly financed: number; readonly installed: number; readonly minAge: number; readonly maxAge: number;
  readonly sexes: Sex[]; readonly measures: Measure[]; readonly careKinds: CareKind[]; readonly decision: string | null;
}
export interface ApprovalLine extends Dated {
  readonly id: string; readonly places: number; readonly intermittent: number; readonly contracted: number | null; readonly minAge: number; readonly maxAge: number; readonly careKinds: CareKind[];
}
export interface DerogationLine extends Dated { readonly id: string; readonly places: number; readonly decision: string }
export interface SuspensionLine extends Dated { readonly id: string }
export interface LeaveLine extends Dated { readonly id: string; readonly kind: LeaveKind }

/** Everything dated that fixes what hosts may take, by host, oldest first. */
export interface CapacityRows {
  readonly authorisations: ReadonlyMap<string, AuthorisationLine[]>;
  readonly approvals: ReadonlyMap<string, ApprovalLine[]>;
  readonly derogations: ReadonlyMap<string, DerogationLine[]>;
  readonly suspensions: ReadonlyMap<string, SuspensionLine[]>;
  readonly leave: ReadonlyMap<string, LeaveLine[]>;
}

/** One list of lines as JSON, oldest first: five lists are then one statement, whose way to the database costs more than its work. */
const lines = (name: string, columns: string, from = 'valid_from', until = 'valid_until'): string => `
  (select json_agg(line order by line."from", line.id) from (
    select id, host_id as "hostId", ${from} as "from", ${until} as "until", ${columns} from ${name} join asked using (host_id)) line) as "${name}"`;

const CAPACITY = `with asked as (select unnest(?::uuid[]) as host_id)
  select ${[
    lines('authorisation', 'authorised, financed, installed, min_age as "minAge", max_age as "maxAge", sexes, measures, care_kinds as "careKinds", decision'),
    lines('approval', 'places, intermittent_places as "intermittent", contracted, min_age as "minAge", max_age as "maxAge", care_kinds as "careKinds"'),
    lines('derogation', 'extra_places as "places", decision'),
    lines('suspension', 'null as nothing'),
    lines('leave', 'kind', 'first_night', 'last_night'),
  ].join(',')}`;

type Lines = {
  readonly authorisation: AuthorisationLine[] | null; readonly approval: ApprovalLine[] | null; readonly derogation: DerogationLine[] | null;
  readonly suspension: SuspensionLine[] | null; readonly leave: LeaveLine[] | null;
};

/** One statement, whatever the number of hosts. */
export async function readCapacityRows(em: Em, hostIds: readonly string[]): Promise<CapacityRows> {
  const by = <Row extends Dated>(rows: Row[] | null): Map<string, Row[]> => grouped(rows ?? [], ({ hostId }) => hostId);
  const [rows] = await em.execute<Lines[]>(CAPACITY, [idArray(new Set(hostIds))]);
  return {
    authorisations: by(rows!.authorisation), approvals: by(rows!.approval), derogations: by(rows!.derogation), suspensions: by(rows!.suspension), leave: by(rows!.leave),
  };
}

/** The rows of one host in the domain's words; closures are the room `availability`'s. */
export function capacityOf(host: { readonly id: string; readonly type: 'unit' | 'fosterHome' }, openDays: readonly number[], rows: CapacityRows): HostCapacity {
  const derogations = (rows.derogations.get(host.id) ?? []).map(({ from, until, places }) => ({ from, until, places }));
  if (host.type === 'unit') {
    return {
      type: 'unit', derogations, closures: [], openDays,
      authorisations: (rows.authorisations.get(host.id) ?? []).map(({ from, until, authorised, financed, installed, minAge, maxAge, sexes, measures, careKinds }) => ({
        from, until, authorised, financed, installed, ages: { min: minAge, max: maxAge }, sexes, measures,
        care: careKinds.length > 0 ? careKinds : null, // a decision that names no kind of care limits none
      })),
    };
  }
  return {
    type: 'fosterHome', derogations, closures: [],
    approvals: (rows.approvals.get(host.id) ?? []).map(({ from, until, places, intermittent, contracted }) => ({ from, until, places, intermittent, contracted })),
    suspensions: (rows.suspensions.get(host.id) ?? []).map(({ from, until }) => ({ from, until })),
    leave: (rows.leave.get(host.id) ?? []).map(({ from, until, kind }) => ({ from, until, kind })),
  };
}
