import type { PlanComponent } from '../../result.js';
import type { CapacityRow } from '../capacity-rows.js';
import type { Batch, Column, Waiting } from '../columns.js';

/** A plan in bare numbers: how many people it places, and its components. */
export interface BarePlan {
  readonly people?: number;
  readonly components?: readonly Pick<PlanComponent, 'tier' | 'code' | 'value'>[];
}

/** A batch in bare numbers: requests `r0`, `r1`..., the plans of each its best first, each plan at a host of its own. */
export function bareBatch(...requests: readonly { readonly urgency?: number; readonly plans: readonly BarePlan[] }[]): Batch {
  const columns: Column[] = [];
  const waiting = requests.map(({ urgency = 0, plans }, request) => {
    const from = columns.length;
    plans.forEach(({ people = 1, components = [] }, rank) => columns.push({
      request, rank, uses: [],
      plan: { assignments: Array.from({ length: people }, () => ({})), components, hostIds: [`h${from + rank}`] } as unknown as Column['plan'],
    }));
    return { id: `r${request}`, urgency, columns: plans.map((_, rank) => from + rank) } as unknown as Waiting;
  });
  return { requests: waiting, columns, plansPerRequest: 20 };
}

/** A limit on some columns, by what each takes. */
export function bareRow(free: number, takes: Readonly<Record<number, number>>, change: Partial<CapacityRow> = {}): CapacityRow {
  return {
    hostId: 'h', ceiling: 'declaredPlaces', first: '2026-03-11', last: '2026-03-13', free,
    columns: Object.keys(takes).map(Number), coefficients: Object.values(takes), binding: true, ...change,
  };
}
