import type { HostCapacity } from '@ugo/domain/availability';
import type { DepartementCode, HostKind } from '@ugo/domain/kernel';
import type { Em, Point } from '@ugo/persistence';

/** What other rooms may know of a host: the directory's answer, never its tables. */
export interface HostFacts {
  readonly hostId: string;
  readonly departement: DepartementCode;
  readonly type: 'unit' | 'fosterHome';
  readonly kind: HostKind;
  readonly name: string;
  /** Establishment of a unit, the home itself for a foster home. */
  readonly siteId: string;
  readonly establishmentId: string | null;
  /** Establishment of the placement service that employs the foster carer. */
  readonly serviceId: string | null;
  readonly organisationId: string | null;
  readonly territoryId: string | null;
  readonly communeInsee: string | null;
  /** The commune's centre for a foster home and a confidential address; never the door. */
  readonly point: Point | null;
  readonly capabilities: readonly string[];
  readonly siblingsAtMost: number | null;
  readonly admission: { readonly from: number; readonly to: number } | null;
  readonly closedOn: string | null;
  readonly fictitious: boolean;
  /** Dated authorisations or approvals, derogations, suspensions, leave, opening days; closures are added by the room `availability`. */
  readonly capacity: HostCapacity;
}

/** Facts of the given hosts, in a fixed number of statements whatever their number. Hosts the actor can't see are absent. */
export async function readHostFacts(_em: Em, _hostIds: readonly string[]): Promise<HostFacts[]> {
  throw new Error('not yet');
}
