import { Migration } from '@mikro-orm/migrations';
import { dirtyFunctions } from './occupancy-dirty.js';

const MINE = 'departement = any ((select ugo_departements())::text[])';
const SOURCES = ['stays', 'counts', 'mixed', 'none'] as const;
const AT_END = ['authorised', 'open', 'closed', 'occupied', 'held', 'available'] as const;

/** Of a run `r`: its nights in the month `m.month`, and whether the last of the month is among them. */
const MONTH_END = `(m.month + interval '1 month' - interval '1 day')::date`;
const NIGHTS = `(least(r.last_night, ${MONTH_END}) - greatest(r.first_night, m.month::date) + 1)`;

/**
 * Occupancy by whole months, added up from the runs: a year of the nation is half a million rows of these instead of as many runs cut night by
 * night. One function says what a host's months are; whoever writes runs writes them in the same transaction (ADR 13), as far
 * as `months_until`. Rows lie by month and
 * Département and are changed in their place (hence the room left in each page), so that a year is read from neighbouring pages.
 */
export class OccupancyMonths extends Migration {
  override up(): void {
    this.addSql(`create table "occupancy_month" ("host_id" uuid not null, "month" date not null, "realised" int not null, "capacity_days" int not null,
      ${AT_END.map((figure) => `"last_${figure}" int not null`).join(', ')}, ${SOURCES.map((source) => `"nights_${source}" smallint not null`).join(', ')},
      "departement" text not null, "last_source" text null, "over" jsonb null, primary key ("host_id", "month")) with (fillfactor = 90)`);
    this.addSql('create index "occupancy_month_month_departement_index" on "occupancy_month" ("month", "departement")');
    this.addSql('alter table "occupancy_month" enable row level security');
    this.addSql('alter table "occupancy_month" force row level security');
    this.addSql(`create policy "own_departement" on "occupancy_month" using (${MINE}) with check (${MINE})`);
    this.addSql('alter table "occupancy_month" add constraint occupancy_month_host_key foreign key (departement, host_id) references host (departement, id) on delete cascade');
    this.addSql('alter table "occupancy_host" add column "months_until" date null');
    // Runs do not overlap: the last that began by the first month is the only earlier one that may reach it. The month comes as its first day:
    // what is worked out from an argument in here, row-level security would not let the index look for.
    this.addSql(`create function ugo_occupancy_months(host uuid, first_month date, until date) returns setof occupancy_month language sql stable as $$
      select r.host_id, m.month::date, sum(r.realised * ${NIGHTS})::int, sum(r.capacity_days * ${NIGHTS})::int,
        ${AT_END.map((figure) => `coalesce(sum(r.${figure}) filter (where r.last_night >= ${MONTH_END}), 0)::int`).join(', ')},
        ${SOURCES.map((source) => `coalesce(sum(${NIGHTS}) filter (where r.source = '${source}'), 0)::smallint`).join(', ')},
        r.departement, max(r.source) filter (where r.last_night >= ${MONTH_END}),
        jsonb_agg(jsonb_build_array(r.over_reason, r.over * ${NIGHTS}) order by r.first_night) filter (where r.over > 0)
      from occupancy_run r cross join lateral generate_series(
        greatest(r.first_night - extract(day from r.first_night)::int + 1, first_month)::timestamp, least(r.last_night, until)::timestamp, interval '1 month') m (month)
      where r.host_id = host and r.last_night >= first_month and r.first_night >= coalesce((select max(e.first_night) from occupancy_run e where e.host_id = host and e.first_night <= first_month), first_month)
      group by r.host_id, r.departement, m.month $$`);
    this.addSql(`update occupancy_host set months_until = (date_trunc('month', current_date::timestamp) + interval '2 months' - interval '1 day')::date`);
    this.addSql(`insert into occupancy_month select m.* from occupancy_host o cross join lateral ugo_occupancy_months(o.host_id, date '1900-01-01', o.months_until) m order by m.month, m.departement, m.host_id`);
    for (const statement of dirtyFunctions()) this.addSql(statement);
  }

  override down(): void {
    throw new Error('Figures of the past are never taken away: restore a backup instead.');
  }
}
