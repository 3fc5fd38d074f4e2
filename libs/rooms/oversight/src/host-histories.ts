import { type HostFrom, readPlaceHistories } from '@ugo/availability';
import { addDays, type Day, type DepartementCode, tonight, zoneOf } from '@ugo/domain/kernel';
import type { ExpectedChild, HistoricStay, HostHistory } from '@ugo/domain/occupancy';
import { readHostTerms } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import { readStayFacts } from '@ugo/stay';

/** One host's history, as far as the nights asked for need it. */
export interface FoundHistory extends HostFrom {
  readonly departement: DepartementCode;
  readonly history: HostHistory;
}

/** What a forecast knows of stays beside: their ends, by id, and what it leaves out. */
export interface KnownAhead {
  readonly ends: ReadonlyMap<string, Pick<HistoricStay, 'birthMonth' | 'measureEnds' | 'expectedExit'>>;
  readonly leftOut: ReadonlySet<string>;
}

/** What figures are counted from, of each host from its own night on: four statements, whatever the number of hosts. Hosts that are gone are absent. */
export async function readHistories(em: Em, hosts: readonly HostFrom[], ahead?: KnownAhead): Promise<FoundHistory[]> {
  const from = new Map(hosts.map((it) => [it.hostId, it.from]));
  const terms = await readHostTerms(em, [...from.keys()]);
  const places = await readPlaceHistories(em, hosts);
  const stays = await readStayFacts(em, hosts);
  return terms.map(({ hostId, departement, capacity, exists }) => {
    const [zone, { claims, firstStay, ...rest }] = [zoneOf(departement), places.get(hostId)!];
    const lived: HistoricStay[] = [];
    const expected: ExpectedChild[] = [];
    for (const { id, kind, endedAt, last: until, ...claim } of claims) {
      if (ahead?.leftOut.has(id)) continue;
      const last = endedAt === null ? until : earlier(until, addDays(tonight(new Date(endedAt), zone), -1));
      const facts = stays.get(id);
      // Without a night: nothing, but for the day of exit of a child that left on the day it came.
      if (last !== null && last < claim.first && (kind !== 'stay' || facts?.exitOn !== claim.first)) continue;
      if (kind !== 'stay') expected.push({ ...claim, kind, last });
      else lived.push({ ...claim, last, kind: facts?.kind ?? 'ordinary', exitOn: facts?.exitOn ?? null, absences: facts?.absences ?? [], ...ahead?.ends.get(id) });
    }
    return { hostId, departement, from: from.get(hostId)!, history: { ...rest, zone, capacity, exists, stays: lived, expected, namedSince: firstStay } };
  });
}

const earlier = (a: Day | null, b: Day): Day => (a === null || b < a ? b : a);
