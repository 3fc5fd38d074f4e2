import type { Figures, MatchResult, Plan } from '../result.js';

/** What the first plans of many searches come to: what a change of policy is judged by. */
export interface PlanFigures {
  /** Searches with a first plan; the others found no place for anybody. */
  readonly withPlan: number;
  /** Searches for brothers and sisters. */
  readonly groups: number;
  /** Of these, how many have everyone on one site. */
  readonly groupsOnOneSite: number;
  /** Children of such groups on a site where a brother or sister is, and on one where none is. */
  readonly childrenTogether: number;
  readonly childrenSeparated: number;
  /** Trips to visits, those whose distance is known, and how long these are. Null = none is known. */
  readonly visits: number;
  readonly visitsMeasured: number;
  readonly meanVisitMetres: number | null;
  readonly medianVisitMetres: number | null;
  /** Hosts used, a host once for each search. */
  readonly hosts: number;
  readonly hostsNeverConfirmed: number;
  /** Hours since the hosts' availability was confirmed; null = none was. */
  readonly medianConfirmedHours: number | null;
}

const MS_PER_HOUR = 3_600_000;

/** The plan that comes first: of those for everyone, or else of those that place most people; null when there is none. */
export function firstPlan({ plans, incomplete }: Pick<MatchResult, 'plans' | 'incomplete'>): Plan | null {
  return plans[0] ?? incomplete[0] ?? null;
}

/** Whether two plans put the same people at the same hosts. */
export function isSamePlan(one: Plan | null, other: Plan | null): boolean {
  const where = (plan: Plan | null) => (plan?.assignments ?? []).map(({ personKey, hostId }) => JSON.stringify([personKey, hostId])).sort().join();
  return (one === null) === (other === null) && where(one) === where(other);
}

function dataOf(plan: Plan, code: string): readonly Figures[] {
  return plan.components.find((component) => component.code === code)?.data ?? [];
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Adds the first plans of many searches up; null = a search without any plan. */
export function planFigures(plans: readonly (Plan | null)[]): PlanFigures {
  const there = plans.filter((plan) => plan !== null);
  const groups = there.flatMap((plan) => {
    const [pairs] = dataOf(plan, 'sitePairs');
    const separated = plan.components.find(({ code }) => code === 'separated')?.value ?? 0;
    return Number(pairs?.['of'] ?? 0) === 0 ? [] : [{ placed: plan.assignments.length, separated, isWhole: plan.unplaced.length === 0 && pairs!['of'] === pairs!['together'] }];
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const trips = there.flatMap((plan) => dataOf(plan, 'visitsWorst'));
  const metres = trips.flatMap((trip) => (typeof trip['metres'] === 'number' ? [trip['metres']] : []));
  const hosts = there.flatMap((plan) => dataOf(plan, 'chance'));
  const hours = hosts.flatMap(({ confirmedAt, now }) => (typeof confirmedAt === 'string' ? [(Date.parse(String(now)) - Date.parse(confirmedAt)) / MS_PER_HOUR] : []));
  const separated = sum(groups.map((group) => group.separated));
  return {
    withPlan: there.length,
    groups: groups.length, groupsOnOneSite: groups.filter(({ isWhole }) => isWhole).length,
    childrenTogether: sum(groups.map(({ placed }) => placed)) - separated, childrenSeparated: separated,
    visits: trips.length, visitsMeasured: metres.length,
    meanVisitMetres: metres.length === 0 ? null : Math.round(sum(metres) / metres.length), medianVisitMetres: median(metres),
    hosts: hosts.length, hostsNeverConfirmed: hosts.length - hours.length, medianConfirmedHours: median(hours),
  };
}
