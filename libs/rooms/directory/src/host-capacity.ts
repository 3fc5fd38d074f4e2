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
  readonly id: string; readonly places: number; readonly intermittent: number; readonly minAge: number; readonly maxAge: number; readonly careKinds: CareKind[];
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

const DATED = 'id, host_id as "hostId", valid_from::text as "from", valid_until::text as "until"';
const OF_HOSTS = 'where host_id = any(?::uuid[]) order by valid_from, id';

/** Five statements, whatever the number of hosts. */
export async function readCapacityRows(em: Em, hostIds: readonly string[]): Promise<CapacityRows> {
  const ids = [idArray(hostIds)];
  const by = <Row extends Dated>(rows: Row[]): Map<string, Row[]> => grouped(rows, ({ hostId }) => hostId);
  return {
    authorisations: by(await em.execute<AuthorisationLine[]>(`select ${DATED}, authorised, financed, installed, min_age as "minAge", max_age as "maxAge",
      sexes, measures, care_kinds as "careKinds", decision from authorisation ${OF_HOSTS}`, ids)),
    approvals: by(await em.execute<ApprovalLine[]>(`select ${DATED}, places, intermittent_places as "intermittent", min_age as "minAge", max_age as "maxAge",
      care_kinds as "careKinds" from approval ${OF_HOSTS}`, ids)),
    derogations: by(await em.execute<DerogationLine[]>(`select ${DATED}, extra_places as "places", decision from derogation ${OF_HOSTS}`, ids)),
    suspensions: by(await em.execute<SuspensionLine[]>(`select ${DATED} from suspension ${OF_HOSTS}`, ids)),
    leave: by(await em.execute<LeaveLine[]>(`select id, host_id as "hostId", kind, first_night::text as "from", last_night::text as "until"
      from leave where host_id = any(?::uuid[]) order by first_night, id`, ids)),
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
    approvals: (rows.approvals.get(host.id) ?? []).map(({ from, until, places, intermittent }) => ({ from, until, places, intermittent })),
    suspensions: (rows.suspensions.get(host.id) ?? []).map(({ from, until }) => ({ from, until })),
    leave: (rows.leave.get(host.id) ?? []).map(({ from, until, kind }) => ({ from, until, kind })),
  };
}
