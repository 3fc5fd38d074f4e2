/** A table that feeds the figures of occupancy, and from which night on a change of a row concerns them. */
interface Source {
  readonly table: string;
  /** Département, host and night of a row `r`, and what they come from. */
  readonly departement?: string;
  readonly host?: string;
  readonly night: string;
  readonly from?: string;
  /** What counts of it: a change of another column changes no figure. */
  readonly columns: string;
  /** Key of its rows. */
  readonly key?: string;
  /** Columns that only move its end, and the least night that concerns then; empty = it has no end. */
  readonly end?: { readonly columns: string; readonly night: string };
  readonly when?: string;
}

/** Before everything. */
const EVER = `date '1900-01-01'`;
const DATED: Omit<Source, 'table' | 'columns'> = { night: 'r.valid_from' };

const SOURCES: readonly Source[] = [
  {
    table: 'claim', night: 'r.first_night', columns: 'departement, host_id, kind, first_night, weekdays, sex, intermittent, reserved, beyond_declared, over_reason, expires_at, ended_at',
    end: { columns: 'last_night', night: 'r.last_night' },
  },
  {
    table: 'stay', departement: 'r.host_departement', night: 'r.admitted_on', columns: 'host_departement, host_id, kind, admitted_on',
    end: { columns: 'expected_exit, exit_on', night: 'least(r.expected_exit, r.exit_on)' },
  },
  { table: 'absence', departement: 'r.host_departement', host: 's.host_id', from: 'join stay s on s.id = r.stay_id', night: 'r.first_night', columns: 'stay_id, kind, first_night, last_night' },
  { ...DATED, table: 'authorisation', columns: 'departement, host_id, valid_from, valid_until, authorised, financed, installed, sexes' },
  { ...DATED, table: 'approval', columns: 'to_jsonb' },
  { ...DATED, table: 'derogation', columns: 'departement, host_id, valid_from, valid_until, extra_places' },
  { ...DATED, table: 'suspension', columns: 'departement, host_id, valid_from, valid_until' },
  { table: 'leave', night: 'r.first_night', columns: 'departement, host_id, kind, first_night, last_night' },
  { table: 'closure', night: 'r.first_night', columns: 'departement, host_id, first_night, last_night, places, reason, created_at, reopened_at' },
  {
    // A word counts from the night of its publication, in any zone; exits emptied by the purge change no past figure (see `freeze`).
    table: 'availability', night: `(r.published_at at time zone 'UTC')::date - 2`, columns: `departement, host_id, published_at, valid_from, valid_until, places, female, male, occupied, staffed,
      age_places, over_occupancy_reason, over_occupancy_places, intermittent`,
    end: { columns: 'superseded_at', night: `(r.superseded_at at time zone 'UTC')::date - 2` },
  },
  { ...DATED, table: 'reserved_place', columns: 'departement, host_id, places, valid_from, valid_until' },
  { table: 'host', host: 'r.id', night: EVER, columns: 'departement, type, open_nights', end: { columns: 'closed_on', night: 'r.closed_on' } },
  { table: 'establishment', host: 'h.id', from: 'join host h on h.departement = r.departement and h.establishment_id = r.id', night: EVER, columns: 'opened_on, closed_on' },
  {
    ...DATED, table: 'departement_setting', host: 'h.id', from: 'join host h on h.departement = r.departement', key: 'departement, key, valid_from', columns: 'value', when: `r.key like 'occupancy.%'`,
  },
];

const EVENTS = [
  { event: 'insert', tables: 'new table as new_rows', rows: 'select * from new_rows' },
  { event: 'delete', tables: 'old table as old_rows', rows: 'select * from old_rows' },
] as const;

/** A restore brings the figures with it: its owner says so for its transaction. */
const UNLESS_RESTORED = `if current_user <> 'ugo_app' and current_setting('ugo.restoring', true) = 'on' then return null; end if;`;

const row = (alias: string, columns: string): string => (columns === 'to_jsonb' ? `to_jsonb(${alias})` : `(${columns.split(',').map((name) => `${alias}.${name.trim()}`).join(', ')})`);

function mark({ departement = 'r.departement', host = 'r.host_id', from = '', when = 'true' }: Source, rows: string, night: string): string {
  return `insert into occupancy_dirty (departement, host_id, from_night) select ${departement}, ${host}, min(coalesce(${night}, ${EVER})) from (${rows}) r ${from}
    join host known on known.id = ${host} and known.departement = ${departement} where ${when} group by 1, 2;`; // a host that goes away leaves nothing to work out
}

/** The rows of an update that change a figure; those whose end alone moves concern nights from the earlier end on. */
function markUpdate(source: Source): string {
  const { columns, end, key = 'id', night } = source;
  const [changed, moved] = [`${row('o', columns)} is distinct from ${row('n', columns)}`, end ? `${row('o', end.columns)} is distinct from ${row('n', end.columns)}` : 'false'];
  const both = (condition: string): string => ['o', 'n'].map((side) => `select ${side}.* from old_rows o join new_rows n using (${key}) where ${condition}`).join(' union all ');
  return [mark(source, both(changed), night), ...(end ? [mark(source, both(`${moved} and not (${changed})`), `coalesce(${end.night}, date 'infinity')`)] : [])].join('\n');
}

/**
 * Exits that a host announced long ago are emptied (ADR 11): what was counted by them can't be counted again, so that the nights on which
 * those words held are frozen. Figures are worked out from `known_from` on.
 */
const FREEZE = `insert into occupancy_host (departement, host_id, known_from)
  select n.departement, n.host_id, max((coalesce(n.superseded_at, n.published_at) at time zone 'UTC')::date + 1) from old_rows o join new_rows n using (id)
  where o.expected_exits <> n.expected_exits and n.expected_exits = '[]' group by 1, 2
  on conflict (host_id) do update set known_from = greatest(occupancy_host.known_from, excluded.known_from);`;

interface Marking { readonly event: string; readonly table: string; readonly tables: string; readonly body: string }

const MARKINGS: readonly Marking[] = SOURCES.flatMap((source) => {
  const { table } = source;
  return [
    ...EVENTS.map(({ event, tables, rows }) => ({ event, table, tables, body: mark(source, rows, source.night) })),
    { event: 'update', table, tables: 'old table as old_rows new table as new_rows', body: markUpdate(source) + (table === 'availability' ? FREEZE : '') },
  ];
});

const functionOf = ({ event, table, body }: Marking): string => (
  `create or replace function ugo_occupancy_${table}_${event}() returns trigger language plpgsql as $$ begin ${UNLESS_RESTORED} ${body} return null; end $$`);

/** What the triggers do, as it is now: a migration that changes it writes these again. */
export const dirtyFunctions = (): string[] => MARKINGS.map(functionOf);

/**
 * Whatever changes a figure leaves a mark in its own transaction, raw SQL included: a row of the host and the least night concerned. Marks are
 * only added, so that no change waits for another's; who works them out takes them away.
 */
export const dirtyTriggers = (): string[] => MARKINGS.flatMap((marking) => [
  functionOf(marking),
  `create trigger occupancy_${marking.event} after ${marking.event} on "${marking.table}" referencing ${marking.tables} for each statement execute function ugo_occupancy_${marking.table}_${marking.event}()`,
]);
