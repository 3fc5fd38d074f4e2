import { Availability, Closure, OnCall, ReservedPlace, Claim } from '@ugo/availability';
import { Approval, Authorisation, Derogation, Establishment, HomeAddress, Host, Leave, Organisation, Suspension } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import { PlacementRequest, RecordedChoice, Referral, RequestPerson } from '@ugo/placement-request';
import { UnmetNeed } from '@ugo/search';
import { Stay } from '@ugo/stay';
import type { DemoRows } from './demo-rows.js';
import type { PastRows } from './past-rows.js';

/** Rows of one statement: large enough to be fast, small enough for the embedded database's memory. */
const ROWS_AT_ONCE = 5_000;

/** In the order of their keys. */
const TABLES = [
  ['organisations', Organisation], ['establishments', Establishment], ['hosts', Host], ['authorisations', Authorisation], ['approvals', Approval],
  ['derogations', Derogation], ['suspensions', Suspension], ['leave', Leave], ['homeAddresses', HomeAddress], ['stays', Claim],
  ['availabilities', Availability], ['closures', Closure], ['onCall', OnCall], ['reservedPlaces', ReservedPlace],
] as const;

const PAST_TABLES = [
  ['claims', Claim], ['requests', PlacementRequest], ['people', RequestPerson], ['referrals', Referral], ['stays', Stay], ['choices', RecordedChoice], ['needs', UnmetNeed],
] as const;

/** Stores an invented past. */
export async function writePast(em: Em, rows: PastRows): Promise<void> {
  for (const [table, { name }] of PAST_TABLES) await insertRows(em, name, rows[table]);
}

/** Stores invented rows. */
export async function writeRows(em: Em, rows: DemoRows): Promise<void> {
  for (const [table, { name }] of TABLES) await insertRows(em, name, rows[table]);
}

/** Inserts rows of one entity in few, big statements: some hundred times faster than one by one. */
export async function insertRows(em: Em, entity: string, rows: readonly object[], onConflict = ''): Promise<void> {
  const { tableName, props } = em.getMetadata().get(entity as never);
  const columns = props.flatMap(({ name, fieldNames: [field], columnTypes: [type] }) => (
    field && type && name in (rows[0] ?? {}) ? [{ name: name as string, field, type }] : []));
  const names = columns.map(({ field }) => `"${field}"`).join(', ');
  const shape = columns.map(({ field, type }) => `"${field}" ${type}`).join(', ');
  for (let index = 0; index < rows.length; index += ROWS_AT_ONCE) {
    const json = JSON.stringify(rows.slice(index, index + ROWS_AT_ONCE).map((row) => Object.fromEntries(columns.map(({ name, field }) => (
      [field, plain((row as Record<string, unknown>)[name])])))));
    await em.execute(`insert into "${tableName}" (${names}) select ${names} from jsonb_to_recordset(?::jsonb) as row (${shape}) ${onConflict}`, [json]);
  }
}

/** A value as JSON can carry it to its column's type. */
function plain(value: unknown): unknown {
  return isPoint(value) ? `SRID=4326;POINT(${value.lon} ${value.lat})` : value ?? null;
}

function isPoint(value: unknown): value is { lat: number; lon: number } {
  return typeof value === 'object' && value !== null && 'lat' in value && 'lon' in value;
}
