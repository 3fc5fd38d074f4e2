import type { NeedShape } from '@ugo/domain/oversight';
import type { Em } from '@ugo/persistence';

/** An unmet need as it is kept. */
export interface KeptNeed {
  readonly month: string;
  readonly searches: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly shape: NeedShape;
}

/** Unmet needs of a Département by month of the first search: one statement. */
export async function readNeeds(em: Em, departement: string, firstMonth: string, lastMonth: string): Promise<KeptNeed[]> {
  return em.execute<KeptNeed[]>('select month, searches, lat, lon, shape from unmet_need where departement = ? and month between ? and ? order by month, id', [departement, firstMonth, lastMonth]);
}
