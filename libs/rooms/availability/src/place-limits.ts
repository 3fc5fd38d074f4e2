import { capacityOf, placeLimits, type PlaceLimits, type Span } from '@ugo/domain/availability';
import { addDays, zoneOf } from '@ugo/domain/kernel';
import type { HostFacts } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import { offerWindow } from './compose-offer.js';
import { capacityFacts, freePlacesInput, type HostRows, type Ledger } from './host-rows.js';

/** One row of `place_limit`, as the database takes it. */
interface LimitLine extends PlaceLimits {
  readonly host_id: string;
  readonly departement: string;
  readonly intermittent: boolean;
  readonly first_night: string;
  readonly last_night: string;
}

/** The limits of a host on both its accounts. Pure. */
function limitsOf(facts: HostFacts, rows: HostRows, now: Date): LimitLine[] {
  const window = offerWindow(now, zoneOf(facts.departement));
  const open: Span = { first: window.first, last: facts.closedOn && addDays(facts.closedOn, -1) };
  if (open.last !== null && open.last < open.first) return [];
  return (['permanent', 'intermittent'] as const).flatMap((ledger: Ledger) => {
    const capacity = capacityOf(capacityFacts(facts, rows, ledger), open);
    if (ledger === 'intermittent' && !capacity.some(({ intermittent }) => intermittent > 0)) return [];
    return placeLimits(freePlacesInput(facts, rows, capacity, window, ledger)).map(({ first, last, ...limits }) => ({
      host_id: facts.hostId, departement: facts.departement, intermittent: ledger === 'intermittent', first_night: first, last_night: last ?? window.last, ...limits,
    }));
  });
}

/** Writes the limits of the hosts anew where they have changed: one statement, whatever their number. */
export async function saveLimits(em: Em, hosts: readonly { readonly facts: HostFacts; readonly rows: HostRows }[], now: Date): Promise<void> {
  await em.execute(SAVE, [JSON.stringify(hosts.flatMap(({ facts, rows }) => limitsOf(facts, rows, now))), `{${hosts.map(({ facts }) => facts.hostId).join(',')}}`]);
}

const SAVE = `
  with line as (
    select * from jsonb_to_recordset(?::jsonb) as line (host_id uuid, departement text, intermittent boolean, first_night date, last_night date, lawful int, open int, declared int, reserved int)),
  gone as (
    delete from place_limit p where host_id = any(?::uuid[])
      and not exists (select 1 from line l where (l.host_id, l.intermittent, l.first_night) = (p.host_id, p.intermittent, p.first_night)))
  insert into place_limit as p (host_id, departement, intermittent, first_night, last_night, lawful, open, declared, reserved) select * from line
  on conflict (host_id, intermittent, first_night) do update
    set last_night = excluded.last_night, lawful = excluded.lawful, open = excluded.open, declared = excluded.declared, reserved = excluded.reserved
    where (p.last_night, p.lawful, p.open, p.declared, p.reserved) is distinct from (excluded.last_night, excluded.lawful, excluded.open, excluded.declared, excluded.reserved)`;
