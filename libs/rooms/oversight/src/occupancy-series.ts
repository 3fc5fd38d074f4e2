import type { HostCapacity } from '@ugo/domain/availability';
import { addDays, type Day } from '@ugo/domain/kernel';
import { type HostHistory, occupancyOf, OCCUPANCY_SETTING_KEYS, occupancySettingsOver, type OccupancyRun, SUMMED } from '@ugo/domain/occupancy';
import { DepartementSetting, type Em } from '@ugo/persistence';
import type { HostFrom } from '@ugo/availability';
import { readHistories } from './host-histories.js';

/** A night as early as any; nothing is counted before. */
export const EVER: Day = '1900-01-01';

/** Figures are told ahead to the end of the next year: weekly rhythms have no other end. */
export const horizonOf = (now: Date): Day => `${now.getUTCFullYear() + 1}-12-31`;

/** Months are added up to the end of the next one: they are asked for when they are over, and each change would write a year of them. */
export const monthsHorizonOf = (now: Date): Day => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 0)).toISOString().slice(0, 10);

/** A host's runs from a night on, to the horizon. */
export interface Series extends HostFrom {
  readonly departement: string;
  readonly runs: readonly (OccupancyRun & { readonly last: Day })[];
}

/** Works the hosts' figures out, each from its own night on: five statements, whatever the number of hosts. Hosts that are gone are absent. */
export async function workOut(em: Em, hosts: readonly HostFrom[], horizon: Day): Promise<Series[]> {
  const found = await readHistories(em, hosts);
  const rows = await em.find(DepartementSetting, { departement: { $in: [...new Set(found.map(({ departement }) => departement))] }, key: { $in: [...OCCUPANCY_SETTING_KEYS] } }, { disableIdentityMap: true });
  return found.map(({ hostId, departement, from, history }) => {
    const beginning = beginningOf(history);
    const window = { first: beginning > from ? beginning : from, last: horizon };
    const settings = window.first > horizon ? [] : occupancySettingsOver(rows.filter((row) => row.departement === departement), window);
    return { hostId, departement, from, runs: occupancyOf(history, window, settings).map((run) => ({ ...run, last: run.last ?? horizon })) };
  });
}

/** No earlier night has figures: a day before the first decision or stay, for days of exit. */
function beginningOf({ capacity, stays, expected, statements }: HostHistory): Day {
  const days = [...decisionsOf(capacity), ...stays.map(({ first }) => first), ...expected.map(({ first }) => first), ...statements.map(({ statement }) => statement.from)];
  return addDays(days.reduce<Day>((least, day) => (day < least ? day : least), '9000-01-01'), -1);
}

const decisionsOf = (capacity: HostCapacity): Day[] => [...(capacity.type === 'unit' ? capacity.authorisations : capacity.approvals), ...capacity.derogations].map(({ from }) => from);

/** Whether two runs say the same of a night. */
export const sameFigures = (a: OccupancyRun['value'], b: OccupancyRun['value']): boolean => (
  a.source === b.source && a.overReason === b.overReason && SUMMED.every((figure) => a[figure] === b[figure]));
